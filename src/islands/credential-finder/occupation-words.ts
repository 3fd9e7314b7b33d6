import Fuse from 'fuse.js/min-basic'

/** An occupation with its name first, then the words that people use. */
export interface KnownOccupation {
  id: string
  words: readonly string[]
}

/** The occupations that a data file holds, undefined where it is something else. */
export function readOccupations(file: unknown): readonly KnownOccupation[] | undefined {
  return Array.isArray(file) && file.every(isOccupation) ? file : undefined
}

function isOccupation(value: unknown): value is KnownOccupation {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('words' in value)) return false
  return (
    typeof value.id === 'string' && Array.isArray(value.words) && value.words.every((word) => typeof word === 'string')
  )
}

/** The occupations that a page of the release before has itself: id and words, with commas between, one a line. */
export function occupationsOfPage(lines: string): readonly KnownOccupation[] {
  return lines.split('\n').map((line) => {
    const [id = '', ...words] = line.split(',')
    return { id, words }
  })
}

/** How much of a word may be mistyped, from 0 (nothing) to 1: about a letter in four. */
const MOST_WRONG = 0.25
/** Shorter words are near too many others. */
const SHORTEST = 4

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/**
 * Id of the occupation that someone's own words name: its id or a word as it is, else one that begins alike, else the one
 * whose word is nearest to what was mistyped.
 */
export function occupationNamed(words: string, occupations: readonly KnownOccupation[]): string | undefined {
  const wanted = fold(words)
  if (wanted === '') return undefined
  const known = occupations.flatMap(({ id, words }) => words.map((word) => ({ id, word: fold(word) })))
  const matching = (test: (word: string) => boolean) => known.find(({ word }) => test(word))?.id
  return (
    occupations.find(({ id }) => id === wanted)?.id ??
    matching((word) => word === wanted) ??
    (wanted.length < SHORTEST
      ? undefined
      : (matching((word) => word.startsWith(wanted.slice(0, -1))) ??
        matching((word) => ` ${wanted} `.includes(` ${word} `)) ??
        nearest(wanted, known)))
  )
}

function nearest(wanted: string, known: { id: string; word: string }[]): string | undefined {
  const alike = known.filter(({ word }) => Math.abs(word.length - wanted.length) <= 2)
  return new Fuse(alike, { keys: ['word'], threshold: MOST_WRONG, ignoreLocation: true }).search(wanted, {
    limit: 1,
  })[0]?.item.id
}
