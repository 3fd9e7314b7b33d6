import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savePackById } from '../../../src/offline/library'
import type { PackStore } from '../../../src/offline/store'
import { readMessage } from '../../../src/offline/worker-messages'
import { answerFile, answerPage, type Surroundings } from '../../../src/sw/answers'
import { ESSENTIALS, FakeSite, fakeCaches, freshStore, guatemala, SEARCH, storedText } from './fake-site'

let store: PackStore
let site: FakeSite
let work: Promise<unknown>[]
let around: Surroundings
const shell = '<html lang="es"><title>{{title}}</title><main>{{main}}</main>'

beforeEach(async () => {
  fakeCaches()
  vi.stubGlobal('navigator', {})
  site = new FakeSite([...guatemala(), ...ESSENTIALS])
  for (const { path } of guatemala()) site.files.set(`/portal${path}`, `document of ${path}`)
  store = await freshStore()
  work = []
  around = {
    base: '/portal/',
    patience: 1_000,
    signal: new AbortController().signal,
    shell: async () => new Response(shell, { headers: { 'content-security-policy': "default-src 'self'" } }),
    later: (more) => void work.push(more),
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const open = (path: string) => answerPage(new Request(`https://ruta.example/portal${path}`), path, around)

test('a first visit gets the network’s document and keeps the page; the second needs no network', async () => {
  expect(await (await open('/es/gt/')).text()).toBe('document of /es/gt/')
  await Promise.all(work)
  site.fault = () => 'drop'
  const again = await open('/es/gt/')
  expect(await again.text()).toContain('<main><h1>Guatemala </h1>')
  expect(again.headers.get('content-security-policy')).toBe("default-src 'self'")
})

test('a page of a pack whose list is known costs its content alone', async () => {
  await open('/es/gt/')
  await Promise.all(work)
  site.requests = []
  expect(await (await open('/es/gt/fraude/')).text()).toContain('Guatemala fraude')
  await Promise.all(work)
  expect(site.requests).toHaveLength(1)
  expect(await storedText(store, '/es/gt/fraude/')).toContain('Guatemala fraude')
})

test('content that is not what the list names is not shown: the network’s document is, and nothing is stored', async () => {
  await open('/es/gt/')
  await Promise.all(work)
  site.fault = (address) => (address.includes('pages') ? new Response('<h1>Portal</h1>') : undefined)
  expect(await (await open('/es/gt/fraude/')).text()).toBe('document of /es/gt/fraude/')
  await Promise.all(work)
  expect(await storedText(store, '/es/gt/fraude/')).toBeUndefined()
})

test('without a connection a page that is not saved says so, in its language, and names the nearest', async () => {
  await savePackById(store, { base: '/portal/' }, 'es-gt')
  await savePackById(store, { base: '/portal/' }, 'es-essentials')
  site.fault = () => 'drop'
  const answer = await open('/es/us/h-2a/gt/')
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toContain('Esta página no está guardada')
  expect(text).toContain('href="/portal/es/gt/"')
  expect(text).toContain('href="/portal/es/ayuda-urgente/"')
  expect(await (await open('/en/gt/')).text()).toContain('This page is not saved')
  expect((await open('/')).headers.get('location')).toBe('https://ruta.example/portal/es/')
})

test('a network that does not answer is given up', async () => {
  around.patience = 20
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  expect((await open('/es/gt/')).status).toBe(503)
})

test('where storage is refused or the shell is gone, everything goes to the network', async () => {
  around.shell = async () => undefined
  expect(await (await open('/es/gt/')).text()).toBe('document of /es/gt/')
  around.shell = async () => new Response(shell)
  await store.erase()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  expect(await (await open('/es/gt/')).text()).toBe('document of /es/gt/')
  expect(work).toEqual([])
})

test('under Save-Data nothing is fetched behind a page', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  await open('/es/gt/')
  await Promise.all(work)
  expect(site.requests).toEqual(['/portal/es/gt/'])
})

test('a search index is kept once it is the one that the essentials name', async () => {
  const ask = () => answerFile(new Request(`https://ruta.example/portal${SEARCH.url}`), SEARCH.url, around)
  expect(await (await ask()).text()).toBe(SEARCH.text)
  await Promise.all(work)
  expect(await caches.keys()).toEqual(['ruta-clara-files'])
  site.fault = () => 'drop'
  await expect(ask()).rejects.toThrow()
  site.fault = () => undefined
  await savePackById(store, { base: '/portal/' }, 'es-essentials')
  site.fault = () => 'drop'
  expect(await (await ask()).text()).toBe(SEARCH.text)
})

test('messages are checked', () => {
  expect(readMessage({ type: 'save-essentials', lang: 'es' })).toMatchObject({ type: 'save-essentials', lang: 'es' })
  expect(readMessage({ type: 'save-essentials', lang: 'fr' })).toBeUndefined()
  expect(readMessage({ type: 'keep' })).toBeUndefined()
  expect(readMessage('skip-waiting')).toBeUndefined()
})
