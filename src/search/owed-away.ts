import { isAway, type Question } from './understand'

/**
 * Places without home, for somebody who is back and whose pay was kept where one worked: it is not claimed at home.
 * Undefined for every other question. `reader` is the reader's country, or nothing.
 */
export function placesOfOwed({ isOwedFromBefore, places }: Question, reader: string): Question['places'] | undefined {
  if (!isOwedFromBefore || isAway(reader)) return undefined
  return new Map([...places].filter(([country, role]) => isAway(country) || (country !== reader && role === 'from')))
}
