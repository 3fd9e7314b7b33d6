import type { Progress } from '../../offline/pack-pages'
import { browser } from '../optional-apis'
import type { Ended } from './pack-saving'

/** Brings the script that saves, so that it is here when the reader chooses, unless there is no connection. */
export function preloadSaving(): void {
  if (browser()?.onLine) import('./pack-saving').catch(() => undefined)
}

/**
 * Saves a pack; the script for it comes only now, since nobody saves without a connection. 'offline' where it does not
 * come. `at` is when the reader chose it.
 */
export async function saveOnDemand(
  id: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  at = Date.now(),
): Promise<Ended> {
  const saving = await import('./pack-saving').catch(() => undefined)
  return saving ? saving.savePackHere(id, onProgress, signal, at) : 'offline'
}
