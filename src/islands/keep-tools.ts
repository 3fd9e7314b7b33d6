import { serviceWorkers } from './optional-apis'

/**
 * Asks the worker to keep the tools of this language whole, with scripts and data, because one was opened or a country
 * saved: from then on they open with no signal. The share page's kit and counter come along only where it was opened.
 */
export function keepTools(lang: string, withKit = false): void {
  serviceWorkers()?.ready.then(({ active }) => active?.postMessage({ type: 'keep-tools', lang, withKit }))
}
