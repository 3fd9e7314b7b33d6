import { wordsOf } from '../../search/fold'
import type { PayingPathway } from './who-pays-data'

/** Most pathways that are offered for what somebody types. */
const MOST = 5

/**
 * The pathways that somebody means who types a name or a part of it, those open now first. Each word that is typed begins a
 * word of the pathway's names or of its country's, or two of them written as one ("RT3"); none for a single letter.
 */
export function pathwaysTyped(
  typed: string,
  pathways: readonly PayingPathway[],
  places: Readonly<Record<string, string>>,
): PayingPathway[] {
  const wanted = wordsOf(typed)
  if (wanted.join('').length < 2) return []
  const found = pathways.filter(({ name, official = '', to }) => {
    const words = wordsOf([name, official, places[to]].join(' '))
    return wanted.every((beginning) => words.some((word, at) => (word + (words[at + 1] ?? '')).startsWith(beginning)))
  })
  const isShut = ({ closed }: PayingPathway) => Number(closed === true)
  return found.sort((a, b) => isShut(a) - isShut(b)).slice(0, MOST)
}
