import { subtleCrypto } from '../site/optional-apis'
import { isWhole } from './check'
import type { Fetched, FetchFailure, Source } from './download'
import { listenForErasing } from './erased'
import { fetchList } from './fetching'
import { removeFilesBeside } from './files-beside'
import { type PackEntry, type PackIndex, type PackList, sameHash } from './pack-format'
import { withPackLock } from './pack-lock'
import { type Progress, savePages } from './pack-pages'
import { type Arrived, asStop, type Cause, isOlder, packList, removeParts, type Stop } from './packs'
import type { Outcome, PackStore } from './store'
import { wantedPack, wantPack } from './wanted'

/**
 * How saving a pack ended. saved: all of it was read back. removed: the reader removed it meanwhile. blocked: storage does
 * not answer. not-kept: storage failed, or what was written could not be read back.
 */
export type SaveResult = 'saved' | FetchFailure | 'quota' | 'refused' | 'blocked' | 'removed' | 'not-kept'

/** Why a pack is saved. */
export interface Order {
  cause: Exclude<Cause, 'repair'>
  /** The index that names it, where it is known. */
  index?: PackIndex
  /** When the reader chose it; where nobody says, now. */
  at?: number
}

/**
 * Saves or updates a pack, under its lock: fetches what is not here, and makes all of it the saved pack in one transaction
 * if it is still wanted then and nothing newer is here. After a dropped connection, the next call fetches only what had
 * not come.
 */
export async function savePack(
  store: PackStore,
  source: Source,
  entry: PackEntry,
  onProgress: (progress: Progress) => void = () => {},
  { cause, index, at = Date.now() }: Order = { cause: 'reader' },
): Promise<SaveResult> {
  if (!subtleCrypto()) return 'refused'
  const wanted = cause === 'reader' ? await wantPack(store, entry.id, true, at) : await wantedPack(store, entry.id)
  if (!wanted.ok) return asResult(asStop(wanted.failure))
  if (wanted.value === false) return 'removed'
  const work = async (): Promise<SaveResult> => {
    const known = await packList(store, entry.id)
    if (!known.ok) return asResult(asStop(known.failure))
    if (cause === 'update' && !known.value?.saved) return 'removed'
    const isHere = known.value !== undefined && sameHash(known.value.entry.hash, entry.hash)
    // While this waited for the lock, something newer came.
    if (known.value?.saved && !isHere && index && isOlder(index, known.value)) return 'saved'
    const list: Fetched<PackList> =
      known.value && isHere ? { ok: true, value: known.value.list } : await fetchList(source, entry)
    if (!list.ok) return list.failure
    const pack = { entry, list: list.value, cause, ...(index && { index }) }
    return saveListed(store, source, pack, onProgress, () => wantPack(store, entry.id, true, at))
  }
  return (await withPackLock(store, entry.id, work, source.signal)) ?? 'offline'
}

/** Brings again what a saved pack has lost, in the state in which it was saved; one that was removed stays away. */
export async function repairPack(store: PackStore, source: Source, id: string): Promise<SaveResult> {
  const work = async (): Promise<SaveResult> => {
    const known = await packList(store, id)
    if (!known.ok) return asResult(asStop(known.failure))
    if (!known.value?.saved) return 'removed'
    const { entry, list } = known.value
    return saveListed(store, source, { entry, list, cause: 'repair' })
  }
  return (await withPackLock(store, id, work, source.signal)) ?? 'offline'
}

async function saveListed(
  store: PackStore,
  source: Source,
  pack: Arrived,
  onProgress: (progress: Progress) => void = () => {},
  want: () => Promise<Outcome<boolean>> = async () => ({ ok: true, value: false }),
): Promise<SaveResult> {
  const { id } = pack.entry
  const erasing = listenForErasing()
  try {
    const wantAgain = async () => {
      const wanted = erasing.heard() ? undefined : await want()
      return wanted?.ok === true && wanted.value
    }
    let stop = await savePages(store, source, pack, onProgress, wantAgain)
    // What the browser dropped from the store during the download is brought again, once.
    if (stop === 'not-kept' || (stop === 'forgotten' && (await wantAgain())))
      stop = await savePages(store, source, pack, onProgress, wantAgain)
    if (stop === 'quota') await removeParts(store, id)
    if (stop === 'removed') await removeFilesBeside(store, source.base, pack.list)
    if (stop) return asResult(stop)
    return (await isWhole(store, source.base, id)) ? 'saved' : 'not-kept'
  } finally {
    erasing.end()
  }
}

/** What the reader is told. Where something newer is here, the pack is saved. */
export function asResult(stop: Stop): SaveResult {
  if (stop === 'older') return 'saved'
  return stop === 'forgotten' ? 'removed' : stop
}
