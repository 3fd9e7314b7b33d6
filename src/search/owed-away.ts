import { isAway } from './named-places'
import type { Question } from './understand'

/**
 * The question without home among its places, where somebody is back and pay was kept where one worked: it is not claimed at
 * home. Undefined for every other question. `reader` is the reader's country, or nothing.
 */
export function placesOfOwed({ cues, isAfar, places }: Question, reader: string): Question['places'] | undefined {
  const isFromBefore = cues.has('owed') && (cues.has('return') || isAfar)
  if (!isFromBefore || isAway(reader)) return undefined
  return new Map([...places].filter(([country, role]) => isAway(country) || (country !== reader && role === 'from')))
}
