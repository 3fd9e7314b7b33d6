import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readIslands } from '../../src/build/islands'
import { readScriptGraph } from '../../src/build/script-graph'
import { accessibilityFaults } from './axe'
import { askWorker, essentialsSaved, siteUnderTest } from './browser'
import { BUILT_SITE } from './site-server'

const site = siteUnderTest()

test('the finder answers from the form, and its address brings the same answer back', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/en/pathways/`)
  await page.getByLabel('Where do you leave from?').selectOption('mx')
  await page.getByLabel('Where do you want to go?').selectOption('ca')
  await page.getByLabel('What work do you do?').selectOption('agriculture')
  await page.waitForURL('**/en/pathways/?from=mx&to=ca&work=agriculture')
  const names = await page.locator('.finder .card h3').allTextContents()
  expect(names.length).toBeGreaterThan(0)
  await page.reload()
  await page.locator('.finder .card').first().waitFor()
  expect(await page.locator('.finder .card h3').allTextContents()).toEqual(names)
  await page.locator('.finder .card h3 a').first().click()
  await page.waitForURL('**/en/ca/**/mx/')
})

test('three pathways can be compared from a shared address without scrolling sideways', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/caminos/?from=mx&compare=us-h-2a.ca-sawp.us-tn`)
  await page.locator('.side-by-side').waitFor()
  expect(await page.locator('.side-by-side thead th').count()).toBe(3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  // Down the table the names of what is compared stand right below the header of the page.
  await page.locator('.side-by-side tbody').last().scrollIntoViewIfNeeded()
  const head = await page.locator('.side-by-side thead th').first().boundingBox()
  const header = await page.locator('.top').boundingBox()
  expect(header?.y).toBe(0)
  expect(head?.y).toBeCloseTo(header?.height ?? Number.NaN, 0)
})

test('with script off every pathway is in the list by destination', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/caminos/`)
  await page.getByText('Trabajar en Estados Unidos').click()
  await page
    .getByRole('link', { name: /Visa H-2A/ })
    .first()
    .click()
  await page.waitForURL('**/es/us/h-2a/')
})

test('the finder used once still answers with no signal', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/caminos/?from=gt`)
  await page.locator('.finder .card').first().waitFor()
  await toolsKept(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/caminos/?from=mx`)
  await page.locator('.finder .card').first().waitFor()
})

test('who pays adds up what was charged, and does so with no signal', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/quien-paga/`)
  await page.locator('.payers').waitFor()
  await essentialsSaved(page)
  await toolsKept(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/quien-paga/?from=gt&pathway=us-h-2a`)
  const job = page.locator('.payers-rows .card', { hasText: 'Puesto, lista, trámite o contrato' })
  await job.getByRole('checkbox').check()
  await job.getByLabel('¿Cuánto le cobraron?').fill('2,100')
  await page.getByText(/puede pedir que se lo devuelvan: GTQ 2,100/).waitFor()
  expect(await page.locator('.payers-sum a[href^="tel:"]').count()).toBeGreaterThan(1)
  expect(page.url()).not.toContain('2100')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.payers-sum').isVisible()).toBe(true)
  expect(await page.locator('.payers-rows').isVisible()).toBe(false)
})

test('with script off who pays answers for each country and leads to the law and to a pathway’s costs', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/who-pays/`)
  const states = page.locator('#to-us')
  expect(await states.textContent()).toMatch(/No\. Nobody may charge you for the job with: .*H-2A/)
  await page.locator('#by-country > summary').click()
  expect(await states.getByRole('link', { name: /Rules, tricks/ }).getAttribute('href')).toBe('/en/us/fraud/')
  await states.getByRole('link', { name: /H-2A/ }).first().click()
  await page.waitForURL('**/en/us/h-2a/#costs')
  expect(await page.locator('#costs').isVisible()).toBe(true)
})

test('who pays answers its own title within two screens of choosing a country', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/quien-paga/`)
  await page.getByLabel('¿En qué país es el trabajo?').selectOption('ca')
  const answer = page.locator('.payers-answer h2')
  await answer.waitFor()
  expect(await answer.textContent()).toMatch(/nadie puede cobrarle/i)
  const box = await answer.boundingBox()
  expect((box?.y ?? Infinity) + (await page.evaluate(() => scrollY))).toBeLessThan(740)
})

test('without script the map leads to the chosen country in the list', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/caminos/`)
  const map = page.getByRole('navigation', { name: 'Mapa de los once países' })
  expect(await map.getByRole('link').count()).toBe(11)
  await map.getByText('El Salvador').click()
  await page.waitForURL('**/es/caminos/?to=sv#to-sv')
  expect(await page.locator('#to-sv').textContent()).toContain('Trabajar en El Salvador')
})

