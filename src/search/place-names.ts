import type { Vocabulary } from './index-format'
import { wordsOf } from './words'

/** A line a country, "do;republica dominicana,bani;dominicano;exequatur": its names, its people's, its papers'. */
export function encodePlaces(places: Vocabulary['places']): string {
  return Object.entries(places)
    .map(([country, { names, people, papers = [] }]) =>
      [country, folded(names), folded(people), folded(papers)].join(';'),
    )
    .join('\n')
}

/** What `encodePlaces` wrote, by country. */
export function decodePlaces(text: string): { country: string; names: string[]; people: string[]; papers: string[] }[] {
  return text.split('\n').map((line) => {
    const [country = '', ...lists] = line.split(';')
    const [names = [], people = [], papers = []] = lists.map((list) => list.split(',').filter((name) => name !== ''))
    return { country, names, people, papers }
  })
}

/** Names as they are looked for, each once, in the order that compresses best. */
function folded(names: readonly string[]): string {
  return [...new Set(names.map((name) => wordsOf(name).join(' ')))].sort().join(',')
}
