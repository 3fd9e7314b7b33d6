import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isWhole } from '../../../src/offline/check'
import { eraseEverything } from '../../../src/offline/erase'
import { keptFile } from '../../../src/offline/kept-files'
import { keepPage, savePackById, saveTools, updateSaved } from '../../../src/offline/library'
import { keepIndex } from '../../../src/offline/notes'
import { withPackLock } from '../../../src/offline/pack-lock'
import { packList, packLists } from '../../../src/offline/packs'
import { eraseReading, keptPages } from '../../../src/offline/pages'
import { removePack } from '../../../src/offline/removing'
import { repairPack, savePack } from '../../../src/offline/saving'
import { PackStore } from '../../../src/offline/store'
import { keepWantedPages, updateAll } from '../../../src/offline/upkeep'
import { removeWantedPage, wantedPages, wantPack, wantPage } from '../../../src/offline/wanted'
import { ESSENTIALS, FakeSite, fakeCaches, fakeLocks, freshStore, guatemala, page, storedText, TOOL } from './fake-site'

const source = { base: '/portal/' }
let store: PackStore
let site: FakeSite

beforeEach(async () => {
  fakeCaches()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  site = new FakeSite([...guatemala(), ...ESSENTIALS])
  store = await freshStore()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Does something at the first request for an address that has `part`, while it is under way. */
function meanwhile(part: string, act: () => Promise<unknown>): void {
  const answer = fetch
  let done = false
  vi.stubGlobal('fetch', async (address: string | Request) => {
    if (!done && String(address).includes(part)) {
      done = true
      await act()
    }
    return answer(address)
  })
}

async function expectGone(): Promise<void> {
  expect(await packList(store, 'es-gt')).toEqual({ ok: true, value: undefined })
  for (const { path } of guatemala()) expect(await storedText(store, path)).toBeUndefined()
}

test('a pack removed while it is being saved stays away, and the one who saves is told', async () => {
  meanwhile('whole', () => removePack(store, '/portal/', 'es-gt'))
  expect(await savePackById(store, source, 'es-gt')).toBe('removed')
  await expectGone()
})

test('what is not saved is neither updated nor repaired, though its list is here', async () => {
  await keepPage(store, source, guatemala()[0]?.path ?? '')
  expect((await packLists(store)).ok).toBe(true)
  expect(await savePack(store, source, site.entry('es-gt'), undefined, { cause: 'update' })).toBe('removed')
  expect(await repairPack(store, source, 'es-gt')).toBe('removed')
  expect(site.requests.filter((address) => address.includes('whole'))).toEqual([])
})

test('a pack removed while it is being updated stays away', async () => {
  await savePackById(store, source, 'es-gt')
  site.release([...guatemala(2), ...ESSENTIALS])
  await keepIndex(store, site.index, Date.now())
  meanwhile('list', () => removePack(store, '/portal/', 'es-gt'))
  await updateSaved(store, source)
  await expectGone()
})

test('a choice made earlier does not undo a later one, unless that came while the clock was wrong', async () => {
  const now = Date.now()
  await wantPack(store, 'es-gt', false, now)
  expect(await savePackById(store, source, 'es-gt', undefined, now - 1)).toBe('removed')
  await wantPack(store, 'es-gt', false, now + 365 * 24 * 3_600_000)
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
})

test('tools that were removed come neither at the next start nor when a tool is opened, until they are chosen', async () => {
  const tools = page(TOOL)
  site.release([...guatemala(), ...ESSENTIALS, tools])
  await savePackById(store, source, 'es-gt')
  expect(await saveTools(store, source, 'es')).toBe('saved')
  await removePack(store, '/portal/', 'es-tools')
  await updateAll(store, source)
  expect(await saveTools(store, source, 'es')).toBe('removed')
  expect(await storedText(store, tools.path)).toBeUndefined()
  expect(await savePackById(store, source, 'es-tools')).toBe('saved')
  expect(await storedText(store, tools.path)).toBeDefined()
})

test('the files beside a removed pack go with it', async () => {
  await savePackById(store, source, 'es-essentials')
  await removePack(store, '/portal/', 'es-essentials')
  await withPackLock(store, 'es-essentials', async () => undefined)
  expect(await keptFile('/portal/search/es.json')).toBeUndefined()
})

test('a page that is wanted no longer is not kept when it comes', async () => {
  const path = '/es/gt/fraude/'
  await wantPage(store, path, 1)
  meanwhile('pages', () => removeWantedPage(store, path))
  await keepWantedPages(store, source)
  expect(await storedText(store, path)).toBeUndefined()
  expect(await wantedPages(store)).toEqual({ ok: true, value: [] })
})

test('erasing what was read leaves no country that was only looked at, nor one that was begun', async () => {
  await savePackById(store, source, 'es-essentials')
  site.fault = (address) => (address.includes('contactos') ? 'drop' : undefined)
  expect(await keepPage(store, source, '/es/gt/fraude/')).toBe('saved')
  await wantPack(store, 'es-gt', true, Date.now())
  await eraseReading(store)
  const rows = await store.read(async (db) =>
    JSON.stringify([await db.getAll('lists'), await db.getAll('staging'), await db.get('meta', 'choices')]),
  )
  expect(rows.ok && rows.value).toContain('es-essentials')
  expect(rows.ok && rows.value).not.toContain('es-gt')
  expect(await keptPages(store)).toEqual({ ok: true, value: [] })
})

test('a saving under way in another tab does not come back after everything was erased', async () => {
  vi.stubGlobal('localStorage', new Map())
  meanwhile('whole', () => eraseEverything())
  expect(await savePackById(store, source, 'es-gt')).toBe('removed')
  const again = await PackStore.open()
  expect(again.ok && (await packLists(again.value))).toEqual({ ok: true, value: [] })
})

test('saved is said only of what can be read back', async () => {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    // A store that says yes and keeps something else.
    const lies = this.name === 'pages' && value.path === '/es/gt/fraude/'
    return put.call(this, lies ? { ...value, json: value.json.replace('Guatemala', 'Guatemal') } : value, key)
  })
  expect(await savePackById(store, source, 'es-gt')).toBe('not-kept')
  expect(await isWhole(store, '/portal/', 'es-gt')).toBe(false)
})

test('a page that the browser dropped is brought again at the next start, however recent the last check', async () => {
  await savePackById(store, source, 'es-gt')
  await updateAll(store, source)
  await store.write((tx) => tx.objectStore('pages').delete('/es/gt/fraude/'))
  await updateAll(store, source)
  expect(await isWhole(store, '/portal/', 'es-gt')).toBe(true)
})

test('storage that opened and then fails is told apart from storage that is refused', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('disk', 'UnknownError')
  })
  expect(await savePackById(store, source, 'es-gt')).toBe('not-kept')
})

test('a lock whose holder is gone is free again after its lease; one that a wrong clock took, at once', async () => {
  vi.stubGlobal('navigator', {})
  const now = Date.now()
  await store.write((tx) => tx.objectStore('meta').put({ at: now + 20_000, owner: 'gone' }, 'lock es-gt'))
  vi.spyOn(Date, 'now').mockReturnValue(now + 20_001)
  expect(await withPackLock(store, 'es-gt', async () => 'done')).toBe('done')
  await store.write((tx) =>
    tx.objectStore('meta').put({ at: now + 10 * 365 * 86_400_000, owner: 'gone' }, 'lock es-gt'),
  )
  expect(await withPackLock(store, 'es-gt', async () => 'done')).toBe('done')
})
