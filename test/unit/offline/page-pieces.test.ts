import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPage, savePackById } from '../../../src/offline/library'
import { keepIndex } from '../../../src/offline/notes'
import { MOST_PIECES } from '../../../src/offline/page-pieces'
import { serializePage } from '../../../src/offline/page-record'
import type { PackStore } from '../../../src/offline/store'
import { ESSENTIALS, FakeSite, type Fault, fakeCaches, freshStore, guatemala, large, storedText } from './fake-site'

const source = { base: '/portal/' }
const CONTACTS = '/es/gt/contactos/'
let store: PackStore
let site: FakeSite

const withNumbers = (record: (at: number) => string) => large(CONTACTS, record)
const others = guatemala().filter(({ path }) => path !== CONTACTS)
const release = (record: (at: number) => string) => [...others, withNumbers(record), ...ESSENTIALS]

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite(release(() => '1500'))
  store = await freshStore()
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The next release in which some numbers of the large page changed, and what an update asked for, by its ending. */
async function update(record: (at: number) => string, fault: Fault = () => undefined) {
  site.release(release(record))
  site.requests = []
  site.fault = fault
  await keepIndex(store, site.index, Date.now())
  const result = await savePackById(store, source, 'es-gt')
  return { result, asked: site.requests.map((address) => address.split('.').slice(1).join('.')) }
}

const expectStored = async (record: (at: number) => string) =>
  expect(await storedText(store, CONTACTS)).toBe(serializePage(withNumbers(record)))

test('one changed number of a large page costs its own record', async () => {
  const changed = (at: number) => (at === 7 ? '1511' : '1500')
  const { result, asked } = await update(changed)
  expect(result).toBe('saved')
  expect(asked).toEqual([expect.stringMatching(/list\.json$/), 'pieces.json', '7.txt'])
  await expectStored(changed)
})

test('a record that is new, and one that is gone, leave the rest where it is', async () => {
  const [first, last] = ['Nueva oficina', '1500']
  const { asked } = await update((at) => (at === 0 ? first : last))
  expect(asked.filter((address) => address.endsWith('.txt'))).toHaveLength(1)
  await expectStored((at) => (at === 0 ? first : last))
})

test('where much has changed, the page comes whole', async () => {
  const changed = (at: number) => (at <= MOST_PIECES ? '1511' : '1500')
  const { asked } = await update(changed)
  expect(asked.slice(1)).toEqual(['pieces.json', 'json'])
  await expectStored(changed)
})

test.each<[string, RegExp, () => Response]>([
  ['the list of pieces is missing', /pieces/, () => new Response('', { status: 404 })],
  ['the list of pieces is something else', /pieces/, () => new Response('{"pieces":"a"}')],
  ['a piece is missing', /\.txt/, () => new Response('', { status: 404 })],
  ['a piece is altered', /\.txt/, () => new Response('<p>Llame al 666</p>')],
  ['a portal answers for a piece', /\.txt/, () => new Response('', { headers: { 'content-type': 'text/html' } })],
])('where %s, the page comes whole', async (_what, part, answer) => {
  const changed = (at: number) => (at === 7 ? '1511' : '1500')
  const { result } = await update(changed, (address) => (part.test(address) ? answer() : undefined))
  expect(result).toBe('saved')
  await expectStored(changed)
})

test('a connection that breaks between the pieces leaves the old page, and is gone on with later', async () => {
  const changed = (at: number) => (at === 7 ? '1511' : '1500')
  const { result, asked } = await update(changed, (address) => (address.endsWith('.txt') ? 'drop' : undefined))
  expect(result).toBe('offline')
  expect(asked.at(-1)).toBe('7.txt')
  await expectStored(() => '1500')
  site.fault = () => undefined
  expect(await savePackById(store, source, 'es-gt')).toBe('saved')
  await expectStored(changed)
})

test('a small page is asked for at once', async () => {
  site.release([...others.slice(1), { ...(others[0] ?? withNumbers(() => '')), main: '<h1>Nuevo</h1>' }, ...ESSENTIALS])
  site.requests = []
  await keepIndex(store, site.index, Date.now())
  await savePackById(store, source, 'es-gt')
  expect(site.requests.some((address) => address.includes('pieces'))).toBe(false)
})

test('a page that was only read is kept up in the same way', async () => {
  store = await freshStore()
  site.release(release(() => '1500'))
  expect(await keepPage(store, source, CONTACTS)).toBe('saved')
  const changed = (at: number) => (at === 20 ? '1511' : '1500')
  site.release(release(changed))
  await keepIndex(store, site.index, Date.now())
  site.requests = []
  expect(await keepPage(store, source, CONTACTS)).toBe('saved')
  expect(site.requests.at(-1)).toMatch(/\.20\.txt$/)
  await expectStored(changed)
})
