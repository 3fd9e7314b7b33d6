import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bundleAddress, bundleHead, outlineAddress } from '../../../src/offline/bundle'
import { composeDocument } from '../../../src/offline/compose'
import { textHash } from '../../../src/offline/download'
import { keptFile } from '../../../src/offline/kept-files'
import { pageFile } from '../../../src/offline/pack-format'
import { packList } from '../../../src/offline/packs'
import { outlineOf } from '../../../src/offline/shell-outline'
import type { PackStore } from '../../../src/offline/store'
import type { FirstVisit } from '../../../src/sw/first-visit'
import type { ReleaseFile } from '../../../src/sw/release-files'
import {
  brokenAfter,
  ESSENTIALS,
  FakeSite,
  fakeWorker,
  freshStore,
  guatemala,
  page,
  SEARCH,
  storedText,
} from './fake-site'

const ORIGIN = 'https://ruta.example'
const SHELL =
  '<html><head><title>{{title}}</title><link rel="canonical" href="https://ruta.example{{path}}"></head><body data-is="{{kind}} {{country}} {{topic}}" data-due="{{due}}" data-sms="{{sms}}" data-alternate="{{alternate}}" data-says="{{description}}" data-report="#"><main>{{main}}</main>{{checked}}</body></html>'
const PAYERS = page('/es/quien-paga/')
const SCRIPTS: Record<string, string> = {
  'assets/search-Ab12_-xy.js': 'export const search = 1',
  'assets/share-Ab12_-xy.js': 'export const share = 1',
  'assets/saved-Ab12_-xy.js': 'export const saved = 1',
}
const SAFE = ['/es/', '/es/ayuda-urgente/']

let site: FakeSite
let store: PackStore
let visit: FirstVisit
let stages: typeof import('../../../src/sw/first-visit')

const textOf = (url: string) => site.files.get(`/portal/${url}`) ?? ''
const contentFile = (path: string) => {
  const list = JSON.parse(textOf(site.entry(path.startsWith('/es/gt/') ? 'es-gt' : 'es-essentials').list.slice(1)))
  const at = list.paths.split('\n').indexOf(path)
  return pageFile(list.hashes.slice(at * 22, (at + 1) * 22)).slice(1)
}

function publishBundle(name: string, urls: readonly string[]): void {
  const texts = urls.map((url) => textOf(url))
  const head = bundleHead(urls.map((url, at) => [url, new TextEncoder().encode(texts[at]).length]))
  site.files.set(`/portal${bundleAddress(name)}`, head + texts.join(''))
}

beforeEach(async () => {
  fakeWorker(ORIGIN)
  vi.stubGlobal('navigator', {})
  site = new FakeSite([...guatemala(), ...ESSENTIALS, PAYERS])
  site.files.set('/portal/shell/es.html', SHELL)
  for (const [url, text] of Object.entries(SCRIPTS)) site.files.set(`/portal/${url}`, text)
  const lists = ['es-essentials', 'es-gt'].map((id) => site.entry(id).list.slice(1))
  site.files.set(`/portal/${outlineAddress('es')}`, outlineOf(SHELL))
  publishBundle('es-gt', ['packs/index.json', ...lists, outlineAddress('es'), ...SAFE.map(contentFile)])
  publishBundle('es-search', ['assets/search-Ab12_-xy.js', SEARCH.url.slice(1)])
  publishBundle('es-rest', [contentFile(PAYERS.path), 'assets/share-Ab12_-xy.js', 'assets/saved-Ab12_-xy.js'])
  store = await freshStore()
  const manifest: ReleaseFile[] = [
    { url: 'shell/es.html', revision: await textHash(SHELL) },
    ...(await Promise.all(
      Object.entries(SCRIPTS).map(async ([url, text]) => {
        const stage = url.includes('search') ? ('search' as const) : ('rest' as const)
        return { url, revision: await textHash(text), with: stage }
      }),
    )),
  ]
  const { releaseFiles } = await import('../../../src/sw/release-files')
  stages = await import('../../../src/sw/first-visit')
  visit = {
    base: '/portal/',
    manifest,
    shellFiles: releaseFiles('/portal/', manifest),
    indexHashes: new Map([[`/portal${SEARCH.url}`, await textHash(SEARCH.text)]]),
    signal: new AbortController().signal,
  }
})
afterEach(() => vi.unstubAllGlobals())

const bundle = (name: string) => `/portal${bundleAddress(name)}`
const keptScript = async (url: string) => (await visit.shellFiles.kept(`/portal/${url}`))?.text()
const areKept = (paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await storedText(store, path)) !== undefined))

