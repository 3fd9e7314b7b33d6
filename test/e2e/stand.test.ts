import { expect, test } from 'vitest'
import { essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()

const kept = () => localStorage.getItem('ruta-clara:stand')

test('where one is from and is, said once at home, is known on other pages and forgotten with all else', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  const first = page.locator('[data-countries] a').first()
  expect(await first.textContent()).toBe('Belice')
  await page.getByLabel('Soy de').selectOption({ label: 'Honduras' })
  await page.getByLabel('Estoy en').selectOption({ label: 'Estados Unidos' })
  expect(await first.textContent()).toBe('Honduras')
  expect(await page.getByRole('link', { name: 'Trabajar fuera de Honduras' }).getAttribute('href')).toBe(
    '/es/hn/trabajar-fuera/',
  )
  expect(await page.getByRole('link', { name: 'Mis derechos' }).getAttribute('href')).toBe('/es/us/derechos/')

  await page.getByRole('link', { name: /¿Está en peligro/ }).click()
  await page.getByRole('heading', { name: 'Si está en Estados Unidos' }).waitFor()
  // The page comes with all countries; script then shows one.
  await page.getByRole('heading', { name: 'Si está en México' }).waitFor({ state: 'hidden' })
  expect(await page.getByText('SIAMIGH@').first().isVisible()).toBe(true)

  await page.goto(`${site.origin}/es/us/h-2a/`)
  expect(await page.locator('.places a').first().textContent()).toBe('Honduras')

  await page.goto(`${site.origin}/es/`)
  expect(await page.getByLabel('Soy de').inputValue()).toBe('hn')
  await page.getByLabel('Soy de').selectOption({ label: 'Elija' })
  await page.getByLabel('Estoy en').selectOption({ label: 'Elija' })
  expect(await page.evaluate(kept)).toBeNull()
  expect(await page.getByRole('link', { name: /Trabajar fuera de/ }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Mis derechos' }).getAttribute('href')).toBe('/es/derechos/')
})

test('urgent help: who only says where they are from sees their own consulates open, with no country chosen', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  await page.getByLabel('¿De qué país es usted?').selectOption({ label: 'Guatemala' })
  const open = page.locator('[data-of]:visible')
  expect(await open.evaluateAll((all) => all.map((one) => [one.dataset.of, one.hasAttribute('open')]))).toEqual([
    ['gt', true],
  ])
  expect(await page.locator('[data-at]:visible').count()).toBe(0)
  await page.getByLabel('¿De qué país es usted?').selectOption({ label: 'Elija' })
  expect(await open.count()).toBe(0)
})

test('urgent help: until a country is chosen the page is short; without script it has every country', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3 * 740)
  expect(await page.locator('[data-lines] a[href^="tel:"]:visible').count()).toBe(11)
  const plain = await site.phone({ javaScriptEnabled: false })
  await plain.goto(`${site.origin}/es/ayuda-urgente/`)
  expect(await plain.locator('[data-at]:visible').count()).toBe(11)
  expect(await plain.locator('[data-of]:visible').count()).toBe(11)
})

test('what is chosen in one tab shows in another that is open: home, a list of countries and urgent help', async () => {
  const page = await site.phone()
  const tab = () => site.context.newPage()
  const [home, list, urgent] = [await tab(), await tab(), await tab()]
  await home.goto(`${site.origin}/es/`)
  await list.goto(`${site.origin}/es/us/h-2a/`)
  await urgent.goto(`${site.origin}/es/ayuda-urgente/`)
  await expect.poll(() => urgent.locator('[data-at]:visible').count()).toBe(0)
  await page.goto(`${site.origin}/es/`)
  await page.getByLabel('Soy de').selectOption({ label: 'Honduras' })
  await page.getByLabel('Estoy en').selectOption({ label: 'Costa Rica' })
  await expect.poll(() => home.getByLabel('Estoy en').inputValue()).toBe('cr')
  expect(await home.getByLabel('Soy de').inputValue()).toBe('hn')
  expect(await home.getByRole('link', { name: 'Mis derechos' }).getAttribute('href')).toBe('/es/cr/derechos/')
  await expect.poll(() => list.locator('.places a').first().textContent()).toBe('Honduras')
  await urgent.getByRole('heading', { name: 'Si está en Costa Rica' }).waitFor()
  await page.getByLabel('Estoy en').selectOption({ label: 'Elija' })
  await urgent.getByRole('heading', { name: 'Si está en Costa Rica' }).waitFor({ state: 'hidden' })
  expect(await home.getByLabel('Estoy en').inputValue()).toBe('')
})

test('urgent help: two taps from home to the numbers of one country, which is the next time there at once', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await page.getByRole('link', { name: /¿Está en peligro/ }).click()
  await page.getByRole('link', { name: 'Costa Rica' }).click()
  const number = page.getByRole('link', { name: '911' }).first()
  await expect.poll(() => number.evaluate((link) => link.getBoundingClientRect().bottom < innerHeight)).toBe(true)
  expect(await page.locator('[data-at]:visible').count()).toBe(1)
  expect(await page.locator('[data-of]:visible').count()).toBe(0)
  await page.getByLabel('¿De qué país es usted?').selectOption({ label: 'Nicaragua' })
  expect(await page.getByText('Consulados de Nicaragua en San José').isVisible()).toBe(true)
  expect(await page.getByText('Consulados de Nicaragua en Washington').isVisible()).toBe(false)
  // A country tapped is not a page to go back through.
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/es/')

  await page.goto(`${site.origin}/en/urgent-help/`)
  await page.getByRole('heading', { name: 'If you are in Costa Rica' }).waitFor()
  expect(await page.locator('[data-at]:visible').count()).toBe(1)
  await page.getByRole('button', { name: 'Another country' }).click()
  expect(await page.locator('[data-at]:visible').count()).toBe(0)
  expect(await page.locator('[data-lines] li:visible').count()).toBe(11)
  // What the address names goes before what is kept.
  await page.goto(`${site.origin}/en/urgent-help/#mx`)
  expect(await page.locator('[data-at]:visible').getAttribute('data-at')).toBe('mx')
})

