/// <reference lib="webworker" />
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { keepPage, saveEssentials } from '../offline/library'
import { savesData } from '../offline/save-data'
import { PackStore } from '../offline/store'
import { keepUp } from '../offline/upkeep'
import { answerPage, answerSearch, background, type Surroundings } from './answers'
import { readMessage, type SavingMessage } from './messages'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] }

const base = new URL(self.registration.scope).pathname
let stopper = new AbortController()
let saving: Promise<unknown> = Promise.resolve()

// Pages and the search index are answered here; the shell, its scripts and icons below, from Workbox's precache.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathInSite(request)
  if (path === undefined) return
  if (request.mode === 'navigate') event.respondWith(answerPage(request, path, surroundings(event)))
  // A page that saves the essentials asks the server itself, with no-cache.
  else if (path.startsWith('/search/') && request.cache !== 'no-cache')
    event.respondWith(answerSearch(request, path, surroundings(event)))
})

// No index.html is precached: addresses that end in a slash are pages.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false })

// The first worker takes the page that brought it; a later one waits until the reader agrees or comes back.
const isFirst = !self.registration.active
self.addEventListener('activate', (event) => {
  if (isFirst) event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  event.waitUntil(answerMessage(event.data, surroundings(event)).then((answer) => event.ports[0]?.postMessage(answer)))
})

async function answerMessage(data: unknown, around: Surroundings): Promise<string> {
  const message = readMessage(data)
  if (!message) return 'unknown'
  if (message.type === 'skip-waiting') return self.skipWaiting().then(() => 'done')
  if (message.type === 'stop') {
    stopper.abort()
    stopper = new AbortController()
    return 'done'
  }
  // One after the other, so that the second finds what the first brought.
  const answer = saving.then(() => save(message, around))
  saving = answer.catch(() => undefined)
  return answer
}

async function save(message: SavingMessage, around: Surroundings): Promise<string> {
  if (message.type === 'keep' && savesData()) return 'not under Save-Data'
  const store = await PackStore.open()
  if (!store.ok) return store.failure
  if (message.type === 'keep') return keepPage(store.value, background(around), message.path)
  if (message.type === 'remember') return remember(store.value, message.path)
  if (message.type === 'keep-up') return keepUp(store.value, background(around)).then(() => 'done')
  return saveEssentials(store.value, background(around), message.lang)
}

/** Remembers a page, and asks the browser to wake the worker at the next connection where it can. */
async function remember(store: PackStore, path: string): Promise<string> {
  const wanted = await store.want(path, Date.now())
  if (!wanted.ok) return wanted.failure
  const sync: unknown = Reflect.get(self.registration, 'sync')
  if (typeof sync === 'object' && sync !== null && 'register' in sync && typeof sync.register === 'function')
    await Promise.resolve(sync.register('wanted')).catch(() => undefined)
  return 'remembered'
}

// Background Sync: the browser found a connection.
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(answerMessage({ type: 'keep-up' }, surroundings(event)))
})

/** Address of a page or search index inside the site, without the base path; undefined for everything else. */
function pathInSite(request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return undefined
  const path = `/${pathname.slice(base.length)}`.replace(/\/index\.html$/, '/')
  if (path.startsWith('/search/')) return path
  if (/\.[^/]*$/.test(path)) return undefined
  return path.endsWith('/') ? path : `${path}/`
}

function surroundings(event: ExtendableEvent): Surroundings {
  return {
    base,
    patience: 8_000,
    signal: stopper.signal,
    shell: (lang) => matchPrecache(`shell/${lang}.html`),
    later: (work) => event.waitUntil(work.catch(() => undefined)),
  }
}
