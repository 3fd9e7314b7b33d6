import { serviceWorkers } from './apis-at-once'

/** Milliseconds that a first visit waits for the worker to have kept what is needed in danger. */
const FIRST_PATIENCE = 6_000

/**
 * Settles once what is needed in danger is kept, or cannot be soon. What works with the worker's store waits for it on a
 * first visit: its script would come before what matters more, and ask for the same index of packs.
 */
export async function whenSafe(): Promise<void> {
  const workers = serviceWorkers()
  if (!workers || workers.controller || !import.meta.env.PROD) return
  await Promise.race([workers.ready, new Promise((resolve) => setTimeout(resolve, FIRST_PATIENCE))])
}
