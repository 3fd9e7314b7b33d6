import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { textHash } from '../../../src/offline/download'
import type { ReleaseFiles } from '../../../src/sw/release-files'
import { fakeWorker } from './fake-site'

const ORIGIN = 'https://ruta.example'
const SHELL = '<title>{{title}}</title><main>{{main}}</main>'
const SCRIPT = 'export const words = ["ñandú"]'
const PORTAL = () => new Response('<h1>Wifi gratis</h1>', { headers: { 'content-type': 'text/html' } })
const sound = (text: string, type: string) => () => new Response(text, { headers: { 'content-type': type } })
const never = new AbortController().signal

let files: ReleaseFiles
let served: Record<string, (cache: RequestCache) => Response>
let asked: string[]

/** The files of a release whose worker has just begun. */
async function newWorker(): Promise<ReleaseFiles> {
  const { releaseFiles } = await import('../../../src/sw/release-files')
  return releaseFiles('/portal/', [
    { url: 'shell/es.html', revision: await textHash(SHELL) },
    { url: 'assets/index-Ab12_-xy.js', revision: await textHash(SCRIPT) },
  ])
}

beforeEach(async () => {
  fakeWorker(ORIGIN)
  asked = []
  served = {
    '/portal/shell/es.html': sound(SHELL, 'text/html'),
    '/portal/assets/index-Ab12_-xy.js': sound(SCRIPT, 'text/javascript'),
  }
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    const answer = served[pathname]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer(request.cache)
  })
  files = await newWorker()
})
afterEach(() => vi.unstubAllGlobals())

const kept = async (path: string, by = files) => (await by.kept(`${ORIGIN}/portal/${path}`))?.text()

test('a portal’s answers are let go: unread, they would keep the connections that the next files need', async () => {
  let unread = 0
  let answered = 0
  served['/portal/shell/es.html'] = () => {
    unread++
    answered++
    const body = new ReadableStream({
      cancel: () => {
        unread--
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/html' }, status: 503 })
  }
  expect(await files.bring(never)).toBe(false)
  expect(answered).toBe(2)
  expect(unread).toBe(0)
})

test('everything comes once, and is read back without asking again', async () => {
  expect(await files.bring(never)).toBe(true)
  expect(asked).toHaveLength(2)
  expect(await files.bring(never)).toBe(true)
  expect(asked).toHaveLength(2)
  expect(await kept('shell/es.html')).toBe(SHELL)
  expect(await (await files.answer(`${ORIGIN}/portal/assets/index-Ab12_-xy.js`)).text()).toBe(SCRIPT)
})

const WRONG: [what: string, answer: () => Response][] = [
  ['a login page answers with 200', PORTAL],
  ['half of it comes as if it were whole', sound(SCRIPT.slice(0, 15), 'text/javascript')],
  ['it comes under a type that is not run', sound(SCRIPT, 'text/html')],
  ['the server fails', () => new Response('', { status: 503 })],
]

test.each(WRONG)('where %s, a script is not kept, and the next try mends it', async (_, answer) => {
  const right = served['/portal/assets/index-Ab12_-xy.js']
  served['/portal/assets/index-Ab12_-xy.js'] = answer
  expect(await files.bring(never)).toBe(false)
  expect(await kept('assets/index-Ab12_-xy.js')).toBeUndefined()
  expect(await kept('shell/es.html'), 'what came right stays').toBe(SHELL)
  if (right) served['/portal/assets/index-Ab12_-xy.js'] = right
  expect(await files.bring(never)).toBe(true)
  expect(await kept('assets/index-Ab12_-xy.js')).toBe(SCRIPT)
})

test('what the browser’s own cache kept of a login page is asked of the server', async () => {
  served['/portal/shell/es.html'] = (cache) => (cache === 'reload' ? sound(SHELL, 'text/html')() : PORTAL())
  expect(await files.bring(never)).toBe(true)
  expect(await kept('shell/es.html')).toBe(SHELL)
})

test('what a release before this one kept unseen is not used, and is replaced', async () => {
  await files.bring(never)
  const [name = ''] = await caches.keys()
  const cache = await caches.open(name)
  for (const { url } of await cache.keys()) await cache.put(url, PORTAL())
  const worker = await newWorker()
  expect(await kept('shell/es.html', worker)).toBeUndefined()
  expect(await kept('assets/index-Ab12_-xy.js', worker)).toBeUndefined()
  expect(await worker.bring(never)).toBe(true)
  expect(await kept('shell/es.html', worker)).toBe(SHELL)
})

test('what was erased in another tab is brought again; what changed in the cache is found once it is doubted', async () => {
  await files.bring(never)
  const [name = ''] = await caches.keys()
  await caches.delete(name)
  expect(await kept('shell/es.html')).toBeUndefined()
  expect(await files.bring(never)).toBe(true)
  expect(await kept('shell/es.html')).toBe(SHELL)
  const cache = await caches.open(name)
  for (const { url } of await cache.keys()) await cache.put(url, PORTAL())
  served = {}
  files.doubt()
  expect(await files.bring(never)).toBe(false)
  expect(await kept('shell/es.html')).toBeUndefined()
})

test('a script that is missing comes with its first use, and what is not of the release is never answered', async () => {
  const address = `${ORIGIN}/portal/assets/index-Ab12_-xy.js`
  expect(await (await files.answer(address)).text()).toBe(SCRIPT)
  expect(await kept('assets/index-Ab12_-xy.js')).toBe(SCRIPT)
  expect(files.has(`${ORIGIN}/portal/assets/index-other.js`)).toBe(false)
  served['/portal/shell/es.html'] = PORTAL
  await expect(files.answer(`${ORIGIN}/portal/shell/es.html`)).rejects.toThrow()
})

test('once erasing has begun nothing more is brought', async () => {
  expect(await files.bring(AbortSignal.abort())).toBe(false)
  expect(asked).toEqual([])
})

test('a file that came with others is kept if it is what the release lists, and is not asked for again', async () => {
  const typed = (text: string, type: string) => new Response(text, { headers: { 'content-type': type } })
  expect(await files.keep('/portal/shell/es.html', typed(SHELL, 'text/html'))).toBe(true)
  expect(await kept('shell/es.html')).toBe(SHELL)
  for (const wrong of [typed(SHELL, 'text/javascript'), typed(SCRIPT.slice(0, 15), 'text/javascript'), PORTAL()])
    expect(await files.keep('/portal/assets/index-Ab12_-xy.js', wrong)).toBe(false)
  expect(await files.keep('/portal/assets/index-other.js', typed(SCRIPT, 'text/javascript'))).toBe(false)
  expect(await files.bring(never)).toBe(true)
  expect(asked).toEqual(['/portal/assets/index-Ab12_-xy.js'])
})
