import { serviceWorkers } from './optional-apis'

/**
 * Starts the service worker once the page is read: what that needs comes with it, so that no page waits for it. Where it
 * cannot be had now, the page stays as it is.
 */
export function registerWorker(page: Document): void {
  if (!serviceWorkers() || !import.meta.env.PROD) return
  window.addEventListener('load', () => {
    import('./tend-worker/tend-worker').then(({ tendWorker }) => tendWorker(page)).catch(() => undefined)
  })
}
