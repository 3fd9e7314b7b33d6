import { fetchBundle, outlineAddress, type Part } from '../offline/bundle'
import { type Source, textHash } from '../offline/download'
import { keepPage, knownPage, saveEssentials } from '../offline/library'
import { candidatePacks, sameHash, shortHash } from '../offline/pack-format'
import { hashesHere, packList } from '../offline/packs'
import { serializePage } from '../offline/page-record'
import { keepReadPage, storedPage } from '../offline/pages'
import { isBundleWorth } from '../offline/plan'
import { readDocument } from '../offline/read-document'
import { shellIn } from '../offline/shell-outline'
import { PackStore } from '../offline/store'
import { homePath } from '../site/addresses'
import { type Language, languageOf } from '../site/languages'
import { fileLanguage } from '../site/words-file'
import { isPageFile, type Shelves, shelve, shelvePage } from './bundle-parts'
import type { ReleaseFile, Stage } from './release-files'
import strings from './strings.json'

/** What a first visit needs of the worker around it. */
export interface FirstVisit extends Omit<Shelves, 'store'> {
  manifest: readonly ReleaseFile[]
  signal: AbortSignal
}

/**
 * What is needed in danger, first and alone, in one request: home, urgent help, and the page that is being read and the
 * shell, which are taken from the document that the browser already has. What is here is not asked for again.
 * @returns whether the shell is here; pages that could not be had are brought by what comes after.
 */
export async function keepSafe(visit: FirstVisit, path: string): Promise<boolean> {
  const { base, signal, shellFiles } = visit
  const lang = languageOf(path)
  const source = { base, signal }
  const shellFile = `shell/${lang}.html`
  const shell = base + shellFile
  const [first = ''] = candidatePacks(path)
  const store = await openStore()
  const always = inDanger(lang)
  const here = await Promise.all(always.map(async (page) => store && (await storedPage(store, page))))
  const missing = here.filter((page) => !page?.ok || !page.value).length + ((await shellFiles.kept(shell)) ? 0 : 1)
  if (isBundleWorth(missing, always.length + 1)) {
    await fetchBundle(source, first, async (part) => {
      if (part.url === outlineAddress(lang)) {
        const found = await findShell(part, shownDocument(source, path), shellFile).catch(() => undefined)
        if (found) await shelve(found, { ...visit, store })
      } else if (!isPageFile(part.url)) await shelve(part, { ...visit, store })
      else if (store) await shelvePage(part, store)
    })
  }
  if (!(await shellFiles.bring(signal, (address) => address.endsWith(shell)))) return false
  if (!store) return true
  await keepFromDocument(store, source, path, (await shellFiles.kept(shell)) ?? new Response()).catch(() => undefined)
  for (const needed of [path, ...always]) await keepPage(store, source, needed)
  return true
}

/** The document of the page that is read, as the browser has it; throws where it has not. */
const shownDocument = ({ base }: Source, path: string) =>
  fetch(base + path.slice(1), { cache: 'only-if-cached', mode: 'same-origin' })

/** The shell, under an address, as it stands in a document that an outline fits. */
async function findShell({ bytes }: Part, document: Promise<Response>, url: string): Promise<Part | undefined> {
  const shown = await document
  const shell = shellIn(await shown.text(), new TextDecoder().decode(bytes))
  return shell === undefined ? undefined : { url, bytes: new TextEncoder().encode(shell), headers: shown.headers }
}

/** Keeps the page at an address from the document that the browser has of it, where that is the page that a list names. */
async function keepFromDocument(store: PackStore, source: Source, path: string, shell: Response): Promise<void> {
  const [listed, stored] = [await knownPage(store, path), await storedPage(store, path)]
  if (!listed || (stored.ok && stored.value)) return
  const page = readDocument(await (await shownDocument(source, path)).text(), await shell.text())
  const json = page && serializePage(page)
  if (json !== undefined && sameHash(await textHash(json), listed.hash))
    await keepReadPage(store, { path, hash: listed.hash, json }, Date.now())
}

/**
 * Brings a stage of a language in one request, where nearly all of it is missing; what is then still missing comes file by
 * file. The pages of the stage become the saved essentials before the scripts behind them come.
 */
export async function bringStage(visit: FirstVisit, stage: Stage, lang: Language): Promise<void> {
  const { base, signal, shellFiles, manifest } = visit
  if (signal.aborted) return
  const source: Source = { base, signal, priority: 'low' }
  const store = await openStore()
  const files = manifest.filter((file) => file.with === stage && (fileLanguage(file.url) ?? lang) === lang)
  const pages = stage === 'rest' && store ? await otherEssentials(store, lang) : { all: 0, missing: 0 }
  let missing = pages.missing
  for (const { url } of files) if (!(await shellFiles.kept(base + url))) missing += 1
  if (!isBundleWorth(missing, files.length + pages.all)) return

  let isStaged = false
  const saveStaged = async () => {
    if (isStaged && store) await saveEssentials(store, source, lang)
    isStaged = false
  }
  await fetchBundle(source, `${lang}-${stage}`, async (part) => {
    if (isPageFile(part.url)) {
      if (store && (await shelvePage(part, store, `${lang}-essentials`))) isStaged = true
      return
    }
    await saveStaged()
    await shelve(part, { ...visit, store })
  })
  await saveStaged()
}

/** The pages of a language that everybody has first. */
const inDanger = (lang: Language) => [homePath(lang), strings[lang].urgent]

/** How many essentials there are beside those, and how many of them are not here; none where their list is not known. */
async function otherEssentials(store: PackStore, lang: Language): Promise<{ all: number; missing: number }> {
  const known = await packList(store, `${lang}-essentials`)
  const list = known.ok ? known.value?.list : undefined
  const here = list && (await hashesHere(store, list))
  if (!list || !here?.ok) return { all: 0, missing: 0 }
  const others = list.pages.filter(({ path }) => !inDanger(lang).includes(path))
  return { all: others.length, missing: others.filter(({ hash }) => !here.value.has(shortHash(hash))).length }
}

async function openStore(): Promise<PackStore | undefined> {
  const opened = await PackStore.open()
  return opened.ok ? opened.value : undefined
}
