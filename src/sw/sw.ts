import { savesData } from '../offline/save-data'
import { readMessage, type ShellState } from '../offline/worker-messages'
import { homePath } from '../site/addresses'
import { FIRST_LANGUAGE, LANGUAGES, type Language, languageOf } from '../site/languages'
import { fileLanguage, wordsLanguage } from '../site/words-file'
import { answerFile, answerPage, lastAnswer, type Surroundings } from './answers'
import { bringStage, keepSafe } from './first-visit'
import { whenArrived } from './late-pages'
import { type ReleaseFile, releaseFiles, STAGES, type Stage } from './release-files'
import { languagesOfPacks, save } from './saving'
import { bringSearchIndexes, dropOldSearchIndexes, languagesOfIndexes } from './search-indexes'
import { kitAmong, SCRIPT_CACHE } from './tool-scripts'

/** The build writes the list of this release in (`src/build/release-list.ts`). */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ReleaseFile[] }

const base = new URL(self.registration.scope).pathname
/** How long a page may take to begin to come before the reader is told what is saved instead; ms. */
const PATIENCE = 8_000
let stopper = new AbortController()
let saving: Promise<unknown> = Promise.resolve()

const manifest = self.__WB_MANIFEST
const isIndex = ({ url }: ReleaseFile) => url.startsWith('search/')
const isKitScript = kitAmong(manifest)
const indexHashes = new Map(manifest.filter(isIndex).map(({ url, revision }) => [base + url, revision]))
const stageOf = (file: ReleaseFile): Stage | undefined => STAGES.find((stage) => stage === file.with)
/** What comes with the first visit. */
const firstFiles = manifest.filter((file) => !isIndex(file) && (!file.with || stageOf(file)))
const shellFiles = releaseFiles(base, firstFiles)
/** What comes with the first use. */
const toolFiles = releaseFiles(
  base,
  manifest.filter((file) => file.with && !stageOf(file)),
  SCRIPT_CACHE,
)
/** What of the first visit every page needs: the browser has most of it when the worker asks for it. */
const ofEveryPage = new Set(firstFiles.filter((file) => !file.with).map(({ url }) => base + url))

const inSite = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(base)

/** Who answers which requests: the first that fits; none fits what is the network's alone. */
const answers: {
  fits: (url: URL, request: Request) => boolean
  answer: (event: FetchEvent, url: URL) => Promise<Response>
}[] = [
  ...[shellFiles, toolFiles].map((files) => ({
    fits: (url: URL) => inSite(url) && files.has(url.href),
    answer: (_: FetchEvent, url: URL) => files.answer(url.href),
  })),
  // A tab that was opened under another release goes on with its own scripts, as long as they are here.
  {
    fits: (url) => inSite(url) && url.pathname.startsWith(`${base}assets/`),
    answer: async ({ request }) => (await caches.match(request)) ?? fetch(request),
  },
  // A file opened by itself is the browser's to show; a page that saves the essentials asks the server, with no-cache.
  {
    fits: (url, { mode, cache }) => isFile(url) && mode !== 'navigate' && cache !== 'no-cache',
    answer: (event, url) => answerFile(event.request, pathOf(url), surroundings(event)),
  },
  {
    fits: (url, { mode }) => mode === 'navigate' && isPage(url),
    answer: (event, url) => {
      const around = surroundings(event)
      const answer = answerPage(event.request, pathOf(url), around)
      around.later(answer.then(() => checkOnce(around.signal)))
      return answer
    },
  },
]

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const found = request.method === 'GET' && answers.find(({ fits }) => fits(url, request))
  if (found) event.respondWith(answered(event, url, found.answer))
})

/** The answer, or the network's where it throws, or a sentence of ours: no exception becomes the browser's own error page. */
async function answered(
  event: FetchEvent,
  url: URL,
  answer: (event: FetchEvent, url: URL) => Promise<Response>,
): Promise<Response> {
  const { request } = event
  try {
    return await answer(event, url)
  } catch {
    try {
      return await fetch(request)
    } catch {
      return request.mode === 'navigate' ? lastAnswer(request, pathOf(url), base) : Response.error()
    }
  }
}

