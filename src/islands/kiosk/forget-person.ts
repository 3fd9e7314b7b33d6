import { stopWorker } from '../../offline/erase'
import { eraseReading } from '../../offline/pages'
import { PackStore } from '../../offline/store'
import { OFFICE_KEY } from '../outreach-kit/kept-office'
import { KIOSK_KEY, type KioskFlag } from './kiosk-flag'

/**
 * Erases what the last person left: lists, answers, searches, pages read and pages asked for. Saved countries stay, and so
 * do the tablet's start page and the office's own details.
 */
export async function forgetPerson(flag: KioskFlag): Promise<void> {
  const kept = JSON.stringify(flag)
  localStorage.clear()
  localStorage.setItem(KIOSK_KEY, kept)
  if (flag.office) localStorage.setItem(OFFICE_KEY, flag.office)
  sessionStorage.clear()
  window.name = ''
  getSelection()?.removeAllRanges()
  speechSynthesis?.cancel()
  // What the worker still brings of this visit must not be kept after it.
  await stopWorker(navigator.serviceWorker?.controller)
  const store = await PackStore.open()
  if (store.ok) await eraseReading(store.value)
}
