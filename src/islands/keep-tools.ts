/**
 * Asks the worker to keep the tools of this language whole, with scripts and data, because one was opened or a country
 * saved: from then on they open with no signal.
 */
export function keepTools(lang: string): void {
  navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ type: 'keep-tools', lang }))
}
