import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSiteServer } from '../../scripts/serve.mjs'
import { run } from '../../scripts/setup.mjs'
import { newSigningKey } from '../../src/build/signing-key'
import { askWorker, essentialsSaved, launchBrowser } from './browser'

let browser: Browser
let releases: { first: string; second: string }

/** Builds the site as another release into a folder of its own; with another key its scripts have other names. */
function buildRelease(name: string, key?: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ruta-clara-${name}-`))
  if (
    run('npx', ['tsx', 'scripts/build.ts'], 'ignore', {
      NODE_ENV: 'production',
      RELEASE: name,
      OUT_DIR: folder,
      ...(key && { RUTA_CLARA_SIGNING_KEY: key }),
    }) !== 0
  )
    throw new Error(`release ${name} did not build`)
  return folder
}

/** A host whose folder can be exchanged while it serves, as a publication does. */
async function movingHost(folder: string) {
  let server: Server = createSiteServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return {
    origin: `http://127.0.0.1:${port}`,
    close,
    publish: async (next: string) => {
      await close()
      server = createSiteServer(next)
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    },
  }
}

const releaseOf = (page: Page) => page.locator('meta[name=release]').getAttribute('content')

async function saveGuatemala(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/es/gt/`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
}

/** A link that somebody passed on: these answers to the offer check, from Guatemala to Canada, up to the verdict. */
const SHARED = '/es/revisar-oferta/#a=aabab-x-a--a-a.gt.r.ca'

/** The reader ticks something on the list and keeps the tools. @returns the verdict that the link opens on. */
async function leaveTraces(page: Page, origin: string): Promise<string | null> {
  await page.goto(`${origin}/es/mi-lista/`)
  expect(await askWorker(page, { type: 'keep', path: '/es/mi-lista/' })).toBe('saved')
  await page.getByRole('checkbox').first().check()
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es', withKit: false })).toBe('saved')
  return verdict(page, origin)
}

async function verdict(page: Page, origin: string): Promise<string | null> {
  // From another page: of one that differs in its fragment alone nothing would be loaded.
  await page.goto(`${origin}/es/`)
  await page.goto(origin + SHARED)
  return page.locator('.offer-result').getByRole('heading').first().textContent()
}

/** What the reader left is there with no signal: the tick, the tools, the answers of the link. */
async function expectTraces(page: Page, origin: string, told: string | null): Promise<void> {
  await page.goto(`${origin}/es/mi-lista/`)
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  expect(await verdict(page, origin)).toBe(told)
  await page.goto(`${origin}/es/caminos/?from=gt`)
  await page.locator('.finder .card').first().waitFor()
}

beforeAll(async () => {
  browser = await launchBrowser()
  releases = { first: buildRelease('first'), second: buildRelease('second', await newSigningKey()) }
})
afterAll(() => browser.close())

test('what is saved, ticked and shared under one release works under the next, and back under the old one', async () => {
  const host = await movingHost(releases.first)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await saveGuatemala(page, host.origin)
  expect(await releaseOf(page)).toBe('first')
  const told = await leaveTraces(page, host.origin)
  expect(told).toBeTruthy()

  for (const [folder, name] of [
    [releases.second, 'second'],
    [releases.first, 'first'],
  ] as const) {
    await host.publish(folder)
    await page.goto(`${host.origin}/es/gt/derechos/`)
    const before = await releaseOf(page)
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    const agree = page.getByRole('button', { name: 'Usarla ahora' })
    await agree.waitFor()
    expect(await releaseOf(page), 'a page being read is never changed').toBe(before)
    await Promise.all([page.waitForEvent('load'), agree.click()])
    await page.waitForFunction(
      (wanted) => document.querySelector('meta[name=release]')?.getAttribute('content') === wanted,
      name,
    )
    await context.setOffline(true)
    await page.goto(`${host.origin}/es/us/h-2a/gt/`)
    expect(await releaseOf(page)).toBe(name)
    expect(await page.locator('.steps li').count()).toBeGreaterThan(2)
    await page.goto(`${host.origin}/es/gt/`)
    await page.getByText('Guatemala está en su teléfono').waitFor()
    await expectTraces(page, host.origin, told)
    await context.setOffline(false)
  }
  await context.close()
  await host.close()
})

test('a tab that was open under the old release goes on with its own scripts until its reader agrees', async () => {
  const host = await movingHost(releases.first)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [agreeing, reading] = [await context.newPage(), await context.newPage()]
  await agreeing.goto(`${host.origin}/es/gt/`)
  await essentialsSaved(agreeing)
  await reading.goto(`${host.origin}/es/ayuda-urgente/`)
  const entry = () => reading.locator('script[type=module]').getAttribute('src')
  const before = await entry()
  await reading.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await host.publish(releases.second)
  await agreeing.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
  const agree = agreeing.getByRole('button', { name: 'Usarla ahora' })
  await agree.waitFor()
  const agreeToo = reading.getByRole('button', { name: 'Usarla ahora' })
  await agreeToo.waitFor()
  await Promise.all([agreeing.waitForEvent('load'), agree.click()])
  await expect.poll(() => releaseOf(agreeing)).toBe('second')

  expect((await fetch(host.origin + before)).status, 'the host has the old scripts no more').toBe(404)
  expect(await entry(), 'the page being read is not changed').toBe(before)
  await reading.locator('#find').click()
  await reading.locator('#header-search').getByRole('combobox').fill('pasaporte')
  await reading.getByRole('option').or(reading.locator('[role=listbox] a')).first().waitFor()
  // Shuts the list, then the box that covers the page.
  await reading.keyboard.press('Escape')
  await reading.keyboard.press('Escape')
  await Promise.all([reading.waitForEvent('load'), agreeToo.click()])
  await expect.poll(() => releaseOf(reading)).toBe('second')
  await context.close()
  await host.close()
})
