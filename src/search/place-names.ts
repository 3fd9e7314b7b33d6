import { wordsOf } from './fold'
import type { FoldedPlace } from './index-columns'
import type { Vocabulary } from './index-format'

/** Names of places by country as they are looked for, each once, in the order that compresses best. */
export function foldPlaces(places: Vocabulary['places']): Record<string, FoldedPlace> {
  return Object.fromEntries(
    Object.entries(places).map(([country, { names, people, papers = [] }]) => [
      country,
      { names: folded(names), people: folded(people), papers: folded(papers) },
    ]),
  )
}

function folded(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => wordsOf(name).join(' ')))].sort()
}
