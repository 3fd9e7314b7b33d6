import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savePackById, updateSaved } from '../../../src/offline/library'
import { checkedAt, keepIndex } from '../../../src/offline/notes'
import type { PageRecord } from '../../../src/offline/page-record'
import { savedLinks, storedPage } from '../../../src/offline/pages'
import { PackStore } from '../../../src/offline/store'
import { checkAndRepair } from '../../../src/offline/upkeep'
import { wantedPages, wantPage } from '../../../src/offline/wanted'
import {
  brokenAfter,
  ESSENTIALS,
  FakeSite,
  type Fault,
  fakeCaches,
  freshStore,
  large,
  numbers,
  page,
  words,
} from './fake-site'

const source = { base: '/portal/' }
const UPDATES = 200
let store: PackStore
let site: FakeSite

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite(ESSENTIALS)
  store = await freshStore()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A release in which pages came, went and changed. */
function release(random: () => number, version: number): PageRecord[] {
  const pages = Array.from({ length: 8 }, (_, at) =>
    page(`/es/gt/${at}/`, `<h1>${at}</h1><p>Texto. ${words(at, 20)}</p>`),
  )
  const kept = pages.filter(() => random() > 0.2)
  const changed = Math.floor(random() * 40)
  return [
    large('/es/gt/contactos/', (at) => `Llame al ${at === changed ? version : 911}`),
    ...(kept.length > 0 ? kept : pages).map((one) =>
      random() < 0.3 ? { ...one, main: `${one.main}<p>${version}</p>` } : one,
    ),
    ...ESSENTIALS.map((one) => ({ ...one, main: `${one.main}${Math.floor(version / 7)}` })),
  ]
}

/** One way in which the network or the phone goes wrong during an update, from some request on or at just one. */
function randomFault(random: () => number): { name: string; fault: Fault; inStore?: () => void } {
  const at = 1 + Math.floor(random() * 6)
  const lasting = random() < 0.5
  const hit = (count: number) => (lasting ? count >= at : count === at)
  const when =
    (answer: (address: string) => Response | 'drop'): Fault =>
    (address, count) =>
      hit(count) ? answer(address) : undefined
  const text = (address: string) => site.files.get(address) ?? ''
  const json = { headers: { 'content-type': 'application/json' } }
  const faults: { name: string; fault: Fault; inStore?: () => void }[] = [
    { name: 'dropped', fault: when(() => 'drop') },
    { name: 'portal', fault: when(() => new Response('<h1>Wifi</h1>', { headers: { 'content-type': 'text/html' } })) },
    { name: 'portal as JSON', fault: when(() => new Response('{"format":1}', json)) },
    { name: 'server error', fault: when(() => new Response('', { status: 503 })) },
    { name: 'missing', fault: when(() => new Response('', { status: 404 })) },
    {
      name: 'truncated',
      fault: when((address) => new Response(text(address).slice(0, Math.floor(text(address).length * random())), json)),
    },
    {
      name: 'broken off',
      fault: when((address) => brokenAfter(text(address), Math.floor(text(address).length * random()))),
    },
    { name: 'altered', fault: when((address) => new Response(text(address).replace(/[0-9](?=[^0-9]*$)/, '7'), json)) },
    {
      name: 'newer format',
      fault: when((address) => new Response(text(address).replace('"format":2', '"format":3'), json)),
    },
    { name: 'quota', fault: () => undefined, inStore: () => failPuts(at, 'QuotaExceededError') },
    { name: 'storage fails', fault: () => undefined, inStore: () => failPuts(at, 'UnknownError') },
    { name: 'none', fault: () => undefined },
  ]
  const chosen = faults[Math.floor(random() * faults.length)]
  if (!chosen) throw new Error('no fault')
  return chosen
}

function failPuts(at: number, name: string): void {
  const put = IDBObjectStore.prototype.put
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    puts += 1
    if (puts === at) throw new DOMException('', name)
    return put.call(this, value, key)
  })
}

/** All that a reader can read, and what is left over. */
async function contents(): Promise<{ pages: Record<string, string>; lists: Record<string, string>; staged: number }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('ruta-clara')
    request.onsuccess = () => resolve(request.result)
  })
  const all = (name: string) =>
    new Promise<unknown[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => resolve(request.result)
    })
  const [pages, lists, staging] = await Promise.all([all('pages'), all('lists'), all('staging')])
  database.close()
  const text = (row: unknown, ...names: string[]) =>
    names.map((name) => JSON.stringify(Reflect.get(Object(row), name))).join(' ')
  return {
    pages: Object.fromEntries(pages.map((row) => [text(row, 'path'), text(row, 'hash', 'json', 'packs')])),
    lists: Object.fromEntries(lists.map((row) => [text(row, 'list'), text(row, 'entry', 'saved')])),
    staged: staging.length,
  }
}

