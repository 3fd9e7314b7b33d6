import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { siteUnderTest } from './browser'

/**
 * Eight readers on a small phone, each on the way to one answer: how many taps it takes and how many screens down the
 * answer stands. The limits are those that the ways were made for.
 */
const site = siteUnderTest()
const SCREEN = 740
const NEUTRAL = 'https://worldweather.wmo.int/**'

/** A phone whose taps are counted. */
async function walkFrom(path: string) {
  const page = await site.phone()
  await page.goto(site.origin + path)
  let taps = 0
  return {
    page,
    taps: () => taps,
    async tap(what: Locator) {
      taps++
      await what.first().click()
    },
    async choose(field: Locator, value: string) {
      taps++
      await field.selectOption(value)
    },
  }
}

/** Screens from the top of the page to where something begins. */
async function screensDown(what: Locator): Promise<number> {
  await what.first().waitFor()
  return what.first().evaluate((element, screen) => (element.getBoundingClientRect().top + scrollY) / screen, SCREEN)
}

const link = (page: Page, name: RegExp | string) => page.getByRole('main').getByRole('link', { name })
const button = (page: Page, name: RegExp | string) => page.getByRole('main').getByRole('button', { name })

test('who was offered a job by a stranger for money is warned at the third tap', async () => {
  const { page, tap, taps } = await walkFrom('/es/')
  await tap(link(page, /oferta|Me piden dinero/))
  await tap(button(page, /WhatsApp o mensaje, de alguien que no conozco/))
  await tap(button(page, /Sí, ya me lo pidieron/))
  await page.getByText(/Ya hay una señal de peligro/).waitFor()
  expect(taps()).toBe(3)
})

test('who came back with a trade that nobody lists is shown the programme for returned workers', async () => {
  const { page } = await walkFrom('/es/certificaciones/')
  await page.getByLabel('¿En qué país?').selectOption('hn')
  await page.getByLabel('¿Qué sabe hacer?').fill('buzo')
  await page
    .getByRole('heading', { name: /retornados/i })
    .first()
    .waitFor()
  const first = page.locator('.results > li')
  expect(await screensDown(first)).toBeLessThan(1.5)
})

test('who weighs three ways compares them without scrolling back', async () => {
  const { page, choose, tap, taps } = await walkFrom('/es/caminos/')
  await choose(page.getByLabel('¿De dónde sale?'), 'mx')
  const boxes = page.locator('.finder .card').getByRole('checkbox')
  for (const at of [0, 1, 2]) await tap(boxes.nth(at))
  await tap(page.getByRole('link', { name: /Comparar/ }).or(page.getByRole('button', { name: /Comparar/ })))
  const table = page.locator('.side-by-side')
  expect(await table.locator('thead th').count()).toBe(3)
  await expect.poll(() => table.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(SCREEN)
  expect(taps()).toBe(5)
})

test('who would adopt the site reads who runs it and how to adopt it on one page, one tap away', async () => {
  const { page, tap, taps } = await walkFrom('/es/')
  await tap(page.getByRole('contentinfo').getByRole('link', { name: 'Acerca de' }))
  await page.getByRole('heading', { name: '¿Cómo la usa su institución?' }).waitFor()
  await page.getByRole('heading', { name: /¿Quién publica/ }).waitFor()
  expect(taps()).toBe(1)
})

test('who reads English is at the ways out of Belize after two taps', async () => {
  const { page, tap, taps } = await walkFrom('/en/')
  await tap(link(page, 'Belize'))
  await tap(link(page, /Work abroad/))
  await page.waitForURL('**/en/bz/**')
  expect(await screensDown(page.locator('main .tile, main .card'))).toBeLessThan(1)
  expect(taps()).toBe(2)
})

test('who works abroad and is watched has a number to call after two taps, and leaves with one', async () => {
  const { page, tap, taps } = await walkFrom('/es/')
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: 'text/html', body: 'clima' }))
  await tap(link(page, /en peligro/i))
  await page.waitForURL('**/ayuda-urgente/**')
  await tap(link(page, 'Costa Rica'))
  const call = page.locator('main a[href="tel:911"]:visible').first()
  await call.waitFor()
  await expect.poll(() => call.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(SCREEN)
  expect(taps()).toBe(2)
  await tap(page.getByRole('link', { name: 'Salir ya' }))
  await page.waitForURL(NEUTRAL)
  site.faults.length = 0
})

test('who helps others has a sheet on a topic of a country after three taps', async () => {
  const { page, tap, choose, taps } = await walkFrom('/es/')
  await tap(link(page, 'Para su oficina'))
  await choose(page.getByRole('combobox', { name: /^País/ }), 'sv')
  await tap(page.getByLabel(/fraudes/i))
  await page.locator('.kit-preview').first().waitFor()
  expect(taps()).toBe(3)
})

test('who does not read hears the question and its answers', async () => {
  const page = await site.phone()
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    speechSynthesis.speak = (words) => {
      said.push(words.text)
      setTimeout(() => words.dispatchEvent(new Event('end')))
    }
    // A voice that is not on the phone: the browser takes no made-up one as its own.
    Object.assign(speechSynthesis, { getVoices: () => [{ lang: 'es-MX', localService: false }] })
  })
  await page.goto(`${site.origin}/es/revisar-oferta/`)
  await page.locator('.offer-step').waitFor()
  await page.getByRole('button', { name: 'Escuchar' }).click()
  await expect
    .poll(() => page.evaluate(() => ('said' in window && Array.isArray(window.said) ? window.said.join(' ') : '')))
    .toMatch(/¿Cómo le llegó la oferta\?.*de alguien que no conozco/)
})

test('who looks for a consulate among all contacts is there with one tap', async () => {
  const { page, tap, taps } = await walkFrom('/es/us/contactos/')
  await tap(link(page, 'Consulados'))
  const heading = page.getByRole('heading', { name: 'Consulados', exact: true })
  await expect.poll(() => heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(SCREEN)
  expect(taps()).toBe(1)
})

test('the bar that leads to the comparison does not stand on it', async () => {
  const { page, tap } = await walkFrom('/es/caminos/?from=mx&compare=us-h-2a.us-h-2b.ca-sawp')
  const bar = page.getByRole('button', { name: 'Comparar (3)' })
  await tap(bar)
  const table = page.locator('.side-by-side')
  await expect.poll(() => table.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(SCREEN)
  const isSeen = () => bar.evaluate((element) => element.getBoundingClientRect().top < innerHeight)
  expect(await isSeen()).toBe(false)
  await page.locator('.finder .card').nth(1).scrollIntoViewIfNeeded()
  expect(await isSeen()).toBe(true)
})
