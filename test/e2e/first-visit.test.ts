import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askWorker, essentialsSaved } from './browser'
import { type FaultyServer, type Misdeed, PORTAL } from './faulty-server'
import { eachOnFaultySite, stopWorkers } from './faulty-site'
import { storedContent } from './stored-content'

const COUNTRY = '/es/gt/'
const IN_DANGER = [COUNTRY, '/es/ayuda-urgente/', '/es/']
let server: FaultyServer
let context: BrowserContext
let page: Page
eachOnFaultySite((site) => {
  ;({ server, context, page } = site)
})

const first = (path: string) => path.startsWith('/first/')
const stage = (path: string) => /^\/first\/es-(search|rest)\.txt$/.test(path)
/** Files of the stages, whether they come together or one by one. */
const ofStages = (path: string) =>
  stage(path) || /^\/(assets\/(search|worker|saved|offer-check)-|search\/|packs\/.*whole)/.test(path)
const never = new Promise<void>(() => {})

/** The worker has the page: what is needed in danger is kept. */
const isSafe = (on = page) => on.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** Pages open in their look while nobody answers. */
async function expectKept(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(server.origin + path)
    expect(await page.locator('header.top').count(), path).toBe(1)
    expect(await page.locator('main').textContent(), path).not.toMatch(/no está guardada/)
  }
}

async function expectOpens(paths: readonly string[]): Promise<void> {
  await context.setOffline(true)
  await expectKept(paths)
  await context.setOffline(false)
}

async function expectSearches(): Promise<void> {
  await context.setOffline(true)
  await page.goto(`${server.origin}/es/`)
  await page.locator('#find').click()
  await page.locator('#header-search').getByRole('combobox').fill('pasaporte')
  await page.getByRole('option').first().waitFor()
  await context.setOffline(false)
}

test('what is needed in danger comes first and alone; who leaves then finds it, and the next visit goes on', async () => {
  server.fault = () => undefined
  server.hold = (path) => (ofStages(path) ? never : undefined)
  await page.goto(server.origin + COUNTRY)
  await isSafe()
  const asked = [...server.requests]
  expect(asked.filter(first).slice(0, 1)).toEqual(['/first/es-gt.txt'])
  expect(asked.filter((path) => path.startsWith('/packs/pages/'))).toEqual([])
  // The signal is lost: what is under way breaks off with it.
  await server.refuse()
  await expectKept(IN_DANGER)
  // The reader leaves; what the worker was still trying ends with it.
  await stopWorkers(page, 'about:blank')

  await server.listen()
  server.behave()
  await page.goto(server.origin + COUNTRY)
  await essentialsSaved(page)
  await askWorker(page, { type: 'keep-up' })
  expect(server.requests.filter(first)).toEqual(['/first/es-search.txt', '/first/es-rest.txt'])
  await expectOpens([...IN_DANGER, '/es/quien-paga/'])
  await expectSearches()
})

test('all that a first visit brings is twelve requests, none of them twice', async () => {
  await page.goto(server.origin + COUNTRY)
  await essentialsSaved(page)
  await askWorker(page, { type: 'keep-up' })
  const { requests } = server
  expect(new Set(requests).size).toBe(requests.length)
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12)
  expect(requests.filter(first)).toEqual(['/first/es-gt.txt', '/first/es-search.txt', '/first/es-rest.txt'])
})

const STAGES: [what: string, misdeed: Misdeed][] = [
  ['a captive portal answers', PORTAL],
  ['half of each file comes as if whole', { do: 'truncate' }],
  ['nothing is there', { do: 'answer', status: 404, type: 'text/html', body: 'no' }],
  ['the connection breaks', { do: 'drop' }],
]

test.each(STAGES)(
  'where %s after the first stage, the reader is safe, and the next visit mends the rest',
  async (_, misdeed) => {
    server.fault = (path) => (ofStages(path) ? misdeed : undefined)
    await page.goto(server.origin + COUNTRY)
    await isSafe()
    expect(await askWorker(page, { type: 'check-shell' })).toBe('incomplete')
    await expectOpens(IN_DANGER)
    server.behave()
    await page.goto(server.origin + COUNTRY)
    await essentialsSaved(page)
    expect(await askWorker(page, { type: 'check-shell' })).toBe('whole')
    expect(Object.values((await storedContent(page)).pages)).not.toContain('damaged')
    await expectSearches()
  },
)

test.each(['search', 'rest'])('a worker that is killed while %s comes goes on where it stopped', async (name) => {
  server.fault = () => undefined
  server.hold = (path) => (path === `/first/es-${name}.txt` ? never : undefined)
  await page.goto(server.origin + COUNTRY)
  await expect.poll(() => server.requests.includes(`/first/es-${name}.txt`), { timeout: 20_000 }).toBe(true)
  await stopWorkers(page)
  const before = server.requests.filter(first)
  server.behave()
  await page.goto(server.origin + COUNTRY)
  await essentialsSaved(page)
  await askWorker(page, { type: 'keep-up' })
  const again = server.requests.filter(first)
  expect([...before.slice(0, -1), ...again]).toEqual(['/first/es-gt.txt', '/first/es-search.txt', '/first/es-rest.txt'])
  await expectSearches()
})

test('a phone too full for a stage keeps what is needed in danger, and goes on once there is room', async () => {
  const devtools = await context.newCDPSession(page)
  server.hold = (path) => (ofStages(path) ? never : undefined)
  await page.goto(server.origin + COUNTRY)
  await isSafe()
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: used + 20_000 })
  await stopWorkers(page)
  server.behave()
  await page.goto(server.origin + COUNTRY)
  expect(await askWorker(page, { type: 'check-shell' })).toBe('incomplete')
  await expectOpens(IN_DANGER)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin })
  await page.goto(server.origin + COUNTRY)
  await essentialsSaved(page)
  expect(await askWorker(page, { type: 'check-shell' })).toBe('whole')
  await expectSearches()
})

test('two tabs that open the site at once bring it once', async () => {
  const other = await context.newPage()
  server.behave()
  await Promise.all([page.goto(server.origin + COUNTRY), other.goto(`${server.origin}/es/mx/`)])
  await Promise.all([isSafe(), isSafe(other)])
  await essentialsSaved(page)
  await essentialsSaved(other)
  for (const tab of [page, other]) await askWorker(tab, { type: 'keep-up' })
  const bundles = server.requests.filter(first)
  expect(new Set(bundles).size).toBe(bundles.length)
  expect(bundles.filter(stage)).toHaveLength(2)
  await expectOpens([...IN_DANGER, '/es/mx/'])
})
