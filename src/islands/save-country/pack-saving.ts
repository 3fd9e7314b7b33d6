import { canSave } from '../../offline/can-save'
import type { StoredList } from '../../offline/database'
import type { Source } from '../../offline/download'
import type { Progress, SaveResult } from '../../offline/fetching'
import { currentIndex, savePackById } from '../../offline/library'
import type { PackEntry } from '../../offline/pack-format'
import { packList } from '../../offline/packs'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { keepTools } from '../keep-tools'
import { askToPersist } from '../optional-apis'

/** Where the islands fetch packs from. */
export const SOURCE: Source = { base: import.meta.env.BASE_URL }

/** What the page knows of a pack: as saved on this phone, and as the server has it. */
export interface PackState {
  saved?: StoredList
  newest?: PackEntry
}

/** A pack's state, or undefined where the browser refuses storage or the worker that opens what is stored. */
export async function packState(id: string): Promise<PackState | undefined> {
  const [allowed, opened] = await Promise.all([canSave(), PackStore.open(SAVING_PATIENCE)])
  if (!allowed || !opened.ok) return undefined
  const [known, index] = await Promise.all([packList(opened.value, id), currentIndex(opened.value, SOURCE)])
  if (!known.ok) return undefined
  const newest = index.ok ? index.value.packs.find((pack) => pack.id === id) : undefined
  return { ...(known.value?.saved && { saved: known.value }), ...(newest && { newest }) }
}

/**
 * Saves or updates a pack from the page, and asks the browser not to throw it away when the phone fills up. The tools
 * come after it, in the background.
 */
export async function savePackHere(
  id: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<SaveResult> {
  const opened = await PackStore.open(SAVING_PATIENCE)
  if (!opened.ok) return opened.failure === 'quota' ? 'quota' : 'refused'
  // Some browsers ask the reader first: the saving does not wait for the answer.
  askToPersist()
  const result = await savePackById(opened.value, { ...SOURCE, signal }, id, onProgress)
  if (result === 'saved') keepTools(id.slice(0, 2))
  return result
}
