import { expect, test } from 'vitest'
import { essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()

test('a word of officials is explained where it stands, and a second tap hides it', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  const term = page.locator('a[href*="/glosario/#"]:visible').first()
  await term.click()
  const meaning = page.getByRole('note').first()
  await meaning.waitFor()
  expect((await meaning.textContent())?.length).toBeGreaterThan(20)
  expect(page.url()).toBe(`${site.origin}/es/us/h-2a/gt/`)
  expect(await term.getAttribute('aria-expanded')).toBe('true')
  await term.click()
  await meaning.waitFor({ state: 'detached' })
})

test('with no signal the saved glossary still explains', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  await essentialsSaved(page)
  await page.goto(`${site.origin}/es/glosario/`)
  await essentialsSaved(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  await page.locator('a[href*="/glosario/#"]:visible').first().click()
  await page.getByRole('note').first().waitFor()
})

test('without script, a word of officials leads to the glossary', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/us/h-2a/gt/`)
  await page.locator('a[href*="/glossary/#"]:visible').first().click()
  await page.waitForURL('**/en/glossary/#*')
})

test('each fact has its grade, its sources and a way to say that it is wrong, which carries its id', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/contactos/`)
  const police = page.locator('#gt-pnc-110')
  await police.locator('summary').click()
  expect(await police.locator('.src p').count()).toBeGreaterThan(0)
  await police.getByRole('link', { name: 'Todas las fuentes' }).waitFor()
  await police.getByRole('link', { name: '¿Está mal? Avísenos' }).click()
  await page.waitForURL('**/es/acerca/?id=gt-pnc-110#wrong')
  await page.getByText('gt-pnc-110', { exact: true }).waitFor()
})

test('every source of a fact can be seen, from where its sources are opened and without script from the foot', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/ca/contactos/`)
  const emergency = page.locator('#ca-emergency-911')
  const said = await emergency.locator('summary').textContent()
  await emergency.locator('summary').click()
  const shown = await emergency.locator('.src p').count()
  await emergency.getByRole('link', { name: 'Todas las fuentes' }).click()
  await page.waitForURL('**/sources/es/ca/contactos/#ca-emergency-911')
  const all = page.locator('#ca-emergency-911')
  expect(await all.getByRole('heading').textContent()).toContain('911')
  expect(await all.locator('li a[href^="https://"]').count()).toBeGreaterThan(shown)
  // Publishers are counted on the page, and each of them has a source there.
  expect(await all.locator('li').count()).toBeGreaterThanOrEqual(Number(/(\d+) fuentes/.exec(said ?? '')?.[1]))
  const plain = await site.phone({ javaScriptEnabled: false })
  await plain.goto(`${site.origin}/en/us/h-2a/gt/`)
  await plain.getByRole('contentinfo').getByRole('link', { name: 'All sources' }).click()
  await plain.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
  expect(await plain.locator('section').count()).toBe(2)
})

test('how sure we are is explained, with the records of each country counted', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/about/`)
  await page.getByRole('link', { name: 'How sure are we?' }).click()
  const guatemala = page.getByRole('row', { name: /Guatemala/ })
  const counts = await guatemala.getByRole('cell').allTextContents()
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60)
})
