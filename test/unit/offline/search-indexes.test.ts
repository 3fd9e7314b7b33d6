import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { textHash } from '../../../src/offline/download'
import { keepVerifiedFile, keptAddresses, keptFile } from '../../../src/offline/kept-files'
import { indexAddress } from '../../../src/search/index-address'
import { bringSearchIndexes, dropOldSearchIndexes } from '../../../src/sw/search-indexes'
import { fakeCaches } from './fake-site'

const base = '/portal/'
const ours = (lang: 'es' | 'en') => base + indexAddress(lang).slice(1)
const never = new AbortController().signal
let served: Record<string, Response>
let asked: string[]
/** What the release lists. */
let hashes: Map<string, string>

beforeEach(async () => {
  hashes = new Map([
    [ours('es'), await textHash('{"lang":"es"}')],
    [ours('en'), await textHash('{"lang":"en"}')],
  ])
  fakeCaches()
  asked = []
  served = {
    [ours('es')]: new Response('{"lang":"es"}', { headers: { 'content-type': 'application/json' } }),
    [ours('en')]: new Response('{"lang":"en"}', { headers: { 'content-type': 'application/json' } }),
  }
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return served[address] ?? new Response('', { status: 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test.each(['es.json', 'es.3.json'])(
  'where the index of another release is kept (%s), this release brings its own',
  async (old) => {
    await keepVerifiedFile(`${base}search/${old}`, 'h', 'old', 1)
    expect(await bringSearchIndexes(base, hashes, never)).toBe(true)
    expect(asked).toEqual([ours('es')])
    expect(await (await keptFile(ours('es')))?.text()).toBe('{"lang":"es"}')
    expect(await keptAddresses(), 'the old release still searches').toContain(`${base}search/${old}`)
    await dropOldSearchIndexes(base)
    expect(await keptAddresses()).toEqual([ours('es')])
  },
)

test('where search is not kept, or in our form, nothing is asked for', async () => {
  await keepVerifiedFile(`${base}data/who-pays-es.json`, 'h', 'data', 1)
  await keepVerifiedFile(ours('en'), 'h', '{}', 1)
  expect(await bringSearchIndexes(base, hashes, never)).toBe(true)
  expect(asked).toEqual([])
  await dropOldSearchIndexes(base)
  expect(await keptAddresses()).toEqual([`${base}data/who-pays-es.json`, ours('en')])
})

test('half of an index, which a release before this one kept unseen, is brought again', async () => {
  await keepVerifiedFile(ours('es'), 'h', '{"lang":"e', 1)
  expect(await bringSearchIndexes(base, hashes, never)).toBe(true)
  expect(await (await keptFile(ours('es')))?.text()).toBe('{"lang":"es"}')
})

test.each([
  ['the server does not have it', () => new Response('', { status: 404 })],
  ['a portal answers', () => new Response('<h1>Wifi</h1>', { headers: { 'content-type': 'text/html' } })],
  [
    'half of it comes as if it were whole',
    () => new Response('{"lang":', { headers: { 'content-type': 'application/json' } }),
  ],
  [
    'the server has that of another release',
    () => new Response('{"lang":"es","newer":1}', { headers: { 'content-type': 'application/json' } }),
  ],
])('where %s, the release is not ready', async (_what, answer) => {
  await keepVerifiedFile(`${base}search/es.3.json`, 'h', 'old', 1)
  served = { [ours('es')]: answer() }
  expect(await bringSearchIndexes(base, hashes, never)).toBe(false)
  expect(await keptAddresses()).toEqual([`${base}search/es.3.json`])
})
