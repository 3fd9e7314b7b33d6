import { ofBrowser, optional } from '../site/apis-at-once'

/** Everything that pages use and a browser may lack: what workers have too, and what is below. */
export * from '../site/optional-apis'
export * from './apis-at-once'

/** Asks the browser not to throw away what is stored when the phone fills up. Some ask the reader first: nothing waits. */
export function askToPersist(): void {
  const storage = ofBrowser('storage')
  if (storage && optional(storage, 'persist')) void storage.persist().catch(() => false)
}

/** How much is stored; undefined where the browser does not say. */
export async function storageEstimate(): Promise<StorageEstimate | undefined> {
  const storage = ofBrowser('storage')
  return storage && optional(storage, 'estimate') ? storage.estimate().catch(() => undefined) : undefined
}

/** Keeps the screen on: only under https, since Chrome 84, Firefox 126, Safari 16.4. */
export const wakeLock = (): WakeLock | undefined => ofBrowser('wakeLock')

/** Copies: only under https. */
export const clipboard = (): Clipboard | undefined => ofBrowser('clipboard')

/** Runs work once the page rests, or soon. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(work)
  else setTimeout(work, 2_000)
}

/** Shows a dialog over the page; where the browser knows no dialogs over pages, in the page. */
export function openDialog(dialog: HTMLDialogElement): void {
  if (optional(dialog, 'showModal')) dialog.showModal()
  else dialog.setAttribute('open', '')
}
