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

/** A phone with nothing stored; anything asked of another site, and any policy violation, is a fault. */
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

test('offline, after the essentials are saved, an offer is checked to its result and its numbers', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const saved = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = (event) => resolve(event.data)
        navigator.serviceWorker.controller?.postMessage({ type: 'save-essentials', lang: 'es' }, [channel.port2])
      }),
  )
  expect(saved).toBe('saved')
  await context.setOffline(true)
  await page
    .getByRole('link', { name: /oferta/ })
    .first()
    .click()
  await page.waitForURL('**/es/revisar-oferta/')
  await page.getByRole('button', { name: 'Me escribió alguien que no conozco' }).click()
  await page.getByRole('button', { name: 'No sé' }).click()
  await page.getByRole('button', { name: 'Seguir sin saber' }).click()
  await page.getByRole('button', { name: /A la cuenta de una persona/ }).click()
  await page.getByRole('button', { name: 'Ver el resultado' }).click()
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
  const page = await phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/en/check-an-offer/`)
  await page.getByRole('link', { name: 'Do they tell you to lie?' }).click()
  expect(page.url()).toContain('#q-told-to-lie')
  expect(await page.locator('#q-told-to-lie').textContent()).toMatch(/Danger\..*What to do:/)
  expect(await page.locator('[data-question]').count()).toBe(14)
  await page.getByText('Guatemala', { exact: true }).first().click()
  expect(await page.locator('[data-country="gt"] a[href="tel:1511"]').first().isVisible()).toBe(true)
})

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const STATES: Record<string, string> = {
  question: '',
  help: '#a=x',
  danger: '#a=aabab-x-a--a-a.gt.r',
  warning: '#a=-------------.mx.r',
  'none found': '#a=ecdbaaaabbbbab.us',
}

test.each(Object.entries(STATES))(
  'axe finds no violation in the state %s',
  async (_, fragment) => {
    const found: string[] = []
    for (const path of ['/es/revisar-oferta/', '/en/check-an-offer/'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await context?.close()
        const page = await phone()
        await page.emulateMedia({ colorScheme })
        await page.goto(site.origin + path + fragment)
        await page.locator('.offer-step, .offer-result').waitFor()
        await page.evaluate(axeSource)
        const violations = await page.evaluate(async () => {
          const axe: unknown = Reflect.get(window, 'axe')
          const run = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined
          if (typeof run !== 'function') return ['axe did not load']
          const report: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(axe, document)
          return report.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
          )
        })
        found.push(...violations.map((violation) => `${path} ${colorScheme}: ${violation}`))
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wider > 0) found.push(`${path}: ${wider} px wider than the screen`)
      }
    expect(found).toEqual([])
  },
  120_000,
)
