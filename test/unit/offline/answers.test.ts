import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { savePackById } from '../../../src/offline/library'
import type { PackStore } from '../../../src/offline/store'
import { readMessage } from '../../../src/offline/worker-messages'
import { answerFile, answerPage, lastAnswer, type Surroundings } from '../../../src/sw/answers'
import { whenArrived } from '../../../src/sw/late-pages'
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
afterEach(async () => {
  // What one test began in the background must not open the store of the next.
  await Promise.allSettled(work)
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

/** A server that answers for one page only when told to, and for nothing else. */
function slowServer(path: string) {
  let asked = 0
  let settle = { answer: (_: Response) => {}, fail: (_: Error) => {} }
  vi.stubGlobal('fetch', async (request: Request | string) => {
    if (typeof request === 'string' || !request.url.endsWith(path)) throw new TypeError()
    asked += 1
    return new Promise<Response>((resolve, reject) => {
      settle = { answer: resolve, fail: reject }
    })
  })
  return {
    isAsked: (times: number) => vi.waitFor(() => expect(asked).toBe(times)),
    answer: (text: string) => settle.answer(new Response(text)),
    fail: () => settle.fail(new TypeError()),
  }
}

test('a page that is late says so, goes on coming, and is there for the next try without asking again', async () => {
  around.patience = 20
  const server = slowServer('/es/gt/')
  const answer = await open('/es/gt/')
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toContain('Esta página tarda en llegar')
  expect(text).toContain('data-awaits')
  expect(await (await open('/es/gt/')).text(), 'still not here').toContain('tarda en llegar')
  const arrived = whenArrived('/es/gt/')
  await server.isAsked(1)
  server.answer('late document')
  expect(await arrived).toBeInstanceOf(Response)
  expect(await (await open('/es/gt/')).text()).toBe('late document')
  await server.isAsked(1)
  expect(whenArrived('/es/gt/'), 'what was shown is not shown again later').toBeUndefined()
})

test('a late page that fails after all is asked for anew', async () => {
  around.patience = 20
  const server = slowServer('/es/gt/contactos/')
  await open('/es/gt/contactos/')
  const arrived = whenArrived('/es/gt/contactos/')
  await server.isAsked(1)
  server.fail()
  expect(await arrived).toBe('connection')
  around.patience = 1_000
  const again = open('/es/gt/contactos/')
  await server.isAsked(2)
  server.answer('document')
  expect(await (await again).text()).toBe('document')
})

test('the content of a known page may be late too', async () => {
  await open('/es/gt/')
  await Promise.all(work)
  around.patience = 20
  const release = site.hold((address) => address.includes('pages'))
  expect(await (await open('/es/gt/fraude/')).text()).toContain('tarda en llegar')
  const arrived = whenArrived('/es/gt/fraude/')
  release()
  await arrived
  expect(await (await open('/es/gt/fraude/')).text()).toContain('Guatemala fraude')
})

const refuseStorage = async () => {
  await store.erase()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
}

test('where storage is refused or the shell is gone, everything goes to the network', async () => {
  around.shell = async () => undefined
  expect(await (await open('/es/gt/')).text()).toBe('document of /es/gt/')
  around.shell = async () => new Response(shell)
  await Promise.all(work.splice(0))
  await refuseStorage()
  expect(await (await open('/es/gt/')).text()).toBe('document of /es/gt/')
  expect(work).toEqual([])
})

test('with no connection, a stored page opens without the release’s shell, and another says that it is not saved', async () => {
  await savePackById(store, { base: '/portal/' }, 'es-gt')
  around.shell = async () => undefined
  site.fault = () => 'drop'
  const answer = await open('/es/gt/fraude/')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/<title>Título de .*<h1>Guatemala fraude/s)
  const other = await (await open('/en/gt/')).text()
  expect(other).toContain('This page is not saved')
})

test('with no connection and no storage, it says that what is saved cannot be read', async () => {
  await refuseStorage()
  site.fault = () => 'drop'
  const text = await (await open('/es/gt/')).text()
  expect(text).toContain('No se pudo leer lo guardado')
  expect(text).not.toContain('no está guardada')
})

test('when all else failed there is still a page of ours, in the language of its address', async () => {
  const request = new Request('https://ruta.example/portal/en/gt/')
  const answer = await lastAnswer(request, '/en/gt/', '/portal/')
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toMatch(/<html lang="en">.*This page is not saved.*href="\/portal\/en\/gt\/"/s)
})

test('under Save-Data nothing is fetched behind a page', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  await open('/es/gt/')
  await Promise.all(work)
  expect(site.requests).toEqual(['/portal/es/gt/'])
})

const askIndex = () => answerFile(new Request(`https://ruta.example/portal${SEARCH.url}`), SEARCH.url, around)

test('a search index is kept once it is the one that the essentials name', async () => {
  expect(await (await askIndex()).text()).toBe(SEARCH.text)
  await Promise.all(work)
  expect(await caches.keys()).toEqual(['ruta-clara-files'])
  site.fault = () => 'drop'
  expect((await askIndex()).type).toBe('error')
  site.fault = () => undefined
  await savePackById(store, { base: '/portal/' }, 'es-essentials')
  site.fault = () => 'drop'
  expect(await (await askIndex()).text()).toBe(SEARCH.text)
})

test('a search index that is slow is asked for once, however often it is wanted meanwhile', async () => {
  const release = site.hold(() => true)
  const answers = [askIndex(), askIndex()]
  release()
  for (const answer of await Promise.all(answers)) expect(await answer.text()).toBe(SEARCH.text)
  expect(site.requests).toHaveLength(1)
  await Promise.all(work)
  expect(await (await askIndex()).text()).toBe(SEARCH.text)
  expect(site.requests, 'what no list names is not kept').toHaveLength(2)
})

test('messages are checked', () => {
  expect(readMessage({ type: 'save-essentials', lang: 'es' })).toMatchObject({ type: 'save-essentials', lang: 'es' })
  expect(readMessage({ type: 'save-essentials', lang: 'fr' })).toBeUndefined()
  expect(readMessage({ type: 'keep' })).toBeUndefined()
  expect(readMessage('skip-waiting')).toBeUndefined()
  expect(readMessage({ type: 'check-shell', path: '/x' })).toEqual({ type: 'check-shell' })
  expect(readMessage({ type: 'await', path: '/es/gt/' })).toEqual({ type: 'await', path: '/es/gt/' })
  expect(readMessage({ type: 'await', path: '//elsewhere.example/' })).toBeUndefined()
})
