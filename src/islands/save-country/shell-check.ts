import { askReadyWorker } from '../ask-worker'

/** Milliseconds that saving waits for the worker: one that is being installed brings the shell meanwhile. */
const PATIENCE = 60_000

/**
 * Whether the worker read back what every page needs to open with no connection. whole: it did. incomplete: something is
 * not here and cannot be brought now. silent: no worker answered within `patience` milliseconds.
 */
export async function shellIsWhole(patience = PATIENCE): Promise<'whole' | 'incomplete' | 'silent'> {
  const answer = await askReadyWorker({ type: 'check-shell' }, patience)
  return answer === 'incomplete' || answer === 'silent' ? answer : 'whole'
}
