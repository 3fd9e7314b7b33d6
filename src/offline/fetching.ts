import { subtleCrypto } from '../site/optional-apis'
import type { StagedPage } from './database'
import {
  download,
  type Fetched,
  type FetchFailure,
  fetchBytes,
  fetchVerified,
  found,
  inSite,
  type Source,
  textHash,
} from './download'
import { keepVerifiedFile, keptAt, keptFile } from './kept-files'
import { oneAtATime } from './one-at-a-time'
import {
  type FileBeside,
  filesBeside,
  isNewerFormat,
  type ListedPage,
  type PackEntry,
  type PackIndex,
  type PackList,
  pageFile,
  parsePackIndex,
  parsePackList,
  sameHash,
} from './pack-format'
import { hashesHere, keepParts, packList, removeParts, saveWhole } from './packs'
import { cutPage, MOST_PIECES, PIECES_FROM, parsePieceHashes, pieceFile, pieceHash, pieceList } from './page-pieces'
import { parsePage } from './page-record'
import { storedPage } from './pages'
import { planDownload } from './plan'
import type { PackStore, StoreFailure } from './store'

/** How saving a pack ended. */
export type SaveResult = 'saved' | FetchFailure | 'quota' | 'refused'

/** How far a download has come; bytes are those that travel. */
export interface Progress {
  pages: number
  pagesTotal: number
  bytes: number
  bytesTotal: number
}

const AT_A_TIME = 4

/** The index of packs, always asked of the server. */
export async function fetchIndex(source: Source): Promise<Fetched<PackIndex>> {
  const bytes = await fetchBytes(source, '/packs/index.json', 'no-cache')
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value)
  return isNewerFormat(text) ? { ok: false, failure: 'newer-format' } : found(parsePackIndex(text))
}

/** A pack's list, verified against the index. */
export async function fetchList(source: Source, entry: PackEntry): Promise<Fetched<PackList>> {
  const text = await fetchVerified(source, entry.list, entry.hash)
  if (!text.ok) return text
  if (isNewerFormat(text.value)) return { ok: false, failure: 'newer-format' }
  const list = parsePackList(text.value)
  return found(list?.id === entry.id ? list : undefined)
}

/**
 * The canonical JSON of a page, verified against its list. Where an older form of a large page is here, only the pieces
 * that changed are fetched; if they cannot be put together, the page comes whole.
 */
export async function fetchPage(source: Source, listed: ListedPage, older?: string): Promise<Fetched<string>> {
  const isPage = (text: string) => parsePage(text)?.path === listed.path
  if (older !== undefined && listed.bytes >= PIECES_FROM) {
    const changed = await fetchChanges(source, listed.hash, older)
    if (changed.ok ? isPage(changed.value) : changed.failure === 'offline') return changed
  }
  const text = await fetchVerified(source, pageFile(listed.hash), listed.hash)
  if (!text.ok) return text
  return found(isPage(text.value) ? text.value : undefined)
}

/** A page put together from the pieces of its older form and the few that changed; 'damaged' where more than that did. */
async function fetchChanges(source: Source, hash: string, older: string): Promise<Fetched<string>> {
  const listed = await fetchBytes(source, pieceList(hash), 'default')
  if (!listed.ok) return listed
  const hashes = parsePieceHashes(new TextDecoder().decode(listed.value))
  const here = new Map<string, string>()
  for (const piece of cutPage(older)) here.set(pieceHash(await textHash(piece)), piece)
  const missing = new Set(hashes?.filter((one) => !here.has(one)))
  if (!hashes || missing.size > MOST_PIECES) return { ok: false, failure: 'damaged' }
  for (const one of missing) {
    const piece = await fetchBytes(source, pieceFile(hash, hashes.indexOf(one)), 'default')
    if (!piece.ok) return piece
    here.set(one, new TextDecoder().decode(piece.value))
  }
  const text = hashes.map((one) => here.get(one) ?? '').join('')
  return found(sameHash(await textHash(text), hash) ? text : undefined)
}

/**
 * Saves or updates a pack: fetches what is not here by the cheapest way, verifies every page, and makes all of it the
 * stored pack in one transaction. After a dropped connection, the next call fetches only what had not come.
 */
export async function savePack(
  store: PackStore,
  source: Source,
  entry: PackEntry,
  onProgress: (progress: Progress) => void = () => {},
): Promise<SaveResult> {
  if (!subtleCrypto()) return 'refused'
  return oneAtATime(`ruta-clara-${entry.id}`, async () => {
    const known = await packList(store, entry.id)
    if (!known.ok) return asResult(known.failure)
    const list: Fetched<PackList> =
      known.value && sameHash(known.value.entry.hash, entry.hash)
        ? { ok: true, value: known.value.list }
        : await fetchList(source, entry)
    if (!list.ok) return list.failure
    const saveAll = () => savePages(store, source, entry, list.value, onProgress)
    const first = await saveAll()
    // Where the store was emptied during the download, what it lost is brought again, once.
    const result = first === 'refused' ? await saveAll() : first
    if (result === 'quota') await removeParts(store, entry.id)
    return result
  })
}

