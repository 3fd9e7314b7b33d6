import { NO_OFFICE, type Office, parseOffice } from '../../outreach/office'

/** Begins with the site's name, so that erasing everything takes it too. */
export const OFFICE_KEY = 'ruta-clara:office'

/** The office kept on this phone. */
export function keptOffice(): Office {
  try {
    return parseOffice(localStorage.getItem(OFFICE_KEY))
  } catch {
    return NO_OFFICE
  }
}

/** Keeps the office on this phone, or forgets it where it says nothing. False where the browser refuses. */
export function keepOffice(office: Office): boolean {
  try {
    if (Object.values(office).every((part) => part === '')) localStorage.removeItem(OFFICE_KEY)
    else localStorage.setItem(OFFICE_KEY, JSON.stringify(office))
    return true
  } catch {
    return false
  }
}