test('shell, home, urgent help and the page come with one request: shell and page from the document that is here', async () => {
  const [country] = guatemala()
  if (!country) throw new Error('no page')
  site.documents.set('/portal/es/gt/', composeDocument(SHELL, country))
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(true)
  expect(site.requests).toEqual([bundle('es-gt')])
  expect(await keptScript('shell/es.html')).toBe(SHELL)
  expect(await areKept([...SAFE, '/es/gt/'])).toEqual([true, true, true])
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(true)
  expect(site.requests, 'nothing is fetched twice').toHaveLength(1)
})

test.each([
  ['is not here any more', undefined],
  ['says something else', '<html><head><title>Otro</title>'],
  ['has another shell', composeDocument(SHELL.replace('<main>', '<main id="x">'), page('/es/gt/'))],
])('where the document %s, the shell comes by itself and the page by its hash', async (_, document) => {
  if (document) site.documents.set('/portal/es/gt/', document)
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(true)
  expect(site.requests).toEqual([bundle('es-gt'), '/portal/shell/es.html', `/portal/${contentFile('/es/gt/')}`])
  expect(await keptScript('shell/es.html')).toBe(SHELL)
  expect(await storedText(store, '/es/gt/')).toContain('Guatemala')
})

const portal = () => new Response('<h1>Wifi gratis</h1>', { headers: { 'content-type': 'text/html' } })
const asText = (text: string) => new Response(text, { headers: { 'content-type': 'text/plain' } })
const FAULTS: [what: string, answer: (whole: string) => Response | 'drop'][] = [
  ['a captive portal answers', portal],
  ['the host does not have it', () => new Response('', { status: 404 })],
  ['the server fails', () => new Response('', { status: 503 })],
  ['half of it comes as if it were whole', (whole) => asText(whole.slice(0, whole.length / 2))],
  ['the connection breaks half-way', (whole) => brokenAfter(whole, whole.length / 2)],
  ['every file in it is of another release', (whole) => asText(whole.replaceAll('main', 'mein'))],
]

test.each(FAULTS)('where in place of a bundle %s, what is needed in danger comes file by file', async (_, answer) => {
  const whole = textOf('first/es-gt.txt')
  site.fault = (url) => (url.startsWith('/portal/first/') ? answer(whole) : undefined)
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(true)
  expect(await keptScript('shell/es.html')).toBe(SHELL)
  expect(await areKept([...SAFE, '/es/gt/'])).toEqual([true, true, true])
  expect(new Set(site.requests).size, 'nothing is fetched twice').toBe(site.requests.length)
})

test('where a portal answers everything, nothing of it is kept and the first install fails', async () => {
  site.fault = portal
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(false)
  expect(await areKept([...SAFE, '/es/gt/'])).toEqual([false, false, false])
})

test('a stage that was cut off goes on with what is missing, and asks for nothing twice', async () => {
  await stages.keepSafe(visit, '/es/gt/')
  const whole = textOf('first/es-rest.txt')
  const firstScript = whole.indexOf(SCRIPTS['assets/share-Ab12_-xy.js'] ?? '')
  site.requests = []
  site.fault = (url) => (url === bundle('es-rest') ? brokenAfter(whole, firstScript + 30) : undefined)
  await stages.bringStage(visit, 'search', 'es')
  await stages.bringStage(visit, 'rest', 'es')
  expect(site.requests).toEqual([bundle('es-search'), bundle('es-rest')])
  expect(await (await keptFile(`/portal${SEARCH.url}`))?.text()).toBe(SEARCH.text)
  expect(await storedText(store, PAYERS.path), 'pages are saved before the scripts behind them').toBeDefined()
  const saved = await packList(store, 'es-essentials')
  expect(saved.ok && saved.value?.saved).toBe(true)

  site.requests = []
  site.fault = () => undefined
  await stages.bringStage(visit, 'search', 'es')
  await stages.bringStage(visit, 'rest', 'es')
  expect(await visit.shellFiles.bring(visit.signal)).toBe(true)
  expect(site.requests).toEqual(['/portal/assets/saved-Ab12_-xy.js'])
})

test('a release that changed one file does not bring a bundle', async () => {
  await stages.keepSafe(visit, '/es/gt/')
  for (const stage of ['search', 'rest'] as const) await stages.bringStage(visit, stage, 'es')
  const [name = ''] = await caches.keys()
  await (await caches.open(name)).delete(`${ORIGIN}/portal/assets/share-Ab12_-xy.js`)
  site.requests = []
  for (const stage of ['search', 'rest'] as const) await stages.bringStage(visit, stage, 'es')
  expect(site.requests).toEqual([])
})

test('where storage is refused the shell and the scripts come all the same', async () => {
  await store.erase()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  expect(await stages.keepSafe(visit, '/es/gt/')).toBe(true)
  await stages.bringStage(visit, 'rest', 'es')
  expect(await keptScript('assets/saved-Ab12_-xy.js')).toBe(SCRIPTS['assets/saved-Ab12_-xy.js'])
  vi.restoreAllMocks()
})
