import { type Office, parseOffice } from '../../outreach/office'
import { keptValues } from '../optional-apis'

/** Begins with the site's name, so that erasing everything takes it too. */
export const OFFICE_KEY = 'ruta-clara:office'

/** The office kept on this phone. */
export function keptOffice(): Office {
  return parseOffice(keptValues()?.getItem(OFFICE_KEY) ?? null)
}

/** Keeps the office on this phone, or forgets it where it says nothing. False where the browser refuses. */
export function keepOffice(office: Office): boolean {
  const values = keptValues()
  try {
    if (!values) return false
    if (Object.values(office).every((part) => part === '')) values.removeItem(OFFICE_KEY)
    else values.setItem(OFFICE_KEY, JSON.stringify(office))
    return true
  } catch {
    return false
  }
}
