import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { MESSAGES, type Said } from './messages'

const parsedNumbers = new Map<string, PhoneNumber | undefined>()

/** A number taken apart, once: most stand on many pages. */
function parsedNumber(number: string): PhoneNumber | undefined {
  if (!parsedNumbers.has(number)) parsedNumbers.set(number, parsePhoneNumberFromString(number))
  return parsedNumbers.get(number)
}

/** What number was expected where one cannot be dialled, or undefined when it can. Short codes (3 to 6 digits, perhaps with *) are taken as they are. */
export function phoneFault(number: string): Said | undefined {
  if (/^\*?\d{3,6}$/.test(number)) return undefined
  const parsed = parsedNumber(number)
  if (!parsed) return MESSAGES.withCountryCode(number)
  if (!parsed.isPossible()) return MESSAGES.rightLength(parsed.countryCallingCode, number)
  if (!parsed.isValid()) return MESSAGES.inNumberingPlan(parsed.countryCallingCode, number)
  return undefined
}

/**
 * A number in the form in which one dials it: where it can be called from its own country alone, without the country code;
 * else as `spokenNumber`.
 */
export function dialledForm({ number, from }: { number: string; from: 'anywhere' | readonly string[] }): string {
  const parsed = parsedNumber(number)
  const isAtHome = from !== 'anywhere' && from.length === 1 && parsed?.country === from[0]?.toUpperCase()
  // In North America one dials the 1 as well, as the international form has it.
  return parsed && isAtHome && parsed.countryCallingCode !== '1' ? parsed.formatNational() : spokenNumber(number)
}

/** A number as people of its country write it, with the country code: "+502 2422 2500". Short codes stay as they are. */
export function spokenNumber(number: string): string {
  return parsedNumber(number)?.formatInternational() ?? number
}
