/**
 * What the app has on a phone, and the eight verbs that every name here uses for it:
 *
 * - keep: hold a page, a file or a list because it was read or will be needed; it may go by itself.
 * - want: write down what the reader chose, a page or a pack, before it is here.
 * - save: bring a whole pack because the reader chose it; all of it or nothing.
 * - update: bring a saved pack to the newest release.
 * - repair: bring again what a saved pack has lost.
 * - import: save a pack from a file that another phone passed on.
 * - remove: take one thing off the phone.
 * - erase: take off everything of a kind, or everything.
 *
 * Beside them, fetch only brings from the network, and check only looks.
 */

import type { Language } from '../site/languages'
import type { Fetched, Source } from './download'
import { fetchList, fetchPage } from './fetching'
import { candidatePacks, type ListedPage, sameHash } from './pack-format'
import { currentIndex, INDEX_AGE } from './pack-index'
import type { Progress } from './pack-pages'
import { asStop, keepList, newerEntry, packList, packLists } from './packs'
import { keepLonger, keepReadPage, storedPage } from './pages'
import { asResult, type Order, type SaveResult, savePack } from './saving'
import type { PackStore } from './store'
import { wantedPack, wantPack } from './wanted'

/**
 * Saves or updates a pack by its id, because the reader chose it at a time. Where the server has a newer release than the
 * kept index, it asks once more.
 */
export async function savePackById(
  store: PackStore,
  source: Source,
  id: string,
  onProgress?: (progress: Progress) => void,
  at = Date.now(),
): Promise<SaveResult> {
  const wanted = await wantPack(store, id, true, at)
  if (!wanted.ok) return asResult(asStop(wanted.failure))
  return wanted.value ? saveNewest(store, source, id, { cause: 'reader', at }, onProgress) : 'removed'
}

async function saveNewest(
  store: PackStore,
  source: Source,
  id: string,
  order: Order,
  onProgress?: (progress: Progress) => void,
): Promise<SaveResult> {
  const trySave = async (maxAge: number): Promise<SaveResult> => {
    const index = await currentIndex(store, source, maxAge)
    if (!index.ok) return index.failure
    const entry = index.value.packs.find((pack) => pack.id === id)
    return entry ? savePack(store, source, entry, onProgress, { ...order, index: index.value }) : 'missing'
  }
  const result = await trySave(INDEX_AGE)
  return result === 'missing' || result === 'damaged' ? trySave(0) : result
}

/** Saves the essentials of a language unless they are here and up to date; costs nothing when they are. */
export function saveEssentials(store: PackStore, source: Source, lang: Language): Promise<SaveResult> {
  return saveForAll(store, source, `${lang}-essentials`)
}

/** Saves the tools of a language with their data, in the same way; not where the reader removed them. */
export function saveTools(store: PackStore, source: Source, lang: Language): Promise<SaveResult> {
  return saveForAll(store, source, `${lang}-tools`)
}

async function saveForAll(store: PackStore, source: Source, id: string): Promise<SaveResult> {
  const [wanted, known] = [await wantedPack(store, id), await packList(store, id)]
  if (wanted.ok && wanted.value === false) return 'removed'
  const index = await currentIndex(store, source)
  const isNewest = known.ok && known.value?.saved && index.ok && !newerEntry(index.value, known.value)
  return isNewest ? 'saved' : saveNewest(store, source, id, { cause: 'app' })
}

/** The page at an address as a list already here names it: it can be fetched by its content alone. */
export async function knownPage(store: PackStore, path: string): Promise<ListedPage | undefined> {
  for (const id of candidatePacks(path)) {
    const known = await packList(store, id)
    const listed = known.ok && known.value?.list.pages.find((page) => page.path === path)
    if (listed) return listed
  }
  return undefined
}

/**
 * Keeps the page at an address because it was read, in its newest verified form; remembers its pack's list, so that the
 * next page of the same pack costs its content alone. A page of a saved pack is kept by bringing the pack up to date.
 */
export async function keepPage(
  store: PackStore,
  source: Source,
  path: string,
  why: 'read' | 'wanted' = 'read',
): Promise<SaveResult> {
  const index = await currentIndex(store, source)
  if (!index.ok) return index.failure
  for (const id of candidatePacks(path)) {
    const entry = index.value.packs.find((pack) => pack.id === id)
    if (!entry) continue
    const known = await packList(store, id)
    if (!known.ok) return asResult(asStop(known.failure))
    const upToDate = known.value !== undefined && !newerEntry(index.value, known.value)
    const list = known.value && (upToDate || known.value.saved) ? ok(known.value.list) : await fetchList(source, entry)
    if (!list.ok) return list.failure
    if (!known.value?.saved && !upToDate) await keepList(store, entry, list.value, Date.now())
    const listed = list.value.pages.find((page) => page.path === path)
    if (!listed) continue
    if (known.value?.saved) {
      const order: Order = { cause: 'update', index: index.value }
      return upToDate ? 'saved' : savePack(store, source, entry, undefined, order)
    }
    return keepListed(store, source, listed, why)
  }
  return 'missing'
}

async function keepListed(
  store: PackStore,
  source: Source,
  listed: ListedPage,
  why: 'read' | 'wanted',
): Promise<SaveResult> {
  const { path, hash } = listed
  const stored = await storedPage(store, path)
  if (stored.ok && stored.value && sameHash(stored.value.hash, hash)) {
    await keepLonger(store, path, Date.now())
    return 'saved'
  }
  const page = await fetchPage(source, listed, stored.ok ? stored.value?.json : undefined)
  if (!page.ok) return page.failure
  const kept = await keepReadPage(store, { path, hash, json: page.value }, Date.now(), why)
  return kept.ok ? 'saved' : asResult(asStop(kept.failure))
}

function ok<T>(value: T): Fetched<T> {
  return { ok: true, value }
}

/** Brings one saved pack to the newest release. */
export function updatePack(store: PackStore, source: Source, id: string): Promise<SaveResult> {
  return saveNewest(store, source, id, { cause: 'update' })
}

/** Brings every saved pack that has changed up to date; asks the server at most once every six hours. */
export async function updateSaved(store: PackStore, source: Source): Promise<void> {
  const lists = await packLists(store)
  const index = await currentIndex(store, source)
  if (!lists.ok || !index.ok) return
  for (const known of lists.value) {
    const newer = known.saved && newerEntry(index.value, known)
    if (newer) await savePack(store, source, newer, undefined, { cause: 'update', index: index.value })
  }
}
