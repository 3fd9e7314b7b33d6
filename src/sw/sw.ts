import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { keepPage, saveEssentials, saveTools } from '../offline/library'
import { packLists } from '../offline/packs'
import { savesData } from '../offline/save-data'
import { PackStore, SAVING_PATIENCE } from '../offline/store'
import { updateAll } from '../offline/upkeep'
import { wantPage } from '../offline/wanted'
import { readMessage, type SavingMessage } from '../offline/worker-messages'
import type { Language } from '../site/languages'
import { answerFile, answerPage, background, type Surroundings } from './answers'
import { bringSearchIndexes, dropOldSearchIndexes } from './search-indexes'
import {
  dropOldToolScripts,
  isKitScript,
  isToolScript,
  keepToolScripts,
  keptScriptAddresses,
  keptToolScript,
} from './tool-scripts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] }

const base = new URL(self.registration.scope).pathname
let stopper = new AbortController()
let saving: Promise<unknown> = Promise.resolve()
const manifest = self.__WB_MANIFEST
const addressIn = (entry: string | PrecacheEntry) => base + (typeof entry === 'string' ? entry : entry.url)
const toolScripts = manifest.map(addressIn).filter(isToolScript)
/** This release's scripts of the tools, those of the share page only where they are wanted. */
const scriptsOfTools = (withKit: boolean) => toolScripts.filter((address) => withKit || !isKitScript(address))
// Without Workbox's router, which costs every phone a kilobyte and has one rule here: what is precached answers.
const precache = new PrecacheController()
precache.precache(manifest.filter((entry) => !isToolScript(addressIn(entry))))

// Pages, the search index, and the data and scripts of tools are answered here; the shell, its scripts and icons below, from Workbox's precache.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (toolScripts.includes(pathname))
    return event.respondWith(keptToolScript(pathname).then((kept) => kept ?? fetch(request)))
  if (request.method === 'GET' && precache.getCacheKeyForURL(request.url))
    return event.respondWith(precache.strategy.handle({ request, event }))
  const path = pathInSite(request)
  if (path === undefined) return
  // A file opened by itself is the browser's to show; a page that saves the essentials asks the server, with no-cache.
  const isAskedByPage = request.mode !== 'navigate' && request.cache !== 'no-cache'
  if (isFile(path) && isAskedByPage) event.respondWith(answerFile(request, path, surroundings(event)))
  if (!isFile(path) && request.mode === 'navigate') event.respondWith(answerPage(request, path, surroundings(event)))
})

// What is kept of tools and search goes on working offline: a new release is ready only once its own form of them is here.
self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([bringToolScripts(), bringSearch()]))
})

async function bringSearch(): Promise<void> {
  if (!(await bringSearchIndexes(base, stopper.signal))) throw new Error('The search index did not come')
}

async function bringToolScripts(): Promise<void> {
  const kept = await keptScriptAddresses()
  if (kept.length === 0) return
  if (!(await keepToolScripts(scriptsOfTools(kept.some(isKitScript)), stopper.signal)))
    throw new Error('The scripts of the tools did not come')
}

// The first worker takes the page that brought it; a later one waits until the reader agrees or comes back.
const isFirst = !self.registration.active
self.addEventListener('activate', (event) => {
  if (isFirst) event.waitUntil(self.clients.claim())
  else event.waitUntil(Promise.all([dropOldToolScripts(toolScripts), dropOldSearchIndexes(base)]))
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
  if ((message.type === 'keep' || message.type === 'keep-tools') && savesData()) return 'not under Save-Data'
  const store = await PackStore.open(SAVING_PATIENCE)
  if (!store.ok) return store.failure
  if (message.type === 'keep') return keepPage(store.value, background(around), message.path)
  if (message.type === 'remember') return remember(store.value, message.path)
  if (message.type === 'keep-up') return keepAllUp(store.value, around)
  if (message.type === 'keep-tools') return keepTools(store.value, around, message)
  return saveEssentials(store.value, background(around), message.lang)
}

/** The tools' pages and data are a pack; their scripts belong to this release. */
async function keepTools(
  store: PackStore,
  around: Surroundings,
  { lang, withKit }: { lang: Language; withKit: boolean },
): Promise<string> {
  const result = await saveTools(store, background(around), lang)
  if (result !== 'saved') return result
  return (await keepToolScripts(scriptsOfTools(withKit), around.signal)) ? 'saved' : 'offline'
}

async function keepAllUp(store: PackStore, around: Surroundings): Promise<string> {
  await updateAll(store, background(around))
  const lists = await packLists(store)
  const hasTools = lists.ok && lists.value.some(({ entry, saved }) => saved && entry.kind === 'tools')
  if (hasTools && !savesData())
    await keepToolScripts(scriptsOfTools((await keptScriptAddresses()).some(isKitScript)), around.signal)
  return 'done'
}

/** Remembers a page, and asks the browser to wake the worker at the next connection where it can. */
async function remember(store: PackStore, path: string): Promise<string> {
  const wanted = await wantPage(store, path, Date.now())
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

/** Search indexes and the tools' data. */
const isFile = (path: string) => path.startsWith('/search/') || path.startsWith('/data/')

/** Address of a page or file inside the site, without the base path; undefined for everything else. */
function pathInSite(request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return undefined
  const path = `/${pathname.slice(base.length)}`.replace(/\/index\.html$/, '/')
  if (isFile(path)) return path
  if (/\.[^/]*$/.test(path)) return undefined
  return path.endsWith('/') ? path : `${path}/`
}

function surroundings(event: ExtendableEvent): Surroundings {
  return {
    base,
    patience: 8_000,
    signal: stopper.signal,
    shell: (lang) => precache.matchPrecache(`shell/${lang}.html`),
    later: (work) => event.waitUntil(work.catch(() => undefined)),
  }
}
