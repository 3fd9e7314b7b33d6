import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findDamage } from '../../../src/offline/check'
import { packText, withPack } from '../../../src/offline/edition/edition-pack'
import { keptFile } from '../../../src/offline/kept-files'
import { savePackById, updateSaved } from '../../../src/offline/library'
import { exportPack, importPack } from '../../../src/offline/pack-file'
import { indexText } from '../../../src/offline/pack-format'
import { packLists } from '../../../src/offline/packs'
import { publicPart, signIndex } from '../../../src/offline/signing'
import type { PackStore } from '../../../src/offline/store'
import { ESSENTIALS, FakeSite, fakeCaches, freshStore, guatemala, SEARCH, storedText } from './fake-site'

const source = { base: '/portal/' }
let store: PackStore
let site: FakeSite
let key: JsonWebKey
let publicKey: JsonWebKey

async function newKey(): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  return crypto.subtle.exportKey('jwk', pair.privateKey)
}

/** Publishes pages under an index signed on a day. */
async function publish(version: number, day: string, signer = key): Promise<void> {
  site.release([...guatemala(version), ...ESSENTIALS])
  site.index = await signIndex({ ...site.index, date: day }, signer)
  site.files.set('/portal/packs/index.json', indexText(site.index))
}

/** The file that a phone which saved Guatemala passes on; then the phone is emptied. */
async function passedOn(): Promise<string> {
  await savePackById(store, source, 'es-gt')
  const file = await exportPack(store, '/portal/', 'es-gt')
  if (!file) throw new Error('no file')
  store = await freshStore()
  site.fault = () => 'drop'
  return file.text
}

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite(ESSENTIALS)
  store = await freshStore()
  key = await newKey()
  publicKey = publicPart(key)
  await publish(1, '2026-08-01')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('inside a page that can be read it is taken in too; cut off or changed it is refused', async () => {
  const text = await passedOn()
  const inPage = async (pack: string) => withPack('<p>Guatemala</p></body></html>', await packText(pack))
  const whole = await inPage(text)
  const refused = { ok: false, failure: 'tampered' }
  expect(await importPack(store, '/portal/', whole.slice(0, -80), publicKey, 1)).toEqual(refused)
  const changed = await inPage(text.replace('Guatemala', 'Guatemela'))
  expect(await importPack(store, '/portal/', changed, publicKey, 1)).toEqual(refused)
  expect(await packLists(store)).toMatchObject({ value: [] })
  expect(await importPack(store, '/portal/', whole, publicKey, 1)).toMatchObject({ ok: true, entry: { id: 'es-gt' } })
})

test('a saved country goes to another phone with no network, and on from there', async () => {
  const text = await passedOn()
  expect(await importPack(store, '/portal/', text, publicKey, 1)).toMatchObject({ ok: true, entry: { id: 'es-gt' } })
  for (const { path } of guatemala()) expect(await storedText(store, path)).toContain('Guatemala')
  expect((await exportPack(store, '/portal/', 'es-gt'))?.text).toBe(text)
  expect(site.requests.filter((address) => address.includes('/packs/')).length).toBe(3)
})

test.each([
  ['one letter of a page', (text: string) => text.replace('Guatemala fraude', 'Guatemala fraudo')],
  ['a line lost', (text: string) => text.split('\n').slice(0, -2).join('\n')],
  ['a hash in the list', (text: string) => text.replace(/(hashes\\":\\")./, '$1_')],
  ['the day of the index', (text: string) => text.replace('2026-08-01', '2027-08-01')],
  ['no signature', (text: string) => text.replace(/,"signature":"[^"]+"/, '')],
])('a file with a change is refused whole: %s', async (_, change) => {
  const text = await passedOn()
  expect(change(text)).not.toBe(text)
  expect(await importPack(store, '/portal/', change(text), publicKey, 1)).toEqual({ ok: false, failure: 'tampered' })
  expect(await packLists(store)).toEqual({ ok: true, value: [] })
  for (const { path } of guatemala()) expect(await storedText(store, path)).toBeUndefined()
})

test('a file signed by someone else is refused, however whole', async () => {
  await publish(1, '2026-08-01', await newKey())
  const text = await passedOn()
  expect(await importPack(store, '/portal/', text, publicKey, 1)).toEqual({ ok: false, failure: 'tampered' })
})

test('an older file does not replace newer pages; a newer one does', async () => {
  const old = await passedOn()
  site.fault = () => undefined
  await publish(2, '2026-09-01')
  const recent = await passedOn()
  expect(await importPack(store, '/portal/', recent, publicKey, 1)).toMatchObject({ ok: true })
  expect(await importPack(store, '/portal/', old, publicKey, 1)).toEqual({ ok: false, failure: 'older' })
  expect(await storedText(store, '/es/gt/')).toContain('<p>2</p>')
  store = await freshStore()
  await importPack(store, '/portal/', old, publicKey, 1)
  expect(await importPack(store, '/portal/', recent, publicKey, 1)).toMatchObject({ ok: true })
  expect(await storedText(store, '/es/gt/')).toContain('<p>2</p>')
  site.fault = () => undefined
  await updateSaved(store, source)
})

test('other files are told apart', async () => {
  const text = await passedOn()
  expect(await importPack(store, '/portal/', 'hola', publicKey, 1)).toEqual({ ok: false, failure: 'not-ours' })
  expect(await importPack(store, '/portal/', '{"a":1}', publicKey, 1)).toEqual({ ok: false, failure: 'not-ours' })
  const newer = text.replace('"format":2', '"format":3')
  expect(await importPack(store, '/portal/', newer, publicKey, 1)).toEqual({ ok: false, failure: 'newer-format' })
})

test('a pack that was saved unsigned, or is not whole, is not passed on', async () => {
  site.index = { ...site.index, signature: '' }
  site.files.set('/portal/packs/index.json', indexText(site.index))
  await savePackById(store, source, 'es-gt')
  expect(await exportPack(store, '/portal/', 'es-gt')).toBeUndefined()
  expect(await exportPack(store, '/portal/', 'es-mx')).toBeUndefined()
})

test('the essentials go with their search index, and one with a changed word is refused', async () => {
  await savePackById(store, source, 'es-essentials')
  const file = await exportPack(store, '/portal/', 'es-essentials')
  const text = file?.text ?? ''
  store = await freshStore()
  fakeCaches()
  site.fault = () => 'drop'
  const changed = text.replace('"words":["ñ"]', '"words":["n"]')
  expect(changed).not.toBe(text)
  expect(await importPack(store, '/portal/', changed, publicKey, 1)).toEqual({ ok: false, failure: 'tampered' })
  expect(await importPack(store, '/portal/', text, publicKey, 1)).toMatchObject({ ok: true })
  expect(await (await keptFile(`/portal${SEARCH.url}`))?.text()).toBe(SEARCH.text)
  expect(await storedText(store, '/es/ayuda-urgente/')).toContain('ayuda')
  expect(await findDamage(store, '/portal/')).toEqual([])
})
