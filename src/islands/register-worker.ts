import { serviceWorkers } from './optional-apis'

/**
 * Starts the service worker. On a first visit at once, so that what is needed in danger is kept within seconds; what tends
 * the worker comes once the page is read, so that no page waits for it. Where it cannot be had now, the page stays as it is.
 */
export function registerWorker(page: Document): void {
  const workers = serviceWorkers()
  if (!workers || !import.meta.env.PROD) return
  const base = import.meta.env.BASE_URL
  if (!workers.controller) workers.register(`${base}sw.js`, { scope: base }).catch(() => undefined)
  window.addEventListener('load', () => {
    import('./tend-worker/tend-worker').then(({ tendWorker }) => tendWorker(page)).catch(() => undefined)
  })
}

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
