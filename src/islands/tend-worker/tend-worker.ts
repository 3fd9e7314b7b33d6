// The sources: what the package is built to carries its classes for older browsers than ours.
import { messageSW } from 'workbox-window/messageSW.js'
import { Workbox } from 'workbox-window/Workbox.js'
import { savesData } from '../../offline/save-data'
import type { Message } from '../../offline/worker-messages'
import { LANGUAGES } from '../../site/languages'
import { bringWords } from '../bring-words'
import { serviceWorkers } from '../optional-apis'
import { type Words, wordsIn } from './words'

/**
 * Registers the service worker, asks it for the essentials (not under Save-Data) and to keep the page in sight; at the
 * start and at each new connection it keeps up what is saved. A new release says so once and takes over only when the reader agrees, or at the next start.
 */
export async function tendWorker(page: Document): Promise<void> {
  const workers = serviceWorkers()
  // Who leaves by erasing everything has a blank page before them: nothing is begun again behind it.
  if (!workers || page.body.hidden) return
  const base = import.meta.env.BASE_URL
  const { path = '/' } = page.body.dataset
  const lang = LANGUAGES.find((one) => one === page.body.dataset.lang)
  const workbox = new Workbox(`${base}sw.js`, { scope: base })
  workbox.addEventListener('waiting', () => {
    if (!workers.controller || !lang) return
    // Where its words cannot be had, the new release takes over at the next start without asking.
    bringWords(lang)
      .then(() => offerRelease(page, wordsIn(lang), () => useRelease(page, workbox, registration)))
      .catch(() => undefined)
  })
  const registration = await workbox.register({ immediate: true })
  if (!registration) return
  watchInstall(registration, () => workers.register(`${base}sw.js`, { scope: base }), AGAIN_AFTER)
  // The worker in charge may be another one each time; once everything is erased there is none.
  const ask = async (message: Message) => {
    await workers.ready
    const active = (await workers.getRegistration())?.active
    return active && !page.body.hidden ? messageSW(active, message) : undefined
  }
  if (page.querySelector('[data-awaits]') && (await ask({ type: 'await', path })) === 'came') page.location.reload()
  ask({ type: 'keep', path })
  if (lang && !savesData()) ask({ type: 'save-essentials', lang, withKit: false })
  const keepUp = () =>
    ask({ type: 'keep-up', script: page.querySelector<HTMLScriptElement>('script[type=module]')?.src })
  keepUp()
  window.addEventListener('online', keepUp)
}

/** How long after the first install that failed the next is tried; ms. */
const AGAIN_AFTER = 5_000

type Register = () => Promise<ServiceWorkerRegistration>

/**
 * Where the first worker's install fails (a captive portal, a connection that broke), it is tried again while the page is
 * open, after twice as long each time: it goes on with the files that are missing.
 */
function watchInstall(registration: ServiceWorkerRegistration, register: Register, wait: number): void {
  const { active, waiting, installing } = registration
  if (active || waiting) return
  // A failure can be quicker than the answer of `register`: then no worker is left.
  if (!installing) registerLater(register, wait)
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'redundant') registerLater(register, wait)
  })
}

function registerLater(register: Register, wait: number): void {
  const tryAgain = () =>
    register().then(
      (registration) => watchInstall(registration, register, wait * 2),
      () => registerLater(register, wait * 2),
    )
  setTimeout(tryAgain, wait)
}

/**
 * The reader agreed to the new release: it takes over and shows the page anew. Where it took over from another tab
 * meanwhile, the page is shown anew at once.
 */
function useRelease(page: Document, workbox: Workbox, registration: ServiceWorkerRegistration | undefined): void {
  const reload = () => page.location.reload()
  if (registration?.waiting) {
    workbox.addEventListener('controlling', reload)
    workbox.messageSkipWaiting()
  } else reload()
}

function offerRelease(page: Document, say: Words, accept: () => void): void {
  const sign = page.createElement('p')
  sign.className = 'note'
  sign.setAttribute('role', 'status')
  const button = page.createElement('button')
  button.className = 'btn small'
  button.textContent = say('use_it')
  button.addEventListener('click', () => {
    accept()
    sign.remove()
  })
  sign.append(`${say('new_release')} `, button)
  page.getElementById('main')?.prepend(sign)
}
