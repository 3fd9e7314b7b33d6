import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findDamage } from '../../../src/offline/check'
import { contentHash } from '../../../src/offline/download'
import { knownPage, updateSaved } from '../../../src/offline/library'
import { exportPack, importPack } from '../../../src/offline/pack-file'
import {
  indexText,
  type PackEntry,
  type PackList,
  parsePackIndex,
  parsePackList,
} from '../../../src/offline/pack-format'
import { keepParts, packList, saveWhole } from '../../../src/offline/packs'
import { serializePage } from '../../../src/offline/page-record'
import { savedLinks } from '../../../src/offline/pages'
import { publicPart, signIndex } from '../../../src/offline/signing'
import type { PackStore } from '../../../src/offline/store'
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
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const wholeHash = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Guatemala as a phone saved it under format 1: whole hashes, titles in the list. */
function firstFormat(): { entry: PackEntry; list: PackList; pages: { hash: string; json: string }[] } {
  const pages = guatemala().map((page) => ({ page, json: serializePage(page), hash: wholeHash(serializePage(page)) }))
  const list: PackList = {
    format: 1,
    id: 'es-gt',
    lang: 'es',
    pages: pages.map(({ page: { path, title }, hash }) => ({ path, title, hash, bytes: 100 })),
  }
  const hash = wholeHash(JSON.stringify(list))
  const entry: PackEntry = {
    id: 'es-gt',
    lang: 'es',
    country: 'gt',
    kind: 'country',
    list: '/packs/es-gt.old.list.json',
    hash,
    whole: '/packs/es-gt.old.whole.json',
    bytes: 1_000,
    pages: pages.length,
    date: '2026-07-01',
  }
  return { entry, list, pages: pages.map(({ hash, json }) => ({ hash, json })) }
}

/** Saves it as that release did: rows carry the hash as the list names it. */
async function saveFirstFormat(): Promise<void> {
  const { entry, list, pages } = firstFormat()
  await keepParts(store, 'es-gt', pages, 'app')
  expect(await saveWhole(store, { entry, list, cause: 'app' }, 1)).toEqual({ ok: true, value: undefined })
}

test('what an earlier release saved is whole, found and readable', async () => {
  await saveFirstFormat()
  expect(await findDamage(store, '/portal/')).toEqual([])
  expect((await knownPage(store, '/es/gt/fraude/'))?.hash).toHaveLength(43)
  const links = await savedLinks(store)
  expect(links.ok && links.value.map(({ title }) => title)).toContain('Título de /es/gt/fraude/')
})

test('updating to the new format costs the index and the list: no page is fetched again', async () => {
  await saveFirstFormat()
  site.requests = []
  await updateSaved(store, source)
  expect(site.requests.map((address) => address.split('.').at(-2))).toEqual(['/portal/packs/index', 'list'])
  const now = await packList(store, 'es-gt')
  expect(now.ok && now.value?.entry.hash).toBe(site.entry('es-gt').hash)
  expect(await findDamage(store, '/portal/')).toEqual([])
  expect(await storedText(store, '/es/gt/')).toContain('Guatemala')
})

test('pages that an unfinished download of an earlier release left behind do not stop a new one', async () => {
  const { pages } = firstFormat()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('ruta-clara')
    request.onsuccess = () => resolve(request.result)
  })
  const tx = database.transaction('staging', 'readwrite')
  for (const page of pages) tx.objectStore('staging').put({ ...page, pack: 'es-gt' })
  await new Promise((resolve) => {
    tx.oncomplete = resolve
  })
  database.close()
  await saveFirstFormat()
  await updateSaved(store, source)
  const now = await packList(store, 'es-gt')
  expect(now.ok && now.value?.list.format).toBe(2)
})

test('a file that an earlier release passed on is still taken', async () => {
  const { entry, list, pages } = firstFormat()
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const key = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const index = await signIndex({ format: 1, release: 'old', date: '2026-07-01', packs: [entry] }, key)
  expect(parsePackIndex(indexText(index))).toEqual(index)
  expect(parsePackList(JSON.stringify(list))).toEqual(list)
  const header = { rutaClara: 'pack', format: 1, id: 'es-gt', index, list: JSON.stringify(list) }
  const file = [JSON.stringify(header), ...pages.map(({ json }) => json)].join('\n')
  expect(await importPack(store, '/portal/', file, publicPart(key), 1)).toMatchObject({ ok: true })
  expect((await exportPack(store, '/portal/', 'es-gt'))?.text.split('\n').length).toBe(pages.length + 2)
})

test('hashes are the first 132 bits of SHA-256', async () => {
  expect(await contentHash(new TextEncoder().encode('ñ'))).toBe(wholeHash('ñ').slice(0, 22))
})