test(`${UPDATES} updates with a random fault in each end with the same bytes as a fresh download`, async () => {
  const random = numbers(2026)
  site.release(release(random, 0))
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  expect(await savePackById(store, source, 'es-essentials')).toBe('saved')
  const met: Record<string, number> = {}
  let pieces = 0
  for (let version = 1; version <= UPDATES; version++) {
    site.release(release(random, version))
    const { name, fault, inStore } = randomFault(random)
    met[name] = (met[name] ?? 0) + 1
    const before = await contents()
    site.requests = []
    site.fault = fault
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1) + version * 7 * 3_600_000)
    inStore?.()
    await updateSaved(store, source)
    pieces += site.requests.filter((address) => address.endsWith('.txt')).length
    vi.restoreAllMocks()
    // A pack is the old one or the new one, never a mixture: every page is of the list that stands beside it.
    const after = await contents()
    const listed = Object.keys(after.lists).flatMap((list) => JSON.parse(list).pages)
    expect(Object.keys(after.pages), `${version}: ${name}`).toHaveLength(listed.length)
    for (const { path, hash } of listed) expect(after.pages[JSON.stringify(path)]).toContain(hash)
    expect(Object.keys(after.lists)).toHaveLength(Object.keys(before.lists).length)
  }
  expect(Object.keys(met).length).toBe(12)
  expect(pieces).toBeGreaterThan(20)
  site.fault = () => undefined
  await keepIndex(store, site.index, Date.now())
  await updateSaved(store, source)
  const updated = await contents()
  store = await freshStore()
  await savePackById(store, source, 'es-gt')
  await savePackById(store, source, 'es-essentials')
  expect(updated).toEqual(await contents())
  expect(updated.staged).toBe(0)
}, 120_000)

test('damaged and missing pages are found by the self-check and brought again, the damaged never shown', async () => {
  site.release(release(numbers(1), 1))
  await savePackById(store, source, 'es-gt')
  await savePackById(store, source, 'es-essentials')
  const whole = await contents()
  const paths = Object.keys(whole.pages)
    .filter((path) => path.includes('/gt/'))
    .map((path) => String(JSON.parse(path)))
  const [altered = '', lost = ''] = paths
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('ruta-clara')
    request.onsuccess = () => resolve(request.result)
  })
  const stored = await storedPage(store, altered)
  if (!stored.ok || !stored.value) throw new Error('not stored')
  const damaged = { ...stored.value, json: stored.value.json.replace('Texto', 'Otro') }
  const tx = database.transaction('pages', 'readwrite')
  tx.objectStore('pages').put(damaged)
  tx.objectStore('pages').delete(lost)
  await new Promise((resolve) => {
    tx.oncomplete = resolve
  })
  database.close()
  site.fault = () => 'drop'
  await checkAndRepair(store, source)
  const without = await storedPage(store, altered)
  expect(without.ok && without.value).toBeUndefined()
  const links = await savedLinks(store)
  expect(links.ok && links.value.some(({ path }) => path === altered || path === lost)).toBe(false)
  site.fault = () => undefined
  site.requests = []
  await checkAndRepair(store, source)
  expect(await contents()).toEqual(whole)
  expect(site.requests).toHaveLength(2)
  site.requests = []
  await checkAndRepair(store, source)
  expect(site.requests).toEqual([])
  expect((await checkedAt(store)).ok).toBe(true)
})

test('a page that the reader asked for comes at the next connection, once', async () => {
  const { keepWantedPages } = await import('../../../src/offline/upkeep')
  site.release(release(numbers(1), 1))
  const path = '/es/ayuda-urgente/'
  await wantPage(store, path, 1)
  site.fault = () => 'drop'
  await keepWantedPages(store, source)
  expect(await wantedPages(store)).toEqual({ ok: true, value: [path] })
  site.fault = () => undefined
  await keepWantedPages(store, source)
  expect(await wantedPages(store)).toEqual({ ok: true, value: [] })
  const page = await storedPage(store, path)
  expect(page.ok && page.value?.json).toContain(path)
})

test('a database without its stores is made anew; one closed under the app is opened anew', async () => {
  site.release(release(numbers(1), 1))
  await store.erase()
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('ruta-clara')
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  const opened = await PackStore.open()
  if (!opened.ok) throw new Error(opened.failure)
  expect(await savePackById(opened.value, source, 'es-gt')).toBe('saved')
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('ruta-clara').onsuccess = () => resolve()
  })
  expect(await savePackById(opened.value, source, 'es-gt')).toBe('saved')
  const links = await savedLinks(opened.value)
  expect(links.ok && links.value.length).toBeGreaterThan(3)
})

test('an index that came while the clock was a year ahead is asked for again', async () => {
  site.release(release(numbers(1), 1))
  await keepIndex(store, site.index, Date.now() + 365 * 24 * 3_600_000)
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  expect(site.requests[0]).toBe('/portal/packs/index.json')
})
