import { keptValues } from '../optional-apis'
import { OFFICE_KEY } from '../outreach-kit/kept-office'

/** The page's own script looks for this key; the rest of the kiosk comes only where it is set. */
export const KIOSK_KEY = 'ruta-clara:kiosk'

/** What a tablet in kiosk mode knows: where it starts, and the office's details as they stood when it began. */
export interface KioskFlag {
  /** Address of the start page inside the site. */
  start: string
  office: string
}

/** The flag that a text holds; undefined where it holds none. */
export function parseFlag(json: string | null): KioskFlag | undefined {
  try {
    const data: unknown = JSON.parse(json ?? '')
    if (typeof data !== 'object' || data === null || !('start' in data) || typeof data.start !== 'string')
      return undefined
    const office = 'office' in data && typeof data.office === 'string' ? data.office : ''
    return /^\/(?![/\\])/.test(data.start) ? { start: data.start, office } : undefined
  } catch {
    return undefined
  }
}

/** Begins kiosk mode on this tablet. False where the browser refuses storage. */
export function beginKiosk(start: string): boolean {
  const values = keptValues()
  if (!values) return false
  try {
    values.setItem(KIOSK_KEY, JSON.stringify({ start, office: values.getItem(OFFICE_KEY) ?? '' }))
    return true
  } catch {
    return false
  }
}

/** Ends it. */
export function endKiosk(): void {
  keptValues()?.removeItem(KIOSK_KEY)
}
