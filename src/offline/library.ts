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
import { asResult, fetchIndex, fetchList, fetchPage, type Progress, type SaveResult, savePack } from './fetching'
import { keepIndex, keptIndex } from './notes'
import { candidatePacks, type ListedPage, type PackIndex, sameHash } from './pack-format'
import { keepList, packList, packLists } from './packs'
import { keepLonger, keepReadPage, storedPage } from './pages'
import type { PackStore } from './store'

/** How long the index of packs is believed before the server is asked again. */
export const INDEX_AGE = 6 * 3_600_000

/** The index of packs: the stored one while young enough, otherwise the server's, which is then stored. */
export async function currentIndex(store: PackStore, source: Source, maxAge = INDEX_AGE): Promise<Fetched<PackIndex>> {
  const known = await keptIndex(store)
  const age = known.ok && known.value ? Date.now() - known.value.at : Number.POSITIVE_INFINITY
  // An index from the future came while the clock was wrong: its age is unknown.
  if (known.ok && known.value && age >= 0 && age < maxAge) return { ok: true, value: known.value.index }
  const fetched = await fetchIndex(source)
  if (fetched.ok) await keepIndex(store, fetched.value, Date.now())
  return fetched
}

/** Saves or updates a pack by its id. Where the server has a newer release than the stored index, it asks once more. */
export async function savePackById(
  store: PackStore,
  source: Source,
  id: string,
  onProgress?: (progress: Progress) => void,
): Promise<SaveResult> {
  const trySave = async (maxAge: number): Promise<SaveResult> => {
    const index = await currentIndex(store, source, maxAge)
    if (!index.ok) return index.failure
    const entry = index.value.packs.find((pack) => pack.id === id)
    return entry ? savePack(store, source, entry, onProgress) : 'missing'
  }
  const result = await trySave(INDEX_AGE)
  return result === 'missing' || result === 'damaged' ? trySave(0) : result
}

/** Saves the essentials of a language unless they are here and up to date; costs nothing when they are. */
export function saveEssentials(store: PackStore, source: Source, lang: Language): Promise<SaveResult> {
  return saveIfNewer(store, source, `${lang}-essentials`)
}

/** Saves the tools of a language with their data, in the same way. */
export function saveTools(store: PackStore, source: Source, lang: Language): Promise<SaveResult> {
  return saveIfNewer(store, source, `${lang}-tools`)
}

async function saveIfNewer(store: PackStore, source: Source, id: string): Promise<SaveResult> {
  const known = await packList(store, id)
  const index = await currentIndex(store, source)
  const newest = index.ok && index.value.packs.find((pack) => pack.id === id)
  const upToDate = known.ok && known.value?.saved && newest && sameHash(known.value.entry.hash, newest.hash)
  return upToDate ? 'saved' : savePackById(store, source, id)
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
export async function keepPage(store: PackStore, source: Source, path: string): Promise<SaveResult> {
  const index = await currentIndex(store, source)
  if (!index.ok) return index.failure
  for (const id of candidatePacks(path)) {
    const entry = index.value.packs.find((pack) => pack.id === id)
    if (!entry) continue
    const known = await packList(store, id)
    if (!known.ok) return asResult(known.failure)
    const upToDate = known.value !== undefined && sameHash(known.value.entry.hash, entry.hash)
    const list = known.value && (upToDate || known.value.saved) ? ok(known.value.list) : await fetchList(source, entry)
    if (!list.ok) return list.failure
    if (!known.value?.saved && !upToDate) await keepList(store, entry, list.value, Date.now())
    const listed = list.value.pages.find((page) => page.path === path)
    if (!listed) continue
    if (known.value?.saved) return upToDate ? 'saved' : savePack(store, source, entry)
    return keepListed(store, source, listed)
  }
  return 'missing'
}

async function keepListed(store: PackStore, source: Source, listed: ListedPage): Promise<SaveResult> {
  const { path, hash } = listed
  const stored = await storedPage(store, path)
  if (stored.ok && stored.value && sameHash(stored.value.hash, hash)) {
    await keepLonger(store, path, Date.now())
    return 'saved'
  }
  const page = await fetchPage(source, listed, stored.ok ? stored.value?.json : undefined)
  if (!page.ok) return page.failure
  const kept = await keepReadPage(store, { path, hash, json: page.value }, Date.now())
  return kept.ok ? 'saved' : asResult(kept.failure)
}

function ok<T>(value: T): Fetched<T> {
  return { ok: true, value }
}

/** Brings every saved pack that has changed up to date; asks the server at most once every six hours. */
export async function updateSaved(store: PackStore, source: Source): Promise<void> {
  const lists = await packLists(store)
  const index = await currentIndex(store, source)
  if (!lists.ok || !index.ok) return
  for (const { entry, saved } of lists.value) {
    const newest = index.value.packs.find((pack) => pack.id === entry.id)
    if (saved && newest && !sameHash(newest.hash, entry.hash)) await savePack(store, source, newest)
  }
}
