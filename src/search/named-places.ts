import type { Place } from './all-places'
import type { OpenIndex } from './open-index'
import { type Role, roleOf } from './place-role'
import type { TypedWords } from './typed-words'

/** The places that a question names. */
export interface NamedPlaces {
  /** Each country and what it is to who asks. */
  roles: Map<string, Role>
  /** The words of the names, as they were read. */
  words: string[]
  /** The numbers of the words that are names of places. */
  at: Set<number>
}

/** The longest name of a place has so many words. */
const LONGEST_NAME = 3
/** A name that is still being typed is known by so many letters. */
const KNOWN_BY = 4
/** Countries that people of the others work in and come back from. */
const AWAY = new Set(['us', 'ca', 'es'])

/** Whether one works in a country and comes back from it. */
export function isAway(country: string): boolean {
  return AWAY.has(country)
}

/** The places that are named. */
export function placesIn(index: OpenIndex, { typed, readings, begun }: TypedWords): NamedPlaces {
  const found: NamedPlaces = { roles: new Map(), words: [], at: new Set() }
  for (let at = 0; at < typed.length; at++) {
    if (found.at.has(at)) continue
    const named = placeAt(index, readings, at, begun)
    if (!named) continue
    const { country, people } = named.place
    const role = roleOf(typed, at, people)
    found.roles.set(country, found.roles.has(country) ? 'any' : role)
    for (let next = at; next < at + named.length; next++) {
      found.at.add(next)
      found.words.push(...(readings[next] ?? []))
    }
  }
  return found
}

/** The place that is named at a position, the longest name first. */
function placeAt(
  index: OpenIndex,
  readings: readonly string[][],
  at: number,
  begun: number,
): { place: Place; length: number } | undefined {
  for (let length = LONGEST_NAME; length > 0; length--) {
    if (at + length > readings.length) continue
    for (const first of readings[at] ?? []) {
      const name = [first, ...readings.slice(at + 1, at + length).map((options) => options[0] ?? '')].join(' ')
      const place = index.places.get(name)
      if (place) return { place, length }
      if (at + length - 1 !== begun || name.length < KNOWN_BY || index.knows(name)) continue
      const longer = [...index.places].filter(([longer]) => longer.startsWith(name)).map(([, found]) => found)
      if (longer[0] && new Set(longer.map(({ country }) => country)).size === 1) return { place: longer[0], length }
    }
  }
  return undefined
}
