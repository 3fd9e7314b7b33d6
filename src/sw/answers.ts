import { composeDocument } from '../offline/compose'
import { contentHash, type Fetched, fetchBytes, type Source } from '../offline/download'
import { fetchPage } from '../offline/fetching'
import { keepVerifiedFile, keptFile } from '../offline/kept-files'
import { keepPage, knownPage, updateSaved } from '../offline/library'
import { filesBeside, sameHash } from '../offline/pack-format'
import { packLists } from '../offline/packs'
import { type PageRecord, parsePage } from '../offline/page-record'
import { keepLonger, keepReadPage, pageInOtherLanguage, savedLinks, storedPage } from '../offline/pages'
import { savesData } from '../offline/save-data'
import { PackStore } from '../offline/store'
import { homePath } from '../site/addresses'
import { besideOf, LANGUAGES, type Language, languageOf } from '../site/languages'
import { type Arrival, inTime, whenArrived } from './late-pages'
import { bareShell, offlinePage, type Reason } from './offline-page'

/** What answers need of the worker around them. */
export interface Surroundings {
  base: string
  /** Milliseconds that a page may take to begin to come before the reader is told what is saved instead. */
  patience: number
  /** Stops work in the background. */
  signal: AbortSignal
  /** The shell of a language as this release lists it; undefined where it is not here. */
  shell: (lang: Language) => Promise<Response | undefined>
  /** Lets work go on after the answer. */
  later: (work: Promise<unknown>) => void
}

/** How long a page that the reader waits for may go without a byte, once we have said that it is late; ms. */
const LATE_PATIENCE = 120_000
/** How long an answer waits for storage that did not answer the last time; ms. */
const SHORT_PATIENCE = 300
let storageIsSilent = false

/**
 * The document at an address: the stored page; or the content that a known list names, composed in the precached shell;
 * or the network's document; or a page that says why there is none. Where the shell is not here, a stored page that the
 * network does not give either opens in a bare one.
 */
export async function answerPage(request: Request, path: string, around: Surroundings): Promise<Response> {
  const lang = languageOf(path)
  const [shell, found] = await Promise.all([around.shell(lang), lookUp(path)])
  const page = found?.page
  const store = found?.store

  if (shell && store && page) {
    around.later(savesData() ? keepLonger(store, path, Date.now()) : refresh(store, path, around))
    return compose(shell, page)
  }

  const arrival = await inTime(path, around.patience, () => bring(request, path, shell, store, around))
  if (arrival instanceof Response) return arrival
  if (arrival === 'late') around.later(whenArrived(path) ?? Promise.resolve())
  const bare = bareShell(lang, around.base, new URL(request.url).origin)
  if (page) return compose(shell ?? bare, page)

  const links = store && (await savedLinks(store))
  const saved = links?.ok ? links.value : []
  const home = saved.find((link) => LANGUAGES.some((spoken) => link.path === homePath(spoken)))
  if (path === '/' && home) return Response.redirect(new URL(around.base + home.path.slice(1), request.url).href)
  const reason: Reason = links?.ok || arrival !== 'connection' ? arrival : 'store'
  const same = store && (await pageInOtherLanguage(store, path))
  const beside = shell ? undefined : await around.shell(besideOf(lang))
  const told = offlinePage(lang, path, around.base, saved, {
    why: reason,
    query: new URL(request.url).search,
    same: same?.ok ? same.value : undefined,
    spoken: beside ? besideOf(lang) : lang,
  })
  return compose(shell ?? beside ?? bare, told, 503)
}

/** A page that says that there is no connection, for when all else failed: it needs neither storage nor the shell. */
export function lastAnswer(request: Request, path: string, base: string): Promise<Response> {
  const lang = languageOf(path)
  return compose(bareShell(lang, base, new URL(request.url).origin), offlinePage(lang, path, base, []), 503)
}

/** The store and the page as it holds it; undefined where storage is refused. Read while the shell is. */
async function lookUp(path: string): Promise<{ store: PackStore; page: PageRecord | undefined } | undefined> {
  const opened = await PackStore.open(storageIsSilent ? SHORT_PATIENCE : undefined)
  storageIsSilent = !opened.ok
  if (!opened.ok) return undefined
  const stored = await storedPage(opened.value, path)
  return { store: opened.value, page: stored.ok && stored.value ? parsePage(stored.value.json) : undefined }
}

/** A page that is not here, or that has no shell to open in: by its content where a known list names it, else its document. */
async function bring(
  request: Request,
  path: string,
  shell: Response | undefined,
  store: PackStore | undefined,
  around: Surroundings,
): Promise<Arrival> {
  const listed = store && shell && (await knownPage(store, path))
  const content = listed && (await fetchPage({ base: around.base, patience: LATE_PATIENCE }, listed))
  const fetched = content?.ok ? parsePage(content.value) : undefined
  if (listed && content?.ok && fetched) {
    const kept = keepReadPage(store, { path, hash: listed.hash, json: content.value }, Date.now())
    around.later(savesData() ? kept : kept.then(() => refresh(store, path, around)))
    return compose(shell.clone(), fetched)
  }
  if (content?.ok === false && content.failure === 'offline') return 'connection'

  const document = await fetch(request).catch(() => undefined)
  if (!document) return 'connection'
  if (document.status >= 500) return 'server'
  if (document.ok && store && !savesData()) around.later(keepPage(store, background(around), path))
  return document
}

/** Files that are coming, by address: who asks again meanwhile waits for the same. */
const coming = new Map<string, Promise<Fetched<Uint8Array<ArrayBuffer>>>>()

/**
 * A search index or a tool's data: the kept one, or the network's, which is kept where it is the one that a list names.
 * It goes on coming where who asked gives up, and fails where nothing comes for twenty seconds.
 */
export async function answerFile(request: Request, path: string, around: Surroundings): Promise<Response> {
  const address = around.base + path.slice(1)
  const kept = await keptFile(address)
  if (kept) return kept
  const bytes = coming.get(address) ?? fetchBytes({ base: around.base }, path, request.cache)
  if (!coming.has(address)) {
    coming.set(address, bytes)
    around.later(
      bytes
        .finally(() => coming.delete(address))
        .then((came) => (came.ok ? keepIfVerified(came.value, path, address) : undefined)),
    )
  }
  const came = await bytes
  return came.ok ? new Response(came.value, { headers: { 'content-type': 'application/json' } }) : Response.error()
}

/** Source for work that the reader does not wait for. */
export function background({ base, signal }: Surroundings): Source {
  return { base, signal, priority: 'low' }
}

async function refresh(store: PackStore, path: string, around: Surroundings): Promise<void> {
  await keepPage(store, background(around), path)
  await updateSaved(store, background(around))
}

async function keepIfVerified(bytes: Uint8Array<ArrayBuffer>, path: string, address: string): Promise<void> {
  const opened = await PackStore.open()
  const lists = opened.ok ? await packLists(opened.value) : opened
  if (!lists.ok) return
  const named = lists.value.flatMap(({ list }) => filesBeside(list)).find(({ url }) => url === path)
  const hash = await contentHash(bytes)
  if (named && sameHash(named.hash, hash))
    await keepVerifiedFile(address, hash, new TextDecoder().decode(bytes), Date.now())
}

/** The page in the shell, under the shell's own headers, so that the host's security policy holds for it too. */
async function compose(shell: Response, page: PageRecord, status = 200): Promise<Response> {
  const headers = new Headers(shell.headers)
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) headers.delete(name)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(composeDocument(await shell.text(), page), { status, headers })
}