test('the map chooses where to go by tap and by keyboard, and keeps the origin', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/en/pathways/`)
  const map = page.getByRole('navigation', { name: 'Map of the eleven countries' })
  await map.getByText('Belize').click()
  await page.waitForURL('**/en/pathways/?to=bz')
  await page.getByLabel('Where do you leave from?').selectOption('hn')
  await page.getByText('Or tap a country on the map').click()
  await map.getByRole('link', { name: 'United States' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/en/pathways/?from=hn&to=us')
  expect(await page.getByLabel('Where do you want to go?').inputValue()).toBe('us')
})

test('the other language keeps what was chosen', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/caminos/?from=hn&to=us`)
  await page.locator('.finder .card').first().waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/pathways/?from=hn&to=us')
  await page.goto(`${site.origin}/es/certificaciones/?country=gt&skill=alba%C3%B1il`)
  await page.locator('.results > li').first().waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/credentials/?country=gt&skill=masonry')
  await page.goto(`${site.origin}/es/revisar-oferta/#a=b-------------.hn`)
  await page.locator('.offer-step').waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/check-an-offer/#a=b-------------.hn')
})

test('a pathway leads to what it costs, and that to what may be asked back', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  await page.getByRole('link', { name: /Sume y vea qué puede reclamar/ }).click()
  await page.waitForURL('**/es/quien-paga/?from=gt&pathway=us-h-2a')
  await page.getByText('Puesto, lista, trámite o contrato').waitFor()
})

test('whoever saved a country has every tool whole with no signal', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/`)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  await toolsKept(page)
  await site.context.setOffline(true)
  for (const [path, answer] of Object.entries({
    '/es/caminos/?from=gt': '.finder .card',
    '/es/quien-paga/?from=gt&pathway=us-h-2a': '.payers-rows .card',
    '/es/certificaciones/?country=gt': '.results > li',
    '/es/pension/?worked=us&home=gt': '.across .card',
    '/es/revisar-oferta/': '.offer-step',
    '/es/mi-lista/': '.my-list',
  })) {
    await page.goto(site.origin + path)
    await page.locator(answer).first().waitFor()
  }
})

test('no script that comes sooner imports one that comes later', () => {
  const folder = join(BUILT_SITE, 'assets')
  const { comesWith } = readScriptGraph(BUILT_SITE, readIslands())
  const turn = (name: string) => ['first_visit', 'tools', 'kit'].indexOf(comesWith(`assets/${name}`))
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const imports = readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)
      return [...imports].flatMap(([, other = '']) => (turn(other) > turn(name) ? [`${name} needs ${other}`] : []))
    })
  expect(missing).toEqual([])
})

/** Waits until the worker has the page and says that the tools of its language are kept. */
async function toolsKept(page: Page): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang)
  expect(await askWorker(page, { type: 'keep-tools', lang })).toBe('saved')
}

const STATES = {
  'finder, empty': ['/es/caminos/', '/en/pathways/'],
  'finder, results': ['/es/caminos/?from=hn&to=us', '/en/pathways/?from=hn&to=us'],
  'finder, comparison': [
    '/es/caminos/?from=mx&compare=us-h-2a.ca-sawp.us-tn',
    '/en/pathways/?from=mx&compare=us-h-2a.ca-sawp.us-tn',
  ],
  'finder, nothing regular': ['/es/caminos/?from=ni&to=es&fee=none', '/en/pathways/?from=pa&to=es'],
  'finder, the same country': ['/es/caminos/?from=gt&to=gt', '/en/pathways/?from=gt&to=gt'],
  'who pays, empty': ['/es/quien-paga/', '/en/who-pays/'],
  'who pays, a pathway': ['/es/quien-paga/?from=gt&pathway=us-h-2a', '/en/who-pays/?from=gt&pathway=us-h-2a'],
}

test.each(Object.entries(STATES))(
  'axe finds no violation on %s',
  async (_, paths) => {
    const page = await site.phone({ serviceWorkers: 'block' })
    const found: string[] = []
    for (const path of paths) {
      await page.goto(site.origin + path)
      await page.locator('.finder, .payers').waitFor()
      for (const box of await page.locator('.payers-rows > ul input[type=checkbox]').all()) await box.check()
      found.push(...(await accessibilityFaults(page, path)))
    }
    expect(found).toEqual([])
  },
  120_000,
)
