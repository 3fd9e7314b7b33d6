import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { siteUnderTest } from './browser'
import { codeIn } from './read-code'

const site = siteUnderTest()

/** Inside width of a page of paper with our margins, in CSS pixels. */
const PAPER = { Letter: 702, A4: 680 } as const
const KINDS = [
  '/es/',
  '/en/gt/',
  '/es/gt/fraude/',
  '/en/gt/contacts/',
  '/es/us/h-2a/gt/',
  '/en/guides/pay-and-deductions/',
  '/es/ayuda-urgente/',
  '/en/credentials/',
  '/es/pension/',
  '/es/quien-paga/',
  '/es/mi-lista/',
  '/es/cifras/',
]

/** The page as it goes to paper, and as the browser announces it. */
async function onPaper(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path)
  await page.locator('#paper .qr svg').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

test('a page ends with its address and a code that a camera reads, in black on white', async () => {
  const page = await site.phone({ colorScheme: 'dark' })
  for (const path of ['/es/', '/es/us/h-2a/gt/', '/en/gt/contacts/', '/es/mi-lista/']) {
    await onPaper(page, path)
    const paper = page.locator('#paper')
    expect(await paper.textContent(), path).toContain(site.origin + path)
    expect(await codeIn(paper.locator('.qr'), site.browser), path).toBe(site.origin + path)
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return [color, backgroundColor]
    })
    expect(colours, path).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await page.emulateMedia({ media: 'screen' })
  }
})

test('nothing is wider than Letter or A4, no button is printed, and what has a date says it', async () => {
  const page = await site.phone()
  const found: string[] = []
  for (const path of KINDS)
    for (const [format, width] of Object.entries(PAPER)) {
      await page.setViewportSize({ width, height: 900 })
      await onPaper(page, path)
      const faults = await page.evaluate(() => {
        const shown = (element: Element) => element.getClientRects().length > 0
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
        const buttons = [...document.querySelectorAll('button, select, .actions, .top, footer')].filter(shown)
        const cut = [...document.querySelectorAll('main *')].filter(
          (element) =>
            shown(element) &&
            getComputedStyle(element).overflowX !== 'visible' &&
            element.clientWidth > 1 &&
            element.scrollWidth > element.clientWidth + 1,
        )
        return [
          ...(wide > 0 ? [`${wide} px too wide`] : []),
          ...buttons.map((element) => `prints ${element.outerHTML.slice(0, 60)}`),
          ...cut.map((element) => `cuts ${element.outerHTML.slice(0, 60)}`),
        ]
      })
      found.push(...faults.map((fault) => `${path} ${format}: ${fault}`))
      await page.emulateMedia({ media: 'screen' })
    }
  expect(found).toEqual([])
  await onPaper(page, '/es/gt/fraude/')
  const day = page.locator('#paper').getByText(/Comprobado:/)
  expect(await day.textContent()).toMatch(/Comprobado: \d{4}-\d\d-\d\d/)
  expect(await day.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await onPaper(page, '/es/')
  expect(await day.isVisible()).toBe(false)
})

test('sources and links out are written out and unfolded on paper, and folded again on screen', async () => {
  const page = await site.phone()
  await onPaper(page, '/es/us/h-2a/gt/')
  const source = page.locator('.src p a').first()
  expect(await source.isVisible()).toBe(true)
  const written = await source.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(written).toContain('https://')
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await source.isVisible()).toBe(false)
})

test('the offer check prints every question until there is a result, and then the result alone', async () => {
  const page = await site.phone()
  await onPaper(page, '/es/revisar-oferta/')
  await page.locator('.offer-step').waitFor({ state: 'attached' })
  const questions = page.locator('main [data-question] h2')
  const asked = await questions.count()
  expect(asked).toBeGreaterThan(5)
  for (const question of await questions.all()) expect(await question.isVisible()).toBe(true)
  expect(await page.locator('.offer-step').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  expect(await questions.first().isVisible()).toBe(false)
  await page.locator('.offer-answers button').first().click()
  await page.getByRole('button', { name: 'Ver el resultado' }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.offer-result h2').isVisible()).toBe(true)
  expect(await questions.first().isVisible()).toBe(false)
})

test('phone numbers are large', async () => {
  const page = await site.phone()
  for (const path of ['/en/gt/contacts/', '/es/ayuda-urgente/']) {
    await onPaper(page, path)
    const sizes = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => Number.parseFloat(getComputedStyle(link).fontSize)))
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(20)
    await page.emulateMedia({ media: 'screen' })
  }
})

test.each(['Letter', 'A4'] as const)(
  'the browser makes whole pages of %s, with the folded sources in them',
  async (format) => {
    const page = await site.phone()
    await page.goto(`${site.origin}/es/us/h-2a/gt/`)
    await page.locator('#paper .qr svg').waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ format })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(pages).toBeLessThanOrEqual(4)
    expect(pdf).toContain(format === 'Letter' ? '/MediaBox [0 0 612 792]' : '/MediaBox [0 0 595')
  },
)

test('with script off the offer check prints its questions', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/revisar-oferta/`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-question] h2').first().isVisible()).toBe(true)
})

test('with script off the address, the date and the sources are on paper', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/gt/fraude/`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#paper').isVisible()).toBe(true)
  expect(await page.locator('#paper').textContent()).toMatch(/\/es\/gt\/fraude\/\s*Comprobado: \d/)
  const source = await page.locator('.src p').first().boundingBox()
  expect(source?.height).toBeGreaterThan(5)
})
