import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askWorker, essentialsSaved } from './browser'
import { type FaultyServer, type Misdeed, PORTAL } from './faulty-server'
import { eachOnFaultySite, stopWorkers } from './faulty-site'

const HELP = '/es/ayuda-urgente/'
let server: FaultyServer
let context: BrowserContext
let page: Page
eachOnFaultySite((site) => {
  ;({ server, context, page } = site)
})

/** A page of the essentials opens with no connection, whole, in its look and with its script alive. */
async function expectHouseStands(): Promise<void> {
  await context.setOffline(true)
  await page.goto(server.origin + HELP)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  expect(await page.locator('header.top').count()).toBe(1)
  await page.locator('[data-island="connection"] *').first().waitFor({ state: 'attached' })
  await context.setOffline(false)
}

/** Has pages to come mark themselves once an install of the worker has failed. */
const markFailedInstalls = () =>
  page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype
    ServiceWorkerContainer.prototype.register = async function (...how) {
      const registration = await register.apply(this, how)
      const { active, waiting, installing } = registration
      const mark = () => {
        document.documentElement.dataset.failedInstall = 'yes'
      }
      if (!active && !waiting && !installing) mark()
      installing?.addEventListener('statechange', () => installing.state === 'redundant' && mark())
      return registration
    }
  })

/** Waits until an install of the worker has failed. */
const installFails = () => page.locator('html[data-failed-install]').waitFor({ state: 'attached' })

/** Paths of what the worker keeps of the release, and whether any of it is a login page. */
const keptFiles = () =>
  page.evaluate(async () => {
    const paths: string[] = []
    let hasPortal = false
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        paths.push(new URL(request.url).pathname)
        hasPortal ||= /Wifi gratis/.test((await (await cache.match(request))?.text()) ?? '')
      }
    }
    return { paths, hasPortal }
  })

const script = (path: string) => path.startsWith('/assets/') && path.endsWith('.js')
const first = (path: string) => path.startsWith('/first/')
/** What can stand in place of the shell; the page itself was read before. */
const BROKEN: [what: string, misdeed: Misdeed, where: (path: string) => boolean][] = [
  ['a captive portal answers everything from the worker on', PORTAL, (path) => !path.endsWith('/') && !script(path)],
  ['a captive portal answers the shell', PORTAL, (path) => path.startsWith('/shell/') || first(path)],
  [
    'a shell comes without its slots',
    { do: 'answer', status: 200, type: 'text/html; charset=utf-8', body: '<title>Ruta Clara</title><main></main>' },
    (path) => path === '/shell/es.html' || first(path),
  ],
]

test.each(BROKEN)('where %s, the install fails, and the next visit mends it', async (_, misdeed, where) => {
  let isBad = false
  server.fault = (path) => {
    // What the page needs to begin is there: the install is what meets the portal.
    isBad ||= path === '/sw.js'
    return isBad && path !== '/sw.js' && where(path) ? misdeed : undefined
  }
  await markFailedInstalls()
  await page.goto(server.origin + HELP)
  await installFails()
  expect((await keptFiles()).hasPortal).toBe(false)
  server.behave()
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  await expectHouseStands()
})

test('an install that a captive portal made fail is tried again while the page stays open', async () => {
  let isBad = false
  server.fault = (path) => {
    isBad ||= path === '/sw.js'
    return isBad && (path.startsWith('/shell/') || first(path)) ? PORTAL : undefined
  }
  await markFailedInstalls()
  await page.goto(server.origin + HELP)
  await installFails()
  server.behave()
  await essentialsSaved(page)
  await expectHouseStands()
})

test('what a worker before this one kept of a portal is not shown, and is brought anew', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  await page.evaluate(async (body) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        await cache.put(request, new Response(body, { headers: { 'content-type': 'text/html' } }))
    }
  }, PORTAL.body)
  await stopWorkers(page)
  await page.goto(server.origin + HELP)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  expect(await askWorker(page, { type: 'check-shell' })).toBe('whole')
  await expectHouseStands()
})

/** Everything but the database is lost. */
const loseCaches = () =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })

test('where the caches are lost, the next visit brings back what pages need', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  await loseCaches()
  await page.goto(server.origin + HELP)
  await askWorker(page, { type: 'keep-up' })
  await expectHouseStands()
})

