import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findDamage } from '../../../src/offline/check'
import { fetchList, fetchPage } from '../../../src/offline/fetching'
import { keptFile } from '../../../src/offline/kept-files'
import { keepPage, knownPage, savePackById, updateSaved } from '../../../src/offline/library'
import { parsePackList } from '../../../src/offline/pack-format'
import { currentIndex, INDEX_AGE } from '../../../src/offline/pack-index'
import type { Progress } from '../../../src/offline/pack-pages'
import { packList } from '../../../src/offline/packs'
import { savePack } from '../../../src/offline/saving'
import type { PackStore } from '../../../src/offline/store'
import { brokenAfter, ESSENTIALS, FakeSite, fakeCaches, freshStore, guatemala, SEARCH, storedText } from './fake-site'

const source = { base: '/portal/' }
const html = () => new Response('<h1>Wifi gratis: entre aquí</h1>', { headers: { 'content-type': 'text/html' } })
const paths = guatemala().map(({ path }) => path)
let store: PackStore
let site: FakeSite

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite([...guatemala(), ...ESSENTIALS])
  store = await freshStore()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function expectNothingStored() {
  for (const path of paths) expect(await storedText(store, path)).toBeUndefined()
  const list = await packList(store, 'es-gt')
  expect(list.ok && list.value?.saved).not.toBe(true)
}

test('a pack is saved in three requests and reports its progress', async () => {
  const seen: Progress[] = []
  expect(await savePackById(store, source, 'es-gt', (progress) => seen.push(progress))).toBe('saved')
  expect(site.requests.map((address) => address.split('.').at(-2))).toEqual(['/portal/packs/index', 'list', 'whole'])
  for (const path of paths) expect(await storedText(store, path)).toContain('Guatemala')
  expect(seen.at(0)).toMatchObject({ pages: 0, pagesTotal: 5, bytes: 0 })
  expect(seen.at(-1)).toMatchObject({ pages: 5, pagesTotal: 5, bytes: site.entry('es-gt').bytes })
})

test('an update fetches what changed and drops what is gone', async () => {
  await savePackById(store, source, 'es-gt')
  const [first, ...rest] = guatemala()
  if (!first) throw new Error('no page')
  site.release([{ ...first, main: '<h1>Nuevo</h1>' }, ...rest.slice(1), ...ESSENTIALS])
  site.requests = []
  expect(await savePack(store, source, site.entry('es-gt'))).toBe('saved')
  expect(site.requests).toHaveLength(2)
  expect(await storedText(store, first.path)).toContain('Nuevo')
  expect(await storedText(store, rest[0]?.path ?? '')).toBeUndefined()
})

test.each([
  ['the index', '/packs/index.json'],
  ['the list', '.list.json'],
  ['every page', '.whole.json|/pages/'],
])('a captive portal in place of %s is never stored', async (_what, part) => {
  site.fault = (address) => (new RegExp(part).test(address) ? html() : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('damaged')
  await expectNothingStored()
})

test('an answer that is not the file is let go: unread, it would keep a connection that the next file needs', async () => {
  const signals: (AbortSignal | undefined | null)[] = []
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
    signals.push(signal)
    return html()
  })
  expect(await savePackById(store, source, 'es-gt')).toBe('damaged')
  expect(signals.length).toBeGreaterThan(0)
  expect(signals.every((signal) => signal?.aborted)).toBe(true)
})

