import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askWorker, essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()
const [SPANISH, ENGLISH] = ['Buscar en Ruta Clara', 'Search Ruta Clara']
const WORDS = /\/assets\/[a-z-]+\.(es|en)-[\w-]{8}\.js$/

/** Languages of the files of words among some addresses. */
const languagesAmong = (addresses: readonly string[]) => [
  ...new Set(addresses.flatMap((address) => WORDS.exec(address)?.[1] ?? [])),
]

/** Languages of the words that the phone keeps. */
const keptLanguages = async (page: Page) =>
  languagesAmong(
    await page.evaluate(async () => {
      const caught = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
      return caught.flat()
    }),
  )

/** What the search box in the header calls itself. */
async function searchLabel(page: Page): Promise<string | null> {
  await page.locator('#find').click()
  return page.locator('#header-search input').getAttribute('aria-label')
}

test('a phone gets the words of its language alone, with the first visit, a tool and a saved country', async () => {
  const page = await site.phone()
  const asked: string[] = []
  site.context.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${site.origin}/es/gt/`)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  await page.goto(`${site.origin}/es/caminos/`)
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es', withKit: false })).toBe('saved')
  expect(languagesAmong(asked)).toEqual(['es'])
  expect(await keptLanguages(page)).toEqual(['es'])
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/quien-paga/`)
  expect(await searchLabel(page)).toBe(SPANISH)
  expect(await page.locator('[data-island="who-pays"] select').count()).toBeGreaterThan(0)
})

test('after a change of language both pages speak their own with no signal', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  await essentialsSaved(page)
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/urgent-help/')
  await essentialsSaved(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/en/urgent-help/`)
  expect(await searchLabel(page)).toBe(ENGLISH)
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  expect(await searchLabel(page)).toBe(SPANISH)
})

test('a language that was kept without being opened has its words with no signal', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  expect(await askWorker(page, { type: 'save-essentials', lang: 'en', withKit: false })).toBe('saved')
  expect(await askWorker(page, { type: 'keep-up' })).toBe('done')
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/en/urgent-help/`)
  expect(await searchLabel(page)).toBe(ENGLISH)
})