test('where the caches are lost with no connection, saved pages open bare, and what is not saved says so', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  await loseCaches()
  await context.setOffline(true)
  await page.goto(server.origin + HELP)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  expect(await page.title()).not.toBe('')
  await page.goto(`${server.origin}/en/mx/rights/`)
  await page.getByRole('heading', { name: 'This page is not saved' }).waitFor()
  await context.setOffline(false)
  await page.goto(server.origin + HELP)
  expect(await askWorker(page, { type: 'check-shell' })).toBe('whole')
  await expectHouseStands()
})

test('check-shell brings what is missing, and says where it cannot', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  const kept = await keptFiles()
  await loseCaches()
  // Scripts may still be in the browser's own cache; the shell is always asked of the server.
  server.fault = (path) => (path === '/shell/es.html' ? PORTAL : undefined)
  expect(await askWorker(page, { type: 'check-shell' })).toBe('incomplete')
  server.behave()
  expect(await askWorker(page, { type: 'check-shell' })).toBe('whole')
  const inShell = (path: string) => /^\/(shell|assets|icons)\//.test(path)
  expect((await keptFiles()).paths.filter(inShell).sort()).toEqual(kept.paths.filter(inShell).sort())
})

test('check-shell is not told what a look found that began before it, without what has come since', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  await loseCaches()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  // The look misses the shell, and then waits for another file.
  const last = '/arroz-con-leche.html'
  server.fault = (path) => (path.startsWith('/shell/') || first(path) ? PORTAL : undefined)
  server.hold = (path) => (path === last ? held : undefined)
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ type: 'keep-up' }))
  await expect.poll(() => server.requests.includes(last), { timeout: 20_000 }).toBe(true)
  server.behave()
  const told = askWorker(page, { type: 'check-shell' })
  expect(await askWorker(page, { type: 'nothing' })).toBe('unknown')
  release()
  expect(await told).toBe('whole')
})

test('erased in one tab, gone on in another: what is needed comes back before anything is said to be saved', async () => {
  await page.goto(`${server.origin}/es/guardado/`)
  await essentialsSaved(page)
  const other = await context.newPage()
  await other.goto(server.origin + HELP)
  page.on('dialog', (dialog) => dialog.accept())
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
    await (await navigator.serviceWorker.getRegistration())?.unregister()
  })
  // While a tab of the old registration is open, Chromium may revive it, and the page has a worker from its next opening on.
  for (let opening = 1; opening <= 3; opening++) {
    await other.goto(`${server.origin}/es/gt/`)
    const hasWorker = () => navigator.serviceWorker.controller !== null
    if (
      await other.waitForFunction(hasWorker, undefined, { timeout: 10_000 }).then(
        () => true,
        () => false,
      )
    )
      break
  }
  await essentialsSaved(other)
  expect(await askWorker(other, { type: 'check-shell' })).toBe('whole')
  await expectHouseStands()
})

test('an exception in the worker leads to the network, and without one to a page of ours', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  const worker = context.serviceWorkers().at(-1)
  await worker?.evaluate(() => {
    ExtendableEvent.prototype.waitUntil = () => {
      throw new TypeError('not a function')
    }
  })
  server.behave()
  await page.goto(server.origin + HELP)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  expect(server.requests).toContain(HELP)
  await context.setOffline(true)
  await page.goto(server.origin + HELP)
  await page.getByRole('heading', { name: 'Esta página no está guardada' }).waitFor()
})

test('a page whose first byte comes after ten seconds opens by itself', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  server.hold = (path) => (path === '/es/mx/derechos/' || path.startsWith('/packs/') ? held : undefined)
  await page.goto(`${server.origin}/es/mx/derechos/`)
  await page.getByRole('heading', { name: 'Esta página tarda en llegar' }).waitFor()
  release()
  await page.getByRole('heading', { level: 1, name: /derechos|México/i }).waitFor()
  expect(server.requests.filter((path) => path === '/es/mx/derechos/')).toHaveLength(1)
})

test('an address beside the site is not answered by the worker', async () => {
  await page.goto(server.origin + HELP)
  await essentialsSaved(page)
  const answered = page.waitForResponse(/otra-cosa/)
  await page.goto(`${server.origin}/otra-cosa/`)
  expect((await answered).fromServiceWorker()).toBe(false)
})