test('a portal that says its page is JSON is found out by the hash', async () => {
  const lie = () => new Response('{"format":1}', { headers: { 'content-type': 'application/json' } })
  site.fault = (address) => (address.includes('.list.') ? lie() : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('damaged')
  site.fault = (address) => (/whole|pages/.test(address) ? lie() : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('damaged')
  await expectNothingStored()
})

test('one altered page in the whole file is fetched again alone, and refused when altered there too', async () => {
  const alter = (text: string) => text.replace('Guatemala fraude', 'Guatemala estafa')
  site.fault = (address) =>
    /whole|pages/.test(address) ? new Response(alter(site.files.get(address) ?? ''), { status: 200 }) : undefined
  expect(await savePackById(store, source, 'es-gt')).toBe('damaged')
  await expectNothingStored()
  site.fault = () => undefined
  site.requests = []
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  expect(site.requests.filter((address) => address.includes('pages'))).toHaveLength(1)
})

test('a truncated whole file, ended as if complete, is completed page by page', async () => {
  const whole = site.files.get(`/portal${site.entry('es-gt').whole}`) ?? ''
  site.fault = (address) => (address.includes('whole') ? new Response(whole.slice(0, 1_500)) : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  for (const path of paths) expect(await storedText(store, path)).toContain('Guatemala')
})

test('a connection that breaks inside the whole file loses nothing that came', async () => {
  const whole = site.files.get(`/portal${site.entry('es-gt').whole}`) ?? ''
  site.fault = (address) => (address.includes('whole') ? brokenAfter(whole, 2_700) : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('offline')
  await expectNothingStored()
  site.fault = () => undefined
  const seen: Progress[] = []
  expect(await savePackById(store, source, 'es-gt', (progress) => seen.push(progress))).toBe('saved')
  expect(seen[0]?.pages).toBeGreaterThan(1)
})

test('dropped at each request in turn, it resumes and never asks twice for a page', async () => {
  const noWhole = (address: string) => (address.includes('whole') ? new Response('[\n]\n') : undefined)
  const steps = 1 + 1 + 1 + paths.length
  const whole = 3
  for (let dropped = 1; dropped <= steps; dropped++) {
    if (dropped === whole) continue
    store = await freshStore()
    site.requests = []
    site.fault = (address, count) => (count === dropped ? 'drop' : noWhole(address))
    expect(await savePackById(store, source, 'es-gt')).toBe('offline')
    await expectNothingStored()
    const came = site.requests.filter((address, at) => address.includes('pages') && at + 1 !== dropped)
    site.fault = noWhole
    site.requests = []
    expect(await savePackById(store, source, 'es-gt')).toBe('saved')
    expect(site.requests.filter((address) => came.includes(address))).toEqual([])
  }
})

test.each([
  ['breaks before its first byte', () => 'drop' as const],
  ['breaks before its first page is there', () => brokenAfter('[\n{"path":"/es/gt/', 10)],
  ['is not there', () => new Response('', { status: 404 })],
  ['is always the proxy’s own page', html],
])('a whole file that %s is gone round, page by page', async (_what, fault) => {
  site.fault = (address) => (address.includes('whole') ? fault() : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  for (const path of paths) expect(await storedText(store, path)).toContain('Guatemala')
})

test('a whole file that always breaks at the same place is given up once it brings nothing more', async () => {
  const whole = site.files.get(`/portal${site.entry('es-gt').whole}`) ?? ''
  site.fault = (address) => (address.includes('whole') ? brokenAfter(whole, 1_500) : undefined)
  expect(await savePackById(store, source, 'es-gt')).toBe('offline')
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
})

test('in the background a search index that is not a week old is left as it is; at the reader’s wish it is brought', async () => {
  const quiet = { ...source, priority: 'low' as const }
  await savePackById(store, quiet, 'es-essentials')
  const asked = () => site.requests.filter((address) => address === `/portal${SEARCH.url}`).length
  const publish = (words: string) => {
    site.search = words
    site.release([...guatemala(), ...ESSENTIALS])
    return site.entry('es-essentials')
  }
  const newer = publish('{"words":["nuevo"]}')
  expect(await savePack(store, quiet, newer)).toBe('saved')
  expect(asked()).toBe(1)
  expect(await findDamage(store, '/portal/')).toEqual([])
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 24 * 3_600_000)
  expect(await findDamage(store, '/portal/')).toEqual(['es-essentials'])
  expect(await savePack(store, quiet, newer)).toBe('saved')
  expect(asked()).toBe(2)
  expect(await savePack(store, source, publish('{"words":["otro"]}'))).toBe('saved')
  expect(await (await keptFile(`/portal${SEARCH.url}`))?.text()).toBe(site.search)
})

test('an update that breaks leaves every old page readable', async () => {
  await savePackById(store, source, 'es-gt')
  site.release([...guatemala(2), ...ESSENTIALS])
  const whole = site.files.get(`/portal${site.entry('es-gt').whole}`) ?? ''
  site.fault = (address) => (address.includes('whole') ? brokenAfter(whole, 2_700) : undefined)
  expect(await savePack(store, source, site.entry('es-gt'))).toBe('offline')
  for (const path of paths) expect(await storedText(store, path)).toContain('<p>1</p>')
})

test('a silent connection ends after its patience', async () => {
  vi.stubGlobal('fetch', (_address: string, { signal }: RequestInit) => {
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))))
  })
  expect(await savePackById(store, { ...source, patience: 20 }, 'es-gt')).toBe('offline')
})