async function savePages(
  store: PackStore,
  source: Source,
  entry: PackEntry,
  list: PackList,
  onProgress: (progress: Progress) => void,
): Promise<SaveResult> {
  const here = await hashesHere(store, list)
  if (!here.ok) return asResult(here.failure)
  const plan = planDownload(list, entry.bytes, here.value)
  const waiting = new Map(plan.missing.map((page) => [page.hash, page]))
  const report = () => {
    const came = plan.missing.length - waiting.size
    onProgress({
      pages: list.pages.length - waiting.size,
      pagesTotal: list.pages.length,
      bytes: plan.missing.length === 0 ? 0 : Math.round((plan.bytes * came) / plan.missing.length),
      bytesTotal: plan.bytes,
    })
  }
  const stage = async (pages: StagedPage[]): Promise<StoreFailure | undefined> => {
    const staged = await keepParts(store, pages)
    if (!staged.ok) return staged.failure
    for (const { hash } of pages) waiting.delete(hash)
    report()
    return undefined
  }

  report()
  if (plan.way === 'whole') {
    const before = waiting.size
    const failure = await fetchWhole(source, entry, waiting, stage)
    // A whole file of which nothing more gets through (a proxy that breaks it off) is gone round, page by page.
    const isStuck = waiting.size === before && !source.signal?.aborted
    if (failure && !(isStuck && failure !== 'quota' && failure !== 'refused')) return failure
  }
  const failure = (await fetchEach(store, source, entry, waiting, stage)) ?? (await keepFilesBeside(source, list))
  if (failure) return failure
  const committed = await saveWhole(store, entry, list, Date.now())
  return committed.ok ? 'saved' : asResult(committed.failure)
}

type Waiting = Map<string, ListedPage>
type Stage = (pages: StagedPage[]) => Promise<StoreFailure | undefined>

/** The whole file, one page a line: each page is kept as it comes, so nothing that came is lost with the connection. */
async function fetchWhole(
  source: Source,
  entry: PackEntry,
  waiting: Waiting,
  stage: Stage,
): Promise<SaveResult | undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  let stopped: StoreFailure | undefined
  const failure = await download(source, entry.whole, 'default', async (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    const verified: StagedPage[] = []
    for (const line of lines) {
      const json = line.replace(/,$/, '')
      if (json.length < 2) continue
      const hash = await textHash(json)
      if (waiting.has(hash)) verified.push({ hash, json, pack: entry.id })
    }
    if (verified.length > 0) stopped = await stage(verified)
    return stopped === undefined
  })
  return stopped ? asResult(stopped) : failure
}

async function fetchEach(
  store: PackStore,
  source: Source,
  entry: PackEntry,
  waiting: Waiting,
  stage: Stage,
): Promise<SaveResult | undefined> {
  const queue = [...waiting.values()]
  let result: SaveResult | undefined
  const saveAll = async () => {
    for (let page = queue.shift(); page && !result; page = queue.shift()) {
      const older = await storedPage(store, page.path)
      const fetched = await fetchPage(source, page, older.ok ? older.value?.json : undefined)
      if (!fetched.ok) {
        result ??= fetched.failure
        continue
      }
      const failure = await stage([{ hash: page.hash, json: fetched.value, pack: entry.id }])
      if (failure) result ??= asResult(failure)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, saveAll))
  return result
}

/** How long work in the background leaves a search index as it is: it changes with any page, and is as large as a pack. */
const SEARCH_AGE = 7 * 24 * 3_600_000

/** Whether a file beside a pack is kept: the newest, or where 'old' is enough, a search index that is not too old. */
export async function isKept(
  base: string,
  list: PackList,
  file: FileBeside,
  enough: 'newest' | 'old',
): Promise<boolean> {
  const address = base + file.url.slice(1)
  if (await keptFile(address, file.hash)) return true
  if (enough === 'newest' || list.search?.url !== file.url) return false
  const age = Date.now() - (await keptAt(address))
  return age >= 0 && age < SEARCH_AGE
}

async function keepFilesBeside(source: Source, list: PackList): Promise<SaveResult | undefined> {
  for (const file of filesBeside(list)) {
    const { url, hash } = file
    const address = inSite(source, url)
    if (await isKept(source.base, list, file, source.priority === 'low' ? 'old' : 'newest')) continue
    const text = await fetchVerified(source, url, hash, 'no-cache')
    if (!text.ok) return text.failure
    if (!(await keepVerifiedFile(address, hash, text.value, Date.now()))) return 'quota'
  }
  return undefined
}

/** Storage that opened and then failed keeps nothing more, like storage that is refused. */
export function asResult(failure: StoreFailure): 'quota' | 'refused' {
  return failure === 'quota' ? 'quota' : 'refused'
}
