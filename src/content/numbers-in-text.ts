import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** A piece of text: words, or a number to call as it is written with the number that a phone dials (E.164, or a short code). */
export type NumberPiece = { words: string } | { written: string; dialled: string }

/** What may be a number to call: with a country code, in groups, with letters (800-TRABAJO), or a short code with a star. */
const WRITTEN =
  /(?<![\p{L}\d/.,+*-])(?:\+?\d[\d ()-]{5,16}\d|\+?\d[\d-]{2,10}-[A-Z]{3,8}|\*\d{3,4})(?![\p{L}\d/-]|[.,]\d)/gu

const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']
/** The key of a phone on which a letter stands. */
const keyOf = (letter: string) => String(KEYS.findIndex((letters) => letters.includes(letter)) + 2)

/** What is dialled for a number as it is written: its digits, letters by their key, a star as it is. */
const digitsOf = (written: string) => written.replace(/[A-Z]/g, keyOf).replace(/[^\d*]/g, '')

/**
 * Splits a text at the numbers that can be called. `known` are the numbers of the directory: one of them is recognised
 * also without its country code; any other only with a plus, or as a North American number that begins with 1.
 */
export function numbersInText(text: string, known: readonly string[]): NumberPiece[] {
  const pieces: NumberPiece[] = []
  let last = 0
  for (const { 0: found, index } of text.matchAll(WRITTEN)) {
    const { written, dialled } = longestNumber(found, known) ?? {}
    if (!written || !dialled) continue
    if (index > last) pieces.push({ words: text.slice(last, index) })
    pieces.push({ written, dialled })
    last = index + written.length
  }
  if (last < text.length) pieces.push({ words: text.slice(last) })
  return pieces
}

/** Digits that follow a number ("+502 2422-0000 24 horas") are no part of it: its last groups go until it can be called. */
function longestNumber(found: string, known: readonly string[]): { written: string; dialled: string } | undefined {
  for (let written = found; written; written = written.replace(/(?:^|[\s()-]+)[^\s()-]*$/, '')) {
    const dialled = dialledNumber(written, known)
    if (dialled && (!dialled.startsWith('+') || parsePhoneNumberFromString(dialled)?.isValid()))
      return { written, dialled }
  }
  return undefined
}

function dialledNumber(written: string, known: readonly string[]): string | undefined {
  const digits = digitsOf(written)
  if (written.startsWith('*')) return known.includes(digits) ? digits : undefined
  if (written.startsWith('+')) return `+${digits}`
  if (/^1[2-9]\d{9}$/.test(digits)) return `+${digits}`
  if (digits.length < 7) return undefined
  // Country codes have one to three digits; where two countries share the rest, nothing says which is meant.
  const found = known.filter((number) => number.startsWith('+') && isWithoutCode(number, digits))
  return found.length === 1 ? found[0] : undefined
}

const isWithoutCode = (number: string, digits: string) => {
  const code = number.length - 1 - digits.length
  return code >= 1 && code <= 3 && number.endsWith(digits)
}
