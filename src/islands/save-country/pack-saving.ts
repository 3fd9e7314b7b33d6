import { storeForSaving } from '../../offline/can-save'
import { savePackById } from '../../offline/library'
import type { Progress } from '../../offline/pack-pages'
import type { SaveResult } from '../../offline/saving'
import { keepTools } from '../keep-tools'
import { askToPersist } from '../optional-apis'
import { SOURCE } from './pack-state'
import { shellIsWhole } from './shell-check'

/** How saving ended for the reader. no-shell: the pages are here, but not all that opens them with no connection. */
export type Ended = SaveResult | 'no-shell'

/**
 * Saves or updates a pack from the page, and asks the browser not to throw it away when the phone fills up. The tools
 * come after it, in the background. 'saved' means that pages and shell were read back.
 */
export async function savePackHere(
  id: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  at: number,
): Promise<Ended> {
  const store = await storeForSaving()
  if (typeof store === 'string') return store
  // Some browsers ask the reader first: the saving does not wait for the answer.
  askToPersist()
  const result = await savePackById(store, { ...SOURCE, signal }, id, onProgress, at)
  if (result !== 'saved') return result
  keepTools(id.slice(0, 2))
  return (await shellIsWhole()) === 'whole' ? 'saved' : 'no-shell'
}
