import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eraseEverything } from '../../../src/offline/erase'
import { savePackById } from '../../../src/offline/library'
import { keepIndex } from '../../../src/offline/notes'
import { packList, packLists } from '../../../src/offline/packs'
import { keepLonger, keepReadPage, keptPages, READ_PAGES_KEPT, savedLinks } from '../../../src/offline/pages'
import { removePack } from '../../../src/offline/removing'
import { PackStore, SAVING_PATIENCE } from '../../../src/offline/store'
import { ESSENTIALS, FakeSite, fakeCaches, freshStore, guatemala, storedText } from './fake-site'

const source = { base: '/portal/' }
let store: PackStore
let site: FakeSite

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite([...guatemala(), ...ESSENTIALS])
  store = await freshStore()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const read = (path: string) => ({ path, hash: `hash of ${path}`, json: '{}' })

test('pages read are kept up to a number, the one read longest ago goes first', async () => {
  for (let at = 0; at < READ_PAGES_KEPT; at++) await keepReadPage(store, read(`/es/${at}/`), at)
  await keepLonger(store, '/es/0/', 1_000)
  await keepReadPage(store, read('/es/new/'), 1_001)
  const kept = await keptPages(store)
  expect(kept.ok && kept.value).toHaveLength(READ_PAGES_KEPT)
  expect(await storedText(store, '/es/1/')).toBeUndefined()
  expect(await storedText(store, '/es/0/')).toBe('{}')
})

test('pages of a saved pack are neither evicted nor replaced by reading', async () => {
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  await keepReadPage(store, read('/es/gt/'), 1)
  for (let at = 0; at <= READ_PAGES_KEPT; at++) await keepReadPage(store, read(`/es/${at}/`), at)
  for (const { path } of guatemala()) expect(await storedText(store, path)).toContain('Guatemala')
})

test('a page that was read becomes the pack’s, and goes with it', async () => {
  await keepReadPage(store, read('/es/gt/'), 1)
  await savePackById(store, source, 'es-gt')
  const kept = await keptPages(store)
  expect(kept.ok && kept.value).toEqual([])
  await removePack(store, '/portal/', 'es-gt')
  expect(await storedText(store, '/es/gt/')).toBeUndefined()
  expect(await packLists(store)).toEqual({ ok: true, value: [] })
})

test('a full phone while committing leaves the old pack whole', async () => {
  await savePackById(store, source, 'es-gt')
  site.release([...guatemala(2), ...ESSENTIALS])
  const put = IDBObjectStore.prototype.put
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'pages' && ++puts === 3) throw new DOMException('full', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  await keepIndex(store, site.index, 0)
  expect(await savePackById(store, source, 'es-gt')).toBe('quota')
  vi.restoreAllMocks()
  for (const { path } of guatemala()) expect(await storedText(store, path)).toContain('<p>1</p>')
  const list = await packList(store, 'es-gt')
  expect(list.ok && list.value?.entry.hash).not.toBe(site.entry('es-gt').hash)
})

test('a full phone while pages come gives back the room and leaves the old pack whole', async () => {
  await savePackById(store, source, 'es-gt')
  site.release([...guatemala(2), ...ESSENTIALS])
  await keepIndex(store, site.index, 0)
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'staging' && value.json.includes('derechos')) throw new DOMException('', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  expect(await savePackById(store, source, 'es-gt')).toBe('quota')
  vi.restoreAllMocks()
  for (const { path } of guatemala()) expect(await storedText(store, path)).toContain('<p>1</p>')
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  for (const { path } of guatemala()) expect(await storedText(store, path)).toContain('<p>2</p>')
})

test('storage that is refused is a value', async () => {
  await store.erase()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  expect(await PackStore.open()).toEqual({ ok: false, failure: 'refused' })
})

test('storage that never answers is blocked, not refused', async () => {
  await store.erase()
  vi.useFakeTimers()
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest())
  const answered = vi.fn()
  void PackStore.open().then(answered)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(answered).toHaveBeenCalledWith({ ok: false, failure: 'blocked' })
})

test('saving waits longer for storage than a reader would for a page', async () => {
  await store.erase()
  vi.useFakeTimers()
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest())
  const answered = vi.fn()
  void PackStore.open(SAVING_PATIENCE).then(answered)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(answered).toHaveBeenCalledWith({ ok: false, failure: 'blocked' })
})

test('erasing leaves nothing: pages, caches, settings', async () => {
  await savePackById(store, source, 'es-essentials')
  await savePackById(store, source, 'es-gt')
  const settings = new Map([['country', 'gt']])
  vi.stubGlobal('localStorage', settings)
  expect(await caches.keys()).toHaveLength(1)
  expect(await eraseEverything()).toBe(true)
  expect(await indexedDB.databases()).toEqual([])
  expect(await caches.keys()).toEqual([])
  expect(settings.size).toBe(0)
  const again = await PackStore.open()
  expect(again.ok && (await savedLinks(again.value))).toEqual({ ok: true, value: [] })
})

test('a browser that refuses to name its workers keeps nothing else from being erased, and something may be left', async () => {
  await keepReadPage(store, read('/es/gt/'), 1)
  const settings = new Map([['country', 'gt']])
  vi.stubGlobal('localStorage', settings)
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.reject(new Error('refused')) } })
  expect(await eraseEverything()).toBe(false)
  expect(await indexedDB.databases()).toEqual([])
  expect(settings.size).toBe(0)
})

test('a worker that is still being installed is told to stop before everything is erased', async () => {
  const told: unknown[] = []
  const installing = {
    postMessage: (message: unknown, [port]: MessagePort[]) => {
      told.push(message)
      port?.postMessage('done')
    },
  }
  const unregister = vi.fn(async () => true)
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ installing, unregister }) } })
  expect(await eraseEverything()).toBe(true)
  expect(told).toEqual([{ type: 'stop' }])
  expect(unregister).toHaveBeenCalledOnce()
})
