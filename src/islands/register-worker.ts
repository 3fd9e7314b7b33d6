import { savesData } from '../offline/save-data'
import { serviceWorkers } from './optional-apis'

/**
 * Starts the service worker once the page is read, asks it for the essentials (not under Save-Data) and to keep the
 * page in sight; at the start and at each new connection it keeps up what is saved. A new release says so once and takes over only when the reader agrees, or at the next start.
 */
export function registerWorker(page: Document): void {
  const workers = serviceWorkers()
  if (!workers || !import.meta.env.PROD) return
  const { lang = 'es', path = '/' } = page.body.dataset
  window.addEventListener('load', async () => {
    const base = import.meta.env.BASE_URL
    const registration = await workers.register(`${base}sw.js`, { scope: base }).catch(() => undefined)
    if (!registration) return
    whenReleaseWaits(registration, (waiting) =>
      offerRelease(page, () => {
        workers.addEventListener('controllerchange', () => page.location.reload(), { once: true })
        waiting.postMessage({ type: 'skip-waiting' })
      }),
    )
    const active = (await workers.ready).active
    active?.postMessage({ type: 'keep', path })
    if (!savesData()) active?.postMessage({ type: 'save-essentials', lang })
    const keepUp = () => active?.postMessage({ type: 'keep-up' })
    keepUp()
    window.addEventListener('online', keepUp)
  })
}

/** Calls back with a new release's worker once it waits for the one that has this page; not with the very first. */
function whenReleaseWaits(registration: ServiceWorkerRegistration, offer: (waiting: ServiceWorker) => void): void {
  const offerIfWaiting = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && serviceWorkers()?.controller) offer(worker)
  }
  const watch = (coming: ServiceWorker | null) => coming?.addEventListener('statechange', () => offerIfWaiting(coming))
  offerIfWaiting(registration.waiting)
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
}

function offerRelease(page: Document, accept: () => void): void {
  const { newRelease = '', useIt = '' } = page.body.dataset
  const sign = page.createElement('p')
  sign.className = 'note'
  sign.setAttribute('role', 'status')
  const button = page.createElement('button')
  button.className = 'btn small'
  button.textContent = useIt
  button.addEventListener('click', () => {
    accept()
    sign.remove()
  })
  sign.append(`${newRelease} `, button)
  page.getElementById('main')?.prepend(sign)
}
