import { askWorker } from '../ask-worker'
import { serviceWorkers } from '../optional-apis'

/** Milliseconds that saving waits for the worker: one that is being installed brings the shell meanwhile. */
const PATIENCE = 60_000

/**
 * Whether the worker read back what every page needs to open with no connection. whole: it did. incomplete: something is
 * not here and cannot be brought now. silent: no worker answered within `patience` milliseconds.
 */
export async function shellIsWhole(patience = PATIENCE): Promise<'whole' | 'incomplete' | 'silent'> {
  const workers = serviceWorkers()
  if (!workers) return 'silent'
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, patience, 'silent')
  })
  const asked = workers.ready.then(({ active }) => askWorker({ type: 'check-shell' }, active))
  const answer = await Promise.race([asked, late]).finally(() => clearTimeout(timer))
  return answer === 'incomplete' || answer === 'silent' ? answer : 'whole'
}
