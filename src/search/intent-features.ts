import type { Place } from './all-places'
import { sound, stem, typedWordsOf } from './words'

/** A word counts by so many letters of its sound: "trabajando" and "travajador" are "trabaj". */
const LETTERS = 7
/** The longest name of a place has so many words. */
const LONGEST_NAME = 3

/** The words of a question as the model takes them, and the places among them. */
export interface Forms {
  forms: string[]
  /** A place stands as '@gt' at its number among the forms. */
  places: { country: string; people: boolean; at: number }[]
}

/** The words of a question as numbers. */
export function wordFeatures({ forms }: Forms): number[] {
  return [...new Set(forms)].map(hash)
}

/** The words of a question by their sound, both languages alike; places by their country, numbers as one. */
export function placesAmong(question: string, places: ReadonlyMap<string, Place>): Forms {
  const typed = typedWordsOf(question)
  const found: Forms = { forms: [], places: [] }
  for (let at = 0; at < typed.length; at++) {
    const length = placeLengthAt(typed, at, places)
    const place = length > 0 ? places.get(typed.slice(at, at + length).join(' ')) : undefined
    if (place) {
      found.places.push({ ...place, at: found.forms.length })
      found.forms.push(`@${place.country}`)
      at += length - 1
    } else found.forms.push(formOf(typed[at] ?? ''))
  }
  return found
}

function placeLengthAt(typed: readonly string[], at: number, places: ReadonlyMap<string, Place>): number {
  for (let length = LONGEST_NAME; length > 0; length--)
    if (at + length <= typed.length && places.has(typed.slice(at, at + length).join(' '))) return length
  return 0
}

/** A word by its sound, without endings of either language. */
export function formOf(word: string): string {
  if (/^\d+$/.test(word)) return '#'
  if (/\d/.test(word)) return word
  return stem(stem(sound(word), 'es'), 'en').slice(0, LETTERS)
}

/** A text as a number of 32 bits (FNV-1a, and the last step of MurmurHash, so that the first bits tell as well). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
