import { storedPage } from '../../../src/offline/pages'
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { PackEntry, PackIndex } from '../../../src/offline/pack-format'
import type { PageRecord } from '../../../src/offline/page-record'
import { PackStore } from '../../../src/offline/store'
import { buildPacks } from '../../../src/publish/packs/build-packs'

/** A page with everything that a record needs. */
export function page(path: string, main = `<h1>${path}</h1>`): PageRecord {
  const [lang, cc = ''] = path.split('/').filter(Boolean)
  return {
    path,
    lang: lang === 'en' ? 'en' : 'es',
    kind: 'topic',
    title: `Título de ${path}`,
    description: 'ñandú',
    alternate: '/en/',
    country: cc.length === 2 ? cc : '',
    topic: '',
    checked: '2026-07-01',
    due: '',
    message: '',
    main,
  }
}

/** Pages of Guatemala: enough, and different enough, that the whole file is cheaper than each. */
export function guatemala(version = 1): PageRecord[] {
  return ['', 'fraude/', 'contactos/', 'derechos/', 'certificacion/'].map((end) =>
    page(`/es/gt/${end}`, `<h1>Guatemala ${end}</h1><p>${'Texto largo. '.repeat(40)}</p><p>${version}</p>`),
  )
}

/** Text that hardly compresses: 88 letters for each `times`, the same for the same seed. */
export function words(seed: number, times: number): string {
  return Array.from({ length: times }, (_, at) => createHash('sha512').update(`${seed} ${at}`).digest('base64')).join(
    ' ',
  )
}

/** A page so large that it is also published in pieces: 40 records, each with its own text. */
export function large(path: string, record: (at: number) => string): PageRecord {
  const records = Array.from({ length: 40 }, (_, at) => {
    return `<article class="card" id="r${at}"><h3>Oficina ${at}</h3><p>${words(at, 2)}</p><p>${record(at)}</p></article>`
  })
  return page(path, `<h1>Contactos</h1><section><h2>Oficinas</h2>${records.join('\n')}</section>`)
}

export const ESSENTIALS = [page('/es/'), page('/es/ayuda-urgente/')]
/** The one page of the pack of tools. */
export const TOOL = '/es/caminos/'
export const SEARCH = { url: '/search/es.json', text: '{"words":["ñ"]}' }

/** How the server treats a request: undefined answers as it should. */
export type Fault = (address: string, count: number) => Response | 'drop' | undefined

/** A server of one release, in place of the global fetch. */
export class FakeSite {
  files = new Map<string, string>()
  index: PackIndex = { format: 2, release: '', date: '', packs: [] }
  search = SEARCH.text
  requests: string[] = []
  /** Documents in the browser's own cache. */
  documents = new Map<string, string>()
  fault: Fault = () => undefined
  #held: { which: (address: string) => boolean; until: Promise<void> } | undefined

  constructor(pages: PageRecord[], base = '/portal/') {
    this.release(pages, base)
    this.listen()
  }

  /** Stands in place of the global fetch, again where something else does now. */
  listen(): void {
    vi.stubGlobal('fetch', async (address: string | Request, how?: RequestInit) => {
      const url = typeof address === 'string' ? address : new URL(address.url).pathname
      if (how?.cache === 'only-if-cached') {
        const document = this.documents.get(url)
        if (document === undefined) throw new TypeError('Failed to fetch')
        return new Response(document)
      }
      this.requests.push(url)
      const fault = this.fault(url, this.requests.length)
      if (this.#held?.which(url)) await this.#held.until
      if (fault === 'drop') throw new TypeError('Failed to fetch')
      const text = this.files.get(url)
      if (fault) return fault
      if (text === undefined) return new Response('<h1>404</h1>', { status: 404 })
      const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.txt') ? 'text/plain' : 'application/json'
      return new Response(text, { headers: { 'content-type': type } })
    })
  }

  /** From now on what is asked at these addresses is answered only once the returned function is called. */
  hold(which: (address: string) => boolean): () => void {
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    this.#held = { which, until }
    return release
  }

  /** Replaces what the server has. */
  release(pages: PageRecord[], base = '/portal/'): void {
    const built = buildPacks(pages, {
      date: '2026-08-01',
      release: 'test',
      searchFiles: { es: { url: SEARCH.url, text: this.search } },
      packOf: ({ path, lang, country }) => `${lang}-${country || (path === TOOL ? 'tools' : 'essentials')}`,
    })
    this.files = new Map(built.files.map(({ name, text }) => [`${base}packs/${name}`, text]))
    this.files.set(`${base}${SEARCH.url.slice(1)}`, this.search)
    this.index = built.index
  }

  entry(id: string): PackEntry {
    const entry = this.index.packs.find((pack) => pack.id === id)
    if (!entry) throw new Error(`no pack ${id}`)
    return entry
  }
}

/** A response whose body breaks off after some bytes. */
export function brokenAfter(text: string, bytes: number): Response {
  const whole = new TextEncoder().encode(text)
  let sent = false
  const body = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'))
      else controller.enqueue(whole.slice(0, bytes))
      sent = true
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

class ExtendableEvent extends Event {
  waitUntil() {}
}
class FetchEvent extends ExtendableEvent {}

/** What Workbox finds around it in a worker at an origin. */
export function fakeWorker(origin: string): void {
  vi.stubGlobal('self', globalThis)
  vi.stubGlobal('__WB_DISABLE_DEV_LOGS', true)
  vi.stubGlobal('location', new URL(`${origin}/portal/sw.js`))
  vi.stubGlobal('registration', { scope: `${origin}/portal/` })
  vi.stubGlobal('ExtendableEvent', ExtendableEvent)
  vi.stubGlobal('FetchEvent', FetchEvent)
  const caches = fakeCaches()
  // The cache of a name, by the method that Workbox uses.
  Object.assign(caches, {
    match: async (request: Request, options: { cacheName: string }) =>
      (await caches.open(options.cacheName)).match(request),
  })
}

/** Caches in memory, with the few methods that the app uses. */
export function fakeCaches(): CacheStorage {
  const all = new Map<string, Map<string, Response>>()
  const full = (address: RequestInfo | URL) =>
    new URL(address instanceof Request ? address.url : address, 'https://ruta.example').href
  const open = async (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>()
    all.set(name, entries)
    return {
      put: async (address: RequestInfo | URL, response: Response) => void entries.set(full(address), response),
      match: async (address: RequestInfo | URL) => entries.get(full(address))?.clone(),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      delete: async (address: RequestInfo | URL) => entries.delete(full(address)),
    }
  }
  const storage = { open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) }
  vi.stubGlobal('caches', storage)
  return caches
}

/** Web Locks that hold across everything in this process. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const last = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, ...rest: unknown[]) => {
      const work = rest.at(-1)
      if (typeof work !== 'function') throw new TypeError('no work')
      const mine = (last.get(name) ?? Promise.resolve()).then(() => work())
      last.set(
        name,
        mine.catch(() => undefined),
      )
      return mine
    },
  }
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An empty store. */
export async function freshStore(): Promise<PackStore> {
  const old = await PackStore.open()
  if (old.ok) await old.value.erase()
  const opened = await PackStore.open()
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

/** The stored main HTML of a page, or undefined. */
export async function storedText(store: PackStore, path: string): Promise<string | undefined> {
  const stored = await storedPage(store, path)
  return stored.ok ? stored.value?.json : undefined
}
