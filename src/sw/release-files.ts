// The sources of two classes: what the packages gather brings every strategy.
import { Strategy } from 'workbox-strategies/Strategy.js'
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js'
import { contentHash } from '../offline/download'

/**
 * A file as this release lists it: its address without the base path, and as `revision` the beginning of the hash of its bytes.
 * What every page brings itself and what it opens in come `with` nothing; the rest of a first visit with its stage; what
 * comes later with the first tool, or only with the share page's kit.
 */
export interface ReleaseFile {
  url: string
  revision: string
  with?: Stage | 'tools' | 'kit'
}

/** What a first visit brings once the reader is safe, in this order. */
export type Stage = 'search' | 'rest'
export const STAGES: readonly Stage[] = ['search', 'rest']

/** How long one file may take to come before it counts as lost; ms. A script of 16 KB takes four seconds on 2G. */
const FILE_PATIENCE = 60_000

/** Workbox works for an event: this lets a file be brought at any time. */
class Bringing extends ExtendableEvent {
  constructor() {
    super('bring')
  }
  // The event of the message or request that asked keeps the worker alive.
  override waitUntil() {}
}

/** The kept file, else the network's, which is kept: Workbox's own precache does this only in an install, and weighs more. */
class KeptFirst extends Strategy {
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    return (await handler.cacheMatch(request)) ?? handler.fetchAndCachePut(request)
  }
}

/** Files of this release in a cache of their own: what is kept there is only ever what the release lists. */
export type ReleaseFiles = ReturnType<typeof releaseFiles>

/**
 * A strategy of Workbox, which believes neither the server nor the cache: every file must have the hash that the release
 * lists, when it comes and the first time that this worker reads it back.
 */
export function releaseFiles(base: string, files: readonly ReleaseFile[], cacheName = precacheName()) {
  const hashes = new Map(files.map(({ url, revision }) => [base + url, revision]))
  const addressOf = (url: string) => new URL(url, self.location.href).href
  /** Under what each file is in the cache, by its address. */
  const keys = new Map(files.map((file) => [addressOf(base + file.url), cacheKey(addressOf(base + file.url), file)]))
  /** Cache keys of what was read back and found right. */
  const known = new Set<string>()

  async function isRight(address: string, response: Response): Promise<boolean> {
    const { pathname } = new URL(address)
    if (!response.ok || !hasItsType(pathname, response)) return false
    const hash = hashes.get(pathname)
    return hash ? (await contentHash(new Uint8Array(await response.clone().arrayBuffer()))).startsWith(hash) : false
  }

  async function whereRight(key: string, kept: Response | undefined): Promise<Response | undefined> {
    if (kept && !known.has(key)) {
      if (!(await isRight(key, kept))) return undefined
      known.add(key)
    }
    return kept
  }

  const strategy = new KeptFirst({
    cacheName,
    plugins: [
      {
        // What Workbox asks beside these three, the build leaves out: see `smaller-scripts.ts`.
        cacheKeyWillBeUsed: async ({ request }) => keys.get(request.url) ?? request,
        // The browser's own cache may hold what a captive portal answered: the server is asked once more.
        fetchDidSucceed: async ({ request, response }) => {
          if (await isRight(request.url, response)) return response
          await letGo(response)
          const again = await fetch(new Request(request, { cache: 'reload' }))
          if (await isRight(request.url, again)) return again
          await letGo(again)
          throw new Error(`Not the file of this release: ${request.url}`)
        },
        cachedResponseWillBeUsed: ({ request, cachedResponse }) => whereRight(request.url, cachedResponse),
      },
    ],
  })
  const openCache = () => caches.open(cacheName)

  async function handle(url: string, signal?: AbortSignal, priority?: RequestPriority): Promise<Response> {
    const request = new Request(url, { signal, priority })
    const [response, stored] = strategy.handleAll({ request, event: new Bringing() })
    await stored
    return response
  }

  return {
    /** Whether an address is that of one of the files. */
    has: (url: string) => keys.has(addressOf(url)),

    /** The file at an address: the kept one, else the network's, which is kept. Throws where neither is what the release lists. */
    answer: (url: string) => handle(url),

    /** The kept file at an address, or undefined where it is not here as the release lists it. */
    async kept(url: string): Promise<Response | undefined> {
      try {
        const key = keys.get(addressOf(url)) ?? ''
        return await whereRight(key, await (await openCache()).match(key))
      } catch {
        return undefined
      }
    },

    /** Keeps a file that came with others; false where it is not what the release lists, or cannot be kept. */
    async keep(url: string, response: Response): Promise<boolean> {
      const key = keys.get(addressOf(url))
      if (key === undefined || !(await isRight(key, response))) return false
      try {
        await (await openCache()).put(key, response)
        known.add(key)
        return true
      } catch {
        return false
      }
    },

    /**
     * Brings those of the files that are not here as the release lists them; by default all of them.
     * @returns whether all are here now.
     */
    async bring(signal: AbortSignal, isWanted: (url: string) => boolean = () => true): Promise<boolean> {
      let areHere = true
      for (const url of keys.keys()) {
        if (!isWanted(url)) continue
        const stopper = new AbortController()
        const stop = () => stopper.abort()
        const timer = setTimeout(stop, FILE_PATIENCE)
        signal.addEventListener('abort', stop)
        try {
          if (signal.aborted) return false
          await handle(url, stopper.signal, 'low')
        } catch {
          areHere = false
        } finally {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
        }
      }
      return areHere
    },

    /** From now on nothing counts as read back. */
    doubt: () => known.clear(),

    /** Drops what other releases kept in the same cache. */
    async dropOthers(): Promise<void> {
      const ours = new Set(keys.values())
      try {
        const cache = await openCache()
        for (const { url } of await cache.keys()) if (!ours.has(url)) await cache.delete(url)
      } catch {
        // Storage is refused: there is nothing to drop.
      }
    },

    /** Addresses of what is kept in the cache, of any release. */
    async addresses(): Promise<string[]> {
      try {
        return (await (await openCache()).keys()).map(({ url }) => url)
      } catch {
        return []
      }
    },
  }
}

declare const self: ServiceWorkerGlobalScope

/** Where Workbox's precache kept the files of releases before this one: they go on from there. */
const precacheName = () => `workbox-precache-v2-${self.registration.scope}`

/**
 * Where a file is in the cache, as releases before this one have it: the name of an asset changes with what it holds, any
 * other carries its revision.
 */
function cacheKey(address: string, { url, revision }: ReleaseFile): string {
  return url.startsWith('assets/') ? address : `${address}?__WB_REVISION__=${revision}`
}

/** An answer that nobody reads keeps its connection, of which a browser has few: the next files would wait for it. */
const letGo = (response: Response) => response.body?.cancel().catch(() => undefined)

/** Browsers run a script and apply a style only under its own type. */
function hasItsType(path: string, response: Response): boolean {
  const type = response.headers.get('content-type') ?? ''
  if (path.endsWith('.js')) return type.includes('javascript')
  return path.endsWith('.css') ? type.includes('css') : true
}
