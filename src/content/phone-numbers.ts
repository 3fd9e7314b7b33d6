import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { MESSAGES, type Said } from './messages'

/** What number was expected where one cannot be dialled, or undefined when it can. Short codes (3 to 6 digits, perhaps with *) are taken as they are. */
export function phoneFault(number: string): Said | undefined {
  if (/^\*?\d{3,6}$/.test(number)) return undefined
  const parsed = parsePhoneNumberFromString(number)
  if (!parsed) return MESSAGES.withCountryCode(number)
  if (!parsed.isPossible()) return MESSAGES.rightLength(parsed.countryCallingCode, number)
  if (!parsed.isValid()) return MESSAGES.inNumberingPlan(parsed.countryCallingCode, number)
  return undefined
}

/** A number as people of its country write it, with the country code: "+502 2422 2500". Short codes stay as they are. */
export function spokenNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}
