import { serviceWorkers } from './apis-at-once'

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
    import('./once-read').then(({ tendWorker }) => tendWorker(page)).catch(() => undefined)
  })
}