test.each([true, false])(
  'urgent help: the second tap from home is a call, with script (%s) or without',
  async (javaScriptEnabled) => {
    for (const [home, toHelp] of [
      ['/es/', /¿Está en peligro/],
      ['/en/', /Are you in danger/],
    ] as const) {
      const page = await site.phone({ javaScriptEnabled })
      await page.goto(site.origin + home)
      await page.getByRole('link', { name: toHelp }).click()
      const rows = page.locator('[data-lines] li')
      await rows.first().waitFor()
      expect(await rows.count()).toBe(11)
      for (const row of await rows.all()) {
        const call = row.locator('a[href^="tel:"]')
        expect(await call.textContent()).toMatch(/^(911|110|118|104)$/)
        expect(await call.evaluate((link) => link.getBoundingClientRect().bottom + scrollY)).toBeLessThan(1.5 * 740)
      }
      const panama = rows.filter({ hasText: /Panam/ })
      expect(await panama.locator('a[href^="tel:"]').textContent()).toBe('104')
      expect(await panama.locator('a[href="#pa"]').count()).toBe(1)
    }
  },
)

test('where a number is only for part of the country, its lines say so', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  const noteOf911 = (cc: string) => page.locator(`[data-at="${cc}"] a[href="tel:911"] + small`).textContent()
  expect(await noteOf911('ca')).toMatch(/No en Nunavut/)
  expect(await noteOf911('do')).toMatch(/Falta en algunas provincias/)
})

test('one country’s sheet takes no more than two pages of paper', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  await page.evaluate(() => localStorage.setItem('ruta-clara:stand', 'hn.'))
  const countries = await page
    .locator('[data-at]')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.at))
  expect(countries.length).toBe(11)
  for (const cc of countries) {
    await page.goto(`${site.origin}/es/ayuda-urgente/#${cc}`)
    await page.locator('#paper .qr svg').waitFor({ state: 'attached' })
    await expect
      .poll(() =>
        page.locator('[data-at]:visible').evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.at)),
      )
      .toEqual([cc])
    const sheet = (await page.pdf({ format: 'Letter' })).toString('latin1')
    expect(sheet.match(/\/Type\s*\/Page\b/g)?.length, cc).toBeLessThanOrEqual(2)
  }
})

test('search ranks by where one is from, where the page says nothing of it', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  const firstFor = async (stand: string) => {
    await page.evaluate((value) => localStorage.setItem('ruta-clara:stand', value), stand)
    await page.goto(`${site.origin}/es/buscar/?q=ministerio+de+trabajo`)
    return page.locator('.search-results a').first().getAttribute('href')
  }
  expect(await firstFor('hn.')).toMatch(/\/es\/hn\//)
  expect(await firstFor('pa.')).toMatch(/\/es\/pa\//)
})

test('rights are asked for by what happened: a tap from the guide, and from the page of the country where one is', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/en/rights/`)
  await page.getByLabel('I am in').selectOption({ label: 'United States' })
  const unpaid = page.getByRole('listitem').filter({ hasText: 'I was not paid' })
  await unpaid.getByRole('link', { name: 'In United States' }).click()
  expect(page.url()).toBe(`${site.origin}/en/us/rights/#pay`)
  expect(await page.locator(':target').textContent()).toBe('Pay')
  await page.goBack()
  await page.getByRole('link', { name: 'The housing is bad' }).click()
  expect(await page.locator(':target').textContent()).toBe('Is the housing all right?')
})

test('home takes a screen and a half, and other pages begin with the title: their first fact stands in the upper half', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  const end = await page.locator('[data-countries]').evaluate((list) => list.getBoundingClientRect().bottom)
  expect(end).toBeLessThan(1.5 * 740)
  for (const path of [
    '/es/us/h-2a/gt/',
    '/en/ca/agricultural-stream/mx/',
    '/es/gt/fraude/',
    '/es/guias/pay-and-deductions/',
  ]) {
    await page.goto(site.origin + path)
    const top = await page.evaluate(() => {
      const first = document.querySelector('main > h1 ~ :not(style, link, .sprite)')
      return first?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
    })
    expect(top, path).toBeLessThan(300)
  }
})

test.each(['', 'hn.', 'hn.us', 'do.do'])(
  'home hardly moves as its script comes, with the countries “%s” chosen',
  async (stand) => {
    for (const path of ['/es/', '/en/']) {
      const page = await site.phone()
      await page.addInitScript((chosen) => {
        if (chosen) localStorage.setItem('ruta-clara:stand', chosen)
      }, stand)
      await page.goto(site.origin + path)
      await page.locator('.stand option').nth(22).waitFor({ state: 'attached' })
      if (stand) {
        const ways = page.locator('.tight.actions li:visible')
        await ways.nth(1).waitFor()
        // Two ways stand side by side on one line.
        const tops = await ways.evaluateAll((all) => all.slice(0, 2).map((way) => way.getBoundingClientRect().top))
        expect(tops[0], path).toBe(tops[1])
      }
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            const add = (entries: PerformanceEntryList) => {
              for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0
            }
            const observer = new PerformanceObserver((list) => add(list.getEntries()))
            observer.observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                add(observer.takeRecords())
                resolve(sum)
              }),
            )
          }),
      )
      expect(moved, path).toBeLessThan(0.1)
    }
  },
)
