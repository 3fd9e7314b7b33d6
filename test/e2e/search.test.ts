import { expect, test } from 'vitest'
import { axeViolations } from './axe'
import { essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()

test('with the keyboard alone, from any page, one finds the line to call; the way out stays in sight', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await site.phone({ viewport: { width: 320, height: 640 }, colorScheme })
    await page.goto(`${site.origin}/es/gt/fraude/`)
    await page.locator('#find').focus()
    await page.keyboard.press('Enter')
    const box = page.getByRole('combobox', { name: 'Buscar en Ruta Clara' })
    await box.waitFor()
    await page.keyboard.type('trata guatemala')
    await page
      .getByRole('option', { name: /^Llamar al/ })
      .first()
      .waitFor()
    await page.getByRole('option', { name: /Ver todo sobre «trata guatemala»/ }).waitFor()
    expect(await page.getByRole('link', { name: 'Salir ya' }).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/es/buscar/?q=trata*')
    await page
      .locator('.search-results')
      .getByRole('link', { name: /^Llamar al/ })
      .first()
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
  }
})

test('an address with a question can be shared, in English too, and is filtered by country, topic and type', async () => {
  const page = await site.phone()
  const finer = page.context().waitForEvent('response', (answer) => answer.url().includes('/data/search-en-'))
  await page.goto(`${site.origin}/en/search/?q=${encodeURIComponent('my boss no pay me mexico')}`)
  await page.locator('.found li a', { hasText: 'Rights at work in Mexico' }).waitFor()
  expect((await finer).ok(), 'the finer model comes').toBe(true)
  await page.getByLabel('Topic').selectOption('rights')
  await page.waitForFunction(() => document.querySelectorAll('.found mark').length > 0)
  expect(await page.getByLabel('Country').locator('option').first().textContent()).toBe('All')
  expect(await page.getByLabel('Type').locator('option').count()).toBeGreaterThan(1)
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('without script the search page is a list of everything; opened from the store, it is the same list', async () => {
  const plain = await site.phone({ javaScriptEnabled: false })
  await plain.goto(`${site.origin}/es/buscar/`)
  const listed = await plain
    .locator('#a-to-z li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(listed.length).toBeGreaterThan(200)
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/buscar/`)
  await page.locator('#a-to-z li').first().waitFor()
  const drawn = await page
    .locator('#a-to-z li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(new Set(drawn)).toEqual(new Set(listed))
})

test('one searches among the pages of the list and those saved on the phone, without a connection too', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  await page.evaluate(() =>
    localStorage.setItem(
      'ruta-clara:mine',
      JSON.stringify([{ path: '/es/gt/fraude/', title: 'Fraudes', numbers: [] }]),
    ),
  )
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/buscar/?q=me+cobran+por+apuntarme`)
  const found = page.locator('.found li > a:first-child')
  await found.first().waitFor()
  expect(await found.count()).toBeGreaterThan(1)
  const within = page.locator('.search-filters label', { hasText: 'Dónde' }).locator('select')
  await within.selectOption('list')
  await page.waitForFunction(
    () =>
      new Set([...document.querySelectorAll('.found a')].map((link) => link.getAttribute('href')?.replace(/#.*/, '')))
        .size === 1,
  )
  expect(await found.first().getAttribute('href')).toMatch(/^\/es\/gt\/fraude\//)
  await within.selectOption('saved')
  await page.waitForFunction(() => document.querySelectorAll('.found li').length > 1)
  expect(
    await found.evaluateAll((links) => links.filter((link) => /\/hn\/fraude/.test(link.getAttribute('href') ?? ''))),
  ).toEqual([])
  expect(await axeViolations(page)).toEqual([])
})

test('the filters stand in one row of a phone, so that the first results are on its first screen', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  await page.goto(`${site.origin}/es/buscar/?q=visa`)
  const filters = page.locator('.search-filters select')
  await filters.nth(3).waitFor()
  const tops = () => filters.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)
  expect(await tops()).toBe(1)
  const third = page.locator('.found li').nth(2)
  expect(await third.evaluate((result) => result.getBoundingClientRect().bottom)).toBeLessThan(740)
  await filters.nth(1).selectOption('us')
  expect(await tops()).toBe(1)
})

test('what results answer is said where it changes, not under each again', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/buscar/?q=${encodeURIComponent('me quitaron el pasaporte')}`)
  await page.locator('.found li').nth(3).waitFor()
  const lines = await page
    .locator('.found li')
    .evaluateAll((items) => items.map((item) => item.textContent?.match(/Coincide con: [^<]*?(?=Llamar|$)/)?.[0] ?? ''))
  expect(lines.filter((line) => line !== '').length).toBeGreaterThan(0)
  expect(lines.filter((line, at) => line !== '' && line === lines[at - 1])).toEqual([])
})

test('a page of frauds of many screens has at its head a way to each of its parts', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/gt/fraude/`)
  await page.locator('.jump a', { hasText: 'Engaños conocidos' }).click()
  const top = await page
    .getByRole('heading', { name: 'Engaños conocidos' })
    .evaluate((heading) => heading.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(300)
})
