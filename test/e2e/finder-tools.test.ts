import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser'
import { serveFolder } from './site-server'

let browser: Browser
let site: Awaited<ReturnType<typeof serveFolder>>
let context: BrowserContext
const faults: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveFolder('dist')
})
afterEach(async () => {
  await context?.close()
  expect(faults.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** A phone with nothing stored. Policy violations, page errors and requests to other sites are faults of the test. */
async function phone(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  context.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) faults.push(`asked ${request.url()}`)
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text())
  })
  return page
}

test('the finder answers from the form, and its address brings the same answer back', async () => {
  const page = await phone()
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
  const page = await phone()
  await page.goto(`${site.origin}/es/caminos/?from=mx&compare=us-h-2a.ca-sawp.us-tn`)
  await page.locator('.finder-compare').waitFor()
  expect(await page.locator('.finder-compare thead th').count()).toBe(3)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('with script off every pathway is in the list by destination', async () => {
  const page = await phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/caminos/`)
  await page.getByText('Trabajar en Estados Unidos').click()
  await page
    .getByRole('link', { name: /Visa H-2A/ })
    .first()
    .click()
  await page.waitForURL('**/es/us/h-2a/')
})

test('the finder used once still answers with no signal', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/caminos/?from=gt`)
  await page.locator('.finder .card').first().waitFor()
  await saved(page)
  await context.setOffline(true)
  await page.goto(`${site.origin}/es/caminos/?from=mx`)
  await page.locator('.finder .card').first().waitFor()
})

test('who pays adds up what was charged, and does so with no signal', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/quien-paga/`)
  await page.locator('.payers').waitFor()
  await saved(page)
  await context.setOffline(true)
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

test('with script off who pays leads to a pathway’s costs and shows each country’s rule', async () => {
  const page = await phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/who-pays/`)
  await page.getByText('Canada', { exact: true }).click()
  expect(await page.locator('details[open] li').count()).toBeGreaterThan(2)
  await page.getByText('To work in United States').click()
  await page.getByRole('link', { name: /H-2A/ }).first().click()
  await page.waitForURL('**/en/us/h-2a/#costs')
  expect(await page.locator('#costs').isVisible()).toBe(true)
})

/** Waits until the worker has the page and the page in sight is kept. */
async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const answer = await page.evaluate(async () => {
    const ask = (message: Record<string, string>) =>
      new Promise<unknown>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = (event) => resolve(event.data)
        navigator.serviceWorker.controller?.postMessage(message, [channel.port2])
      })
    await ask({ type: 'save-essentials', lang: document.documentElement.lang })
    return ask({ type: 'keep', path: location.pathname })
  })
  expect(answer).toBe('saved')
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
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
    const page = await phone()
    const found: string[] = []
    for (const path of paths)
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        await page.goto(site.origin + path)
        await page.locator('.finder, .payers').waitFor()
        for (const box of await page.locator('.payers-rows > ul input[type=checkbox]').all()) await box.check()
        found.push(...(await violations(page)).map((violation) => `${path} ${scheme}: ${violation}`))
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wider > 0) found.push(`${path}: ${wider} px wider than the screen`)
      }
    expect(found).toEqual([])
  },
  120_000,
)

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined
    if (typeof run !== 'function') return ['axe did not load']
    const report: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(axe, document)
    return report.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    )
  })
}
