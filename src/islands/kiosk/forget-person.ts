import { stopWorker } from '../../offline/erase'
import { eraseReading } from '../../offline/pages'
import { PackStore } from '../../offline/store'
import { keptValues, serviceWorkers, speech, valuesOfVisit } from '../optional-apis'
import { OFFICE_KEY } from '../outreach-kit/kept-office'
import { KIOSK_KEY, type KioskFlag } from './kiosk-flag'

/** Milliseconds that a step may take: the next person must not stand before an empty screen. */
const PATIENCE = 5_000

/**
 * Erases what the last person left: lists, answers, searches, pages read and pages asked for. Saved countries stay, and so
 * do the tablet's start page and the office's own details. Each step stands on its own: where the browser lacks one or it
 * fails, the others are taken all the same. Never throws.
 */
export async function forgetPerson(flag: KioskFlag): Promise<void> {
  await attempt(() => forgetValues(flag))
  await attempt(() => valuesOfVisit()?.clear())
  await attempt(() => speech()?.cancel())
  await attempt(() => {
    window.name = ''
    getSelection()?.removeAllRanges()
  })
  // What the worker still brings of this visit must not be kept after it.
  await attempt(() => stopWorker(serviceWorkers()?.controller))
  await attempt(async () => {
    const store = await PackStore.open()
    if (store.ok) await eraseReading(store.value)
  })
}

function forgetValues({ office }: KioskFlag): void {
  const values = keptValues()
  if (!values) return
  for (const key of Object.keys(values))
    if (key !== KIOSK_KEY && !(office && key === OFFICE_KEY)) values.removeItem(key)
  if (office) values.setItem(OFFICE_KEY, office)
}

async function attempt(step: () => unknown): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  try {
    await Promise.race([step(), late])
  } catch {
    // This browser cannot: what comes after is erased all the same.
  } finally {
    clearTimeout(timer)
  }
}
