import { savesData } from '../offline/save-data'

/**
 * Starts the service worker once the page is read, asks it for the essentials (not under Save-Data) and to keep the
 * page in sight; at the start and at each new connection it keeps up what is saved. A new release says so once and takes over only when the reader agrees, or at the next start.
 */
export function registerWorker(page: Document): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const { lang = 'es', path = '/' } = page.body.dataset
  window.addEventListener('load', async () => {
    const { Workbox } = await import('workbox-window')
    const worker = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL })
    worker.addEventListener('waiting', () =>
      offerRelease(page, () => {
        worker.addEventListener('controlling', () => page.location.reload())
        worker.messageSkipWaiting()
      }),
    )
    const registration = await worker.register().catch(() => undefined)
    if (!registration) return
    const active = (await navigator.serviceWorker.ready).active
    active?.postMessage({ type: 'keep', path })
    if (!savesData()) active?.postMessage({ type: 'save-essentials', lang })
    const keepUp = () => active?.postMessage({ type: 'keep-up' })
    keepUp()
    window.addEventListener('online', keepUp)
  })
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
