import type { Progress, SaveResult, Source } from '../../offline/fetching'
import { currentIndex, savePackById } from '../../offline/library'
import type { PackEntry } from '../../offline/pack-format'
import { PackStore, type StoredList } from '../../offline/store'

/** Where the islands fetch packs from. */
export const SOURCE: Source = { base: import.meta.env.BASE_URL }

/** What the page knows of a pack: as saved on this phone, and as the server has it. */
export interface PackState {
  saved?: StoredList
  newest?: PackEntry
}

/** A pack's state, or undefined where the browser allows no storage. */
export async function packState(id: string): Promise<PackState | undefined> {
  const opened = await PackStore.open()
  if (!opened.ok) return undefined
  const [known, index] = await Promise.all([opened.value.list(id), currentIndex(opened.value, SOURCE)])
  if (!known.ok) return undefined
  const newest = index.ok ? index.value.packs.find((pack) => pack.id === id) : undefined
  return { ...(known.value?.saved && { saved: known.value }), ...(newest && { newest }) }
}

/** Saves or updates a pack from the page, and asks the browser not to throw it away when the phone fills up. */
export async function savePackHere(
  id: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<SaveResult> {
  const opened = await PackStore.open()
  if (!opened.ok) return opened.failure === 'quota' ? 'quota' : 'refused'
  // Some browsers ask the reader first: the saving does not wait for the answer.
  void navigator.storage?.persist?.().catch(() => false)
  return savePackById(opened.value, { ...SOURCE, signal }, id, onProgress)
}
