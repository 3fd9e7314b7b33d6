import type { StagedPage } from './database'
import { download, type FetchFailure, type Source, textHash } from './download'
import { fetchPage } from './fetching'
import { keepFilesBeside } from './files-beside'
import type { ListedPage } from './pack-format'
import { type Arrived, asStop, hashesHere, keepParts, type Stop, saveWhole } from './packs'
import { storedPage } from './pages'
import { planDownload } from './plan'
import type { PackStore } from './store'

/** How far a download has come; bytes are those that travel. */
export interface Progress {
  pages: number
  pagesTotal: number
  bytes: number
  bytesTotal: number
}

const AT_A_TIME = 4

/**
 * Brings every page of a pack that is not here, by the cheapest way and each verified, then the files beside it, and makes
 * all of it the saved pack in one transaction. What came stays where it does not end well. The pack's lock is held. Where
 * the store was emptied meanwhile and the reader's choice with it, `wantAgain` writes it down again and says whether it may.
 */
export async function savePages(
  store: PackStore,
  source: Source,
  pack: Arrived,
  onProgress: (progress: Progress) => void,
  wantAgain: () => Promise<boolean>,
): Promise<Stop | undefined> {
  const { entry, list, cause } = pack
  const here = await hashesHere(store, list)
  if (!here.ok) return asStop(here.failure)
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
  const keep = async (parts: Part[]): Promise<Stop | undefined> => {
    let kept = await keepParts(store, entry.id, parts, cause)
    if (kept.ok && kept.value === 'forgotten' && (await wantAgain()))
      kept = await keepParts(store, entry.id, parts, cause)
    if (!kept.ok) return asStop(kept.failure)
    if (kept.value) return kept.value
    for (const { hash } of parts) waiting.delete(hash)
    report()
    return undefined
  }

  report()
  if (plan.way === 'whole') {
    const before = waiting.size
    const stop = await fetchWhole(source, entry.whole, waiting, keep)
    // A whole file of which nothing more gets through (a proxy that breaks it off) is gone round, page by page.
    const isStuck = waiting.size === before && !source.signal?.aborted
    if (stop && !(isStuck && GOES_ROUND.has(stop))) return stop
  }
  const stop = await fetchEach(store, source, waiting, keep)
  if (stop) return stop
  const beside = await keepFilesBeside(source, list)
  if (beside) return 'fetch' in beside ? beside.fetch : asStop(beside.store)
  const saved = await saveWhole(store, pack, Date.now())
  return saved.ok ? saved.value : asStop(saved.failure)
}

const GOES_ROUND: ReadonlySet<Stop> = new Set<FetchFailure>(['offline', 'missing', 'damaged', 'newer-format'])

type Waiting = Map<string, ListedPage>
type Part = Omit<StagedPage, 'pack'>
/** Keeps what has come; what went wrong, or undefined. */
type Keep = (parts: Part[]) => Promise<Stop | undefined>

/** The whole file, one page a line: each page is kept as it comes, so nothing that came is lost with the connection. */
async function fetchWhole(source: Source, whole: string, waiting: Waiting, keep: Keep): Promise<Stop | undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  let stopped: Stop | undefined
  const failure = await download(source, whole, 'default', async (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    const verified: Part[] = []
    for (const line of lines) {
      const json = line.replace(/,$/, '')
      if (json.length < 2) continue
      const hash = await textHash(json)
      if (waiting.has(hash)) verified.push({ hash, json })
    }
    if (verified.length > 0) stopped = await keep(verified)
    return stopped === undefined
  })
  return stopped ?? failure
}

async function fetchEach(store: PackStore, source: Source, waiting: Waiting, keep: Keep): Promise<Stop | undefined> {
  const queue = [...waiting.values()]
  let result: Stop | undefined
  const fetchNext = async () => {
    for (let page = queue.shift(); page && !result; page = queue.shift()) {
      const older = await storedPage(store, page.path)
      const fetched = await fetchPage(source, page, older.ok ? older.value?.json : undefined)
      if (!fetched.ok) {
        result ??= fetched.failure
        continue
      }
      const stop = await keep([{ hash: page.hash, json: fetched.value }])
      result ??= stop
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, fetchNext))
  return result
}
