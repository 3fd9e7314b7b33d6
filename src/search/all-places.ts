import type { FoldedPlace } from './index-columns'

export interface Place {
  country: string
  /** A word for its people, which says where someone comes from. */
  people: boolean
}

/** Places by what they are called, as folded words separated by spaces. */
export function placesByName(folded: Readonly<Record<string, FoldedPlace>>): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const [country, { names, people }] of Object.entries(folded)) {
    for (const name of names) places.set(name, { country, people: false })
    for (const name of people) places.set(name, { country, people: true })
  }
  return places
}
