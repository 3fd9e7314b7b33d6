import { expect, test } from 'vitest'
import { accessibilityFaults } from './axe'
import { essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()

test('offline, after the essentials are saved, an offer is checked to its result and its numbers', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  await site.context.setOffline(true)
  await page
    .getByRole('link', { name: /oferta/ })
    .first()
    .click()
  await page.waitForURL('**/es/revisar-oferta/')
  await page.getByRole('button', { name: 'Por WhatsApp o mensaje, de alguien que no conozco' }).click()
  await page.getByRole('button', { name: 'No sé' }).click()
  await page.getByRole('button', { name: 'Seguir sin saber' }).click()
  await page.getByRole('button', { name: /A la cuenta de una persona/ }).click()
  await page.getByRole('button', { name: 'Ver qué hacer' }).click()
  await page.getByRole('heading', { name: 'Peligro: pare aquí' }).waitFor()
  await page.getByLabel('¿En qué país está usted ahora?').selectOption('hn')
  expect(await page.locator('a[href="tel:145"]').count()).toBe(1)
  await page.reload()
  await page.getByRole('heading', { name: 'Peligro: pare aquí' }).waitFor()
  expect(page.url()).toContain('#a=bxa-----------.hn.r')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { name: 'Peligro: pare aquí' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false)
})

test('with script off every question says what each answer means and where to call', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/check-an-offer/`)
  await page.getByRole('link', { name: 'Do they tell you to lie?' }).click()
  expect(page.url()).toContain('#q-told-to-lie')
  expect(await page.locator('#q-told-to-lie').textContent()).toMatch(/Danger\..*What to do:/)
  expect(await page.locator('[data-question]').count()).toBe(14)
  await page.getByText('Guatemala', { exact: true }).first().click()
  expect(await page.locator('[data-country="gt"] a[href="tel:1511"]').first().isVisible()).toBe(true)
})

test('the verdict, what to do, whom to call and the legal way stand within three screens of a small phone', async () => {
  const page = await site.phone()
  for (const path of ['/es/revisar-oferta/', '/en/check-an-offer/']) {
    await page.goto(`${site.origin}${path}#a=aabab-x-a--a-a.gt.r.ca`)
    await page.locator('.offer-result').waitFor()
    const bottom = await page
      .locator('.offer-result details')
      .first()
      .evaluate((element) => element.getBoundingClientRect().top + scrollY)
    expect(bottom).toBeLessThan(3 * 740)
    await page.goto('about:blank')
  }
})

const STATES: Record<string, string> = {
  question: '',
  help: '#a=x',
  places: '#a=ecdbaaaabbbbab',
  danger: '#a=aabab-x-a--a-a.gt.r.ca',
  warning: '#a=-------------.mx.r',
  'none found': '#a=ecdbaaaabbbbab.us.r',
}

test.each(Object.entries(STATES))(
  'axe finds no violation in the state %s',
  async (_, fragment) => {
    const found: string[] = []
    for (const path of ['/es/revisar-oferta/', '/en/check-an-offer/']) {
      const page = await site.phone({ serviceWorkers: 'block' })
      await page.goto(site.origin + path + fragment)
      await page.locator('.offer-step, .offer-result').waitFor()
      found.push(...(await accessibilityFaults(page, path)))
    }
    expect(found).toEqual([])
  },
  120_000,
)