test('stopping asks for nothing more, and keeps what came', async () => {
  const stopAfter = async (bytes: number) => {
    const controller = new AbortController()
    const whole = site.files.get(`/portal${site.entry('es-gt').whole}`) ?? ''
    site.requests = []
    site.fault = (address) => {
      if (!address.includes('whole')) return undefined
      controller.abort()
      return brokenAfter(whole, bytes)
    }
    expect(await savePackById(store, { ...source, signal: controller.signal }, 'es-gt')).toBe('offline')
    expect(site.requests.at(-1)).toContain('whole')
    await expectNothingStored()
  }
  await stopAfter(10)
  await stopAfter(2_700)
  site.fault = () => undefined
  const seen: Progress[] = []
  expect(await savePackById(store, source, 'es-gt', (progress) => seen.push(progress))).toBe('saved')
  expect(seen[0]?.pages).toBeGreaterThan(1)
})

test('a pack that the server does not have is missing; a stored index from before a release is asked anew', async () => {
  expect(await savePackById(store, source, 'es-xx')).toBe('missing')
  site.release([...guatemala(2), ...ESSENTIALS])
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  expect(await storedText(store, '/es/gt/')).toContain('<p>2</p>')
})

test('the essentials bring the verified search index', async () => {
  site.fault = (address) => (address.includes('/search/') ? new Response('{"words":["x"]}') : undefined)
  expect(await savePackById(store, source, 'es-essentials')).toBe('damaged')
  expect(await keptFile(`/portal${SEARCH.url}`)).toBeUndefined()
  site.fault = () => undefined
  expect(await savePackById(store, source, 'es-essentials')).toBe('saved')
  expect(await (await keptFile(`/portal${SEARCH.url}`))?.text()).toBe(SEARCH.text)
  site.requests = []
  expect(await savePack(store, source, site.entry('es-essentials'))).toBe('saved')
  expect(site.requests).toEqual([])
  site.search = '{"words":["nuevo"]}'
  site.release([...guatemala(), ...ESSENTIALS])
  expect(await savePack(store, source, site.entry('es-essentials'))).toBe('saved')
  expect(await (await keptFile(`/portal${SEARCH.url}`))?.text()).toBe(site.search)
})

test('a page read is kept, and its pack’s list makes the next page cost its content alone', async () => {
  expect(await keepPage(store, source, '/es/gt/fraude/')).toBe('saved')
  expect(await storedText(store, '/es/gt/fraude/')).toContain('Guatemala fraude')
  const next = await knownPage(store, '/es/gt/contactos/')
  expect(next?.path).toBe('/es/gt/contactos/')
  site.requests = []
  expect(await keepPage(store, source, '/es/gt/contactos/')).toBe('saved')
  expect(site.requests).toHaveLength(1)
  expect(await keepPage(store, source, '/es/gt/no-existe/')).toBe('missing')
})

test('the server is asked for the index at most every six hours, then saved packs are brought up to date', async () => {
  await savePackById(store, source, 'es-gt')
  site.release([...guatemala(2), ...ESSENTIALS])
  site.requests = []
  await updateSaved(store, source)
  expect(site.requests).toEqual([])
  const later = Date.now() + INDEX_AGE
  vi.spyOn(Date, 'now').mockReturnValue(later)
  await updateSaved(store, source)
  expect(await storedText(store, '/es/gt/')).toContain('<p>2</p>')
  expect((await currentIndex(store, source)).ok).toBe(true)
})

test('a page under a list must be the page that the list says', async () => {
  const entry = site.entry('es-gt')
  const list = parsePackList(site.files.get(`/portal${entry.list}`) ?? '')
  const [first, second] = list?.pages ?? []
  if (!first || !second) throw new Error('no pages')
  expect(await fetchPage(source, { ...first, path: second.path })).toEqual({ ok: false, failure: 'damaged' })
  expect(await fetchList(source, { ...entry, id: 'es-mx' })).toEqual({ ok: false, failure: 'damaged' })
})
