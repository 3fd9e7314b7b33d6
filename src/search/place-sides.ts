import { formOf } from './intent-features'
import type { Wanted } from './intents'

/** How much a reader's own country is home, in the measure of the sides of places. */
const READER_SIDE = -0.6
/** A place that is so much the place of what happened is not where one is, where the reader's own country is known. */
const CLEARLY_THERE = 1

/** A place that one came back from or was sent back from is there, whatever else is said. */
export const LEFT_SIDE = 2
const BACK_WORDS = new Set(
  'regrese regreso regresaron volvi vuelta devolvieron deportaron deporto deportado retornado back returned deported'
    .split(' ')
    .map(formOf),
)
const FROM_WORDS = new Set(['de', 'desde', 'from'].map(formOf))

/** Whether the place at a position is one that somebody came back from: "ya regresé de Estados Unidos". */
export function isLeft(forms: readonly string[], at: number): boolean {
  return FROM_WORDS.has(forms[at - 1] ?? '') && BACK_WORDS.has(forms[at - 2] ?? '')
}

/**
 * The country that a page is wanted of; '' where nobody knows. `sides` tells of each place named how much it is where
 * something happened or where one wants to go (above 0), and not where one is or comes from (below 0).
 */
export function countryFor(part: Wanted, sides: ReadonlyMap<string, number>, reader: string): string {
  if (sides.size === 0) return reader
  const isThere = part === 'problem' || part === 'to'
  const named = [...sides].sort(([, a], [, b]) => (isThere ? b - a : a - b))
  const [best] = named
  if (!best) return reader
  const [country, side] = best
  if (reader === '' || sides.has(reader)) return country
  if (isThere) return side >= READER_SIDE ? country : reader
  return side < CLEARLY_THERE ? country : reader
}

/**
 * The countries whose lines somebody in danger may need, the likeliest first: those that are named, the reader's own, and one
 * that is only where somebody comes from.
 */
export function countriesOfHelp(
  sides: ReadonlyMap<string, number>,
  origins: ReadonlySet<string>,
  reader: string,
): string[] {
  const named = [...sides].sort(([, a], [, b]) => a - b).map(([country]) => country)
  const there = named.filter((country) => !origins.has(country))
  return [...new Set([...there, ...(reader === '' ? [] : [reader]), ...named])]
}

/** What tells the side of a place: the words around it, its order, and whether others are named. */
export function sideFeatures(
  forms: readonly string[],
  at: number,
  end: number,
  people: boolean,
  { isFirst, isAway, others }: { isFirst: boolean; isAway: boolean; others: 'none' | 'away' | 'home' },
): string[] {
  const found = [`|${isAway ? 'A' : 'H'}${others}`, `|${isFirst ? 'first' : 'later'}${others === 'none' ? '' : '2'}`]
  if (people) found.push('|people')
  for (let back = 1; back <= 4; back++) {
    const word = forms[at - back]
    if (word) found.push(`${back === 1 ? '|1' : '|3'}${word}`)
  }
  const [before, last] = [forms[at - 2], forms[at - 1]]
  if (before && last) found.push(`|2${before} ${last}`)
  for (const word of forms.slice(end, end + 3)) found.push(`|n${word}`)
  for (const word of new Set(forms)) found.push(`|q${word}`)
  return found
}
