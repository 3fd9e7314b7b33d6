import { composeDocument } from '../offline/compose'
import { contentHash, type Source } from '../offline/download'
import { fetchPage } from '../offline/fetching'
import { keepVerifiedFile, keptFile } from '../offline/kept-files'
import { keepPage, knownPage, updateSaved } from '../offline/library'
import { filesBeside, sameHash } from '../offline/pack-format'
import { packLists } from '../offline/packs'
import { type PageRecord, parsePage } from '../offline/page-record'
import { keepLonger, keepReadPage, pageInOtherLanguage, savedLinks, storedPage } from '../offline/pages'
import { savesData } from '../offline/save-data'
import { PackStore } from '../offline/store'
import type { Language } from '../site/languages'
import { offlinePage } from './offline-page'

/** What answers need of the worker around them. */
export interface Surroundings {
  base: string
  /** Milliseconds that a page may take to begin to come before the reader is told what is saved instead. */
  patience: number
  /** Stops work in the background. */
  signal: AbortSignal
  /** The precached shell of a language. */
  shell: (lang: Language) => Promise<Response | undefined>
  /** Lets work go on after the answer. */
  later: (work: Promise<unknown>) => void
}

/**
 * The document at an address: the stored page; or the content that a known list names, composed in the precached shell;
 * or the network's document; or, where there is no connection or the server fails, a page that says it is not saved. Without storage or shell: the network.
 */
export async function answerPage(request: Request, path: string, around: Surroundings): Promise<Response> {
  const lang: Language = path.startsWith('/en/') ? 'en' : 'es'
  const [shell, found] = await Promise.all([around.shell(lang), lookUp(path)])
  if (!shell || !found) return fetch(request)
  const { store, page } = found

  if (page) {
    around.later(savesData() ? keepLonger(store, path, Date.now()) : refresh(store, path, around))
    return compose(shell, page)
  }

  const listed = await knownPage(store, path)
  const content = listed && (await fetchPage({ base: around.base, patience: around.patience }, listed))
  const fetched = content?.ok ? parsePage(content.value) : undefined
  if (listed && content?.ok && fetched) {
    const kept = keepReadPage(store, { path, hash: listed.hash, json: content.value }, Date.now())
    around.later(savesData() ? kept : kept.then(() => refresh(store, path, around)))
    return compose(shell, fetched)
  }

  const unreachable = content?.ok === false && content.failure === 'offline'
  const fromNetwork = unreachable ? undefined : await networkDocument(request, around.patience)
  const broken = fromNetwork !== undefined && fromNetwork.status >= 500
  if (fromNetwork && !broken) {
    if (fromNetwork.ok && !savesData()) around.later(keepPage(store, background(around), path))
    return fromNetwork
  }
  const links = await savedLinks(store)
  const saved = links.ok ? links.value : []
  const home = saved.find((link) => link.path === '/es/' || link.path === '/en/')
  if (path === '/' && home) return Response.redirect(new URL(around.base + home.path.slice(1), request.url).href)
  const same = await pageInOtherLanguage(store, path)
  const asked = {
    query: new URL(request.url).search,
    why: broken ? ('server' as const) : ('connection' as const),
    same: same.ok ? same.value : undefined,
  }
  return compose(shell, offlinePage(lang, path, around.base, saved, asked), 503)
}

/** The store and the page as it holds it; undefined where storage is refused. Read while the shell is. */
async function lookUp(path: string): Promise<{ store: PackStore; page: PageRecord | undefined } | undefined> {
  const opened = await PackStore.open()
  if (!opened.ok) return undefined
  const stored = await storedPage(opened.value, path)
  return { store: opened.value, page: stored.ok && stored.value ? parsePage(stored.value.json) : undefined }
}

/** A search index or a tool's data: the kept one, or the network's, which is kept where it is the one that a list names. */
export async function answerFile(request: Request, path: string, around: Surroundings): Promise<Response> {
  const address = around.base + path.slice(1)
  const kept = await keptFile(address)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) around.later(keepIfVerified(response.clone(), path, address))
  return response
}

/** Source for work that the reader does not wait for. */
export function background({ base, signal }: Surroundings): Source {
  return { base, signal, priority: 'low' }
}

async function refresh(store: PackStore, path: string, around: Surroundings): Promise<void> {
  await keepPage(store, background(around), path)
  await updateSaved(store, background(around))
}

async function keepIfVerified(response: Response, path: string, address: string): Promise<void> {
  const opened = await PackStore.open()
  const lists = opened.ok ? await packLists(opened.value) : opened
  if (!lists.ok) return
  const named = lists.value.flatMap(({ list }) => filesBeside(list)).find(({ url }) => url === path)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const hash = await contentHash(bytes)
  if (named && sameHash(named.hash, hash))
    await keepVerifiedFile(address, hash, new TextDecoder().decode(bytes), Date.now())
}

async function networkDocument(request: Request, patience: number): Promise<Response | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined)
  })
  const answer = fetch(request).catch(() => undefined)
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** The page in the shell, under the shell's own headers, so that the host's security policy holds for it too. */
async function compose(shell: Response, page: PageRecord, status = 200): Promise<Response> {
  const headers = new Headers(shell.headers)
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) headers.delete(name)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(composeDocument(await shell.text(), page), { status, headers })
}