/** Path of a page or file inside the site, without the base path. */
function pathOf({ pathname }: URL): string {
  const path = `/${pathname.slice(base.length)}`.replace(/\/index\.html$/, '/')
  return /(?:\/|\.[^/]*)$/.test(path) ? path : `${path}/`
}

/** Search indexes and the tools' data. */
const isFile = (url: URL) => inSite(url) && /^\/(?:search|data)\//.test(pathOf(url))

/** Pages of the site, and none of another that lives beside it. */
const isPage = (url: URL) =>
  inSite(url) &&
  (pathOf(url) === '/' || LANGUAGES.some((lang) => pathOf(url).startsWith(`/${lang}/`))) &&
  pathOf(url).endsWith('/')

self.addEventListener('install', (event) => event.waitUntil(isFirst ? installFirst() : installNext()))

/** The first worker is ready once its reader is safe: the rest of a first visit comes when it has the page. */
async function installFirst(): Promise<void> {
  const [path = homePath(FIRST_LANGUAGE)] = await openPaths()
  if (!(await keepSafe(firstVisit(stopper.signal), path))) throw new Error('The shell of this release did not come')
}

/** What is kept of tools and search goes on working offline: a new release is ready only once its own form of them is here. */
async function installNext(): Promise<void> {
  const { signal } = stopper
  const kept = await toolFiles.addresses()
  const came = await Promise.all([
    completeShell(true, signal),
    kept.length === 0 || bringScripts([], kept.some(isKitScript), signal),
    bringSearchIndexes(base, indexHashes, signal),
  ])
  if (came.includes(false)) throw new Error('A file of this release did not come')
  // Where the release in charge shows no page, there is nothing that its readers could lose.
  if (await isOldShellBroken()) await self.skipWaiting()
}

const firstVisit = (signal: AbortSignal) => ({ base, shellFiles, indexHashes, manifest, signal })

/** Whether a release before this one kept something else in place of its shell. */
async function isOldShellBroken(): Promise<boolean> {
  for (const address of await shellFiles.addresses()) {
    const shell = address.includes('/shell/') && (await caches.match(address))
    if (shell && !(await shell.text()).includes('{{main}}')) return true
  }
  return false
}

/** Paths of the pages that are open. */
async function openPaths(): Promise<string[]> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return open
    .map(({ url }) => new URL(url))
    .filter(inSite)
    .map(pathOf)
}

/**
 * The languages that are read on this phone: those in which words or search are kept, a pack is saved or a page is open, and
 * `more` that are known to be.
 */
async function languagesHere(more: readonly Language[] = []): Promise<Set<Language>> {
  const kept = [...(await shellFiles.addresses()), ...(await toolFiles.addresses())].map(wordsLanguage)
  const read = (await openPaths()).map(languageOf)
  const all = [...more, ...read, ...kept, ...(await languagesOfIndexes(base)), ...(await languagesOfPacks())]
  return new Set(all.filter((lang) => lang !== undefined))
}

/** Tells which files belong on this phone: those of no language, or of one that is read here; where none is, all. */
const ofLanguages = (languages: ReadonlySet<Language>) => (address: string) => {
  const lang = fileLanguage(address)
  return !lang || languages.size === 0 || languages.has(lang)
}

/**
 * This release's scripts of the tools with their words, in `more` languages too; those of the share page only where they are
 * wanted or some of them are here.
 */
async function bringScripts(more: readonly Language[], withKit: boolean, signal: AbortSignal): Promise<boolean> {
  const all = withKit || (await toolFiles.addresses()).some(isKitScript)
  const isWanted = ofLanguages(await languagesHere(more))
  return toolFiles.bring(signal, (address) => (all || !isKitScript(address)) && isWanted(address))
}

let completing: Promise<boolean> | undefined

/**
 * Brings what of a first visit is not here: what every page needs, then with `stages` the rest in its order. One at a time:
 * who asks meanwhile is told the same. @returns whether all of it is here now
 */
