import { type NoStorage, storeForSaving } from '../../offline/can-save'
import { packsWithGaps } from '../../offline/check'
import type { StoredList } from '../../offline/database'
import type { Source } from '../../offline/download'
import type { PackEntry } from '../../offline/pack-format'
import { currentIndex } from '../../offline/pack-index'
import { newerEntry, packList } from '../../offline/packs'
import { shellIsWhole } from './shell-check'

/** Where the islands fetch packs from. */
export const SOURCE: Source = { base: import.meta.env.BASE_URL }

/** What the page knows of a pack. */
export interface PackState {
  /** As saved on this phone. */
  saved?: StoredList
  /** How what is saved stands: newer: the site has another; gap: a part of it, or of what opens it, is not here. */
  stands?: 'newest' | 'newer' | 'gap'
  /** As the site has it. */
  offered?: PackEntry
}

/** Milliseconds that a look waits for the worker's word; saving waits longer. */
const LOOK = 3_000

/** A pack's state, or why nothing can be saved here. */
export async function packState(id: string): Promise<PackState | NoStorage> {
  const store = await storeForSaving()
  if (typeof store === 'string') return store
  const [known, index, gaps] = await Promise.all([
    packList(store, id),
    currentIndex(store, SOURCE),
    packsWithGaps(store),
  ])
  if (!known.ok) return 'refused'
  const offered = index.ok ? index.value.packs.find((pack) => pack.id === id) : undefined
  const saved = known.value?.saved ? known.value : undefined
  if (!saved) return { ...(offered && { offered }) }
  const isWhole = !(gaps.ok && gaps.value.includes(id)) && (await shellIsWhole(LOOK)) !== 'incomplete'
  const newer = index.ok && newerEntry(index.value, saved)
  return { saved, stands: isWhole ? (newer ? 'newer' : 'newest') : 'gap', ...(offered && { offered }) }
}