function completeShell(stages: boolean, signal: AbortSignal): Promise<boolean> {
  completing ??= complete(stages, signal).finally(() => {
    completing = undefined
  })
  return completing
}

async function complete(stages: boolean, signal: AbortSignal): Promise<boolean> {
  // What was asked for before everything was erased must not bring it back: not even an empty cache.
  if (signal.aborted) return false
  const languages = await languagesHere()
  const isWanted = ofLanguages(languages)
  const open = await openPaths()
  for (const lang of languages) {
    if (await shellFiles.kept(`shell/${lang}.html`)) continue
    await keepSafe(firstVisit(signal), open.find((path) => languageOf(path) === lang) ?? homePath(lang))
  }
  const isHere = await shellFiles.bring(signal, (url) => isWanted(url) && ofEveryPage.has(new URL(url).pathname))
  if (!stages) return isHere
  for (const stage of STAGES) for (const lang of languages) await bringStage(firstVisit(signal), stage, lang)
  return shellFiles.bring(signal, isWanted)
}

let isChecked = false

/** The first page that this worker answers has it look whether all is here: another tab, or the browser, may have erased it. */
async function checkOnce(signal: AbortSignal): Promise<void> {
  if (isChecked) return
  isChecked = true
  await completeShell(!savesData(), signal)
}

// The first worker takes the page that brought it; a later one waits until the reader agrees or comes back.
const isFirst = !self.registration.active
self.addEventListener('activate', (event) => {
  event.waitUntil(isFirst ? self.clients.claim() : caches.open(OLD_FILES_MARK).then(() => dropOldFiles('')))
})

/** A cache that is there, and empty, as long as files of releases before this one are still to be dropped. */
const OLD_FILES_MARK = 'ruta-clara-old-files'

/**
 * Drops what releases before this one kept, once no open page can still ask for it: none is open, or only the one that
 * loaded `script`, which is of this release. What the next release has brought so far stays.
 */
async function dropOldFiles(script: string): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing || waiting || !(await caches.has(OLD_FILES_MARK))) return
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.length > (script && shellFiles.has(script) ? 1 : 0)) return
  await Promise.all([shellFiles.dropOthers(), toolFiles.dropOthers(), dropOldSearchIndexes(base)])
  await caches.delete(OLD_FILES_MARK)
}

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
    await Promise.allSettled([completing, saving])
    return 'done'
  }
  const { signal } = around
  if (message.type === 'check-shell') return checkShell(signal)
  if (message.type === 'await') return (await whenArrived(message.path)) instanceof Response ? 'came' : 'failed'
  if (message.type === 'keep-up') {
    // A page that was on its way while the first worker took charge is nobody's: it is taken now.
    await self.clients.claim().catch(() => undefined)
    await completeShell(!savesData(), signal)
    await dropOldFiles(message.script ?? '').catch(() => undefined)
  }
  // One after the other, so that the second finds what the first brought.
  const answer = saving.then(async () => {
    // Search comes before the essentials. What began before may not know of this page's language.
    if (message.type === 'save-essentials') await Promise.resolve(completing).then(() => completeShell(true, signal))
    return signal.aborted ? 'stopped' : save(message, around, bringScripts)
  })
  saving = answer.catch(() => undefined)
  return answer
}

async function checkShell(signal: AbortSignal): Promise<ShellState> {
  // A look that began before this was asked may have gone by what is lost, or have had no connection.
  await completing?.catch(() => false)
  shellFiles.doubt()
  return (await completeShell(true, signal)) ? 'whole' : 'incomplete'
}

// Background Sync: the browser found a connection.
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(answerMessage({ type: 'keep-up' }, surroundings(event)))
})

function surroundings(event: ExtendableEvent): Surroundings {
  return {
    base,
    patience: PATIENCE,
    signal: stopper.signal,
    shell: (lang) => shellFiles.kept(`shell/${lang}.html`),
    later: (work) => event.waitUntil(work.catch(() => undefined)),
  }
}
