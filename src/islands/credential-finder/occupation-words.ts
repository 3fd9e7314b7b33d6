/** An occupation with its name first, then the words that people use. */
export interface KnownOccupation {
  id: string
  words: readonly string[]
}

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Id of the occupation that someone's own words name: its id or a word as it is, else one that begins alike. */
export function occupationNamed(words: string, occupations: readonly KnownOccupation[]): string | undefined {
  const wanted = fold(words)
  if (wanted === '') return undefined
  const matching = (test: (word: string) => boolean) =>
    occupations.find((occupation) => occupation.words.some((word) => test(fold(word))))?.id
  return (
    occupations.find((occupation) => occupation.id === wanted)?.id ??
    matching((word) => word === wanted) ??
    matching((word) => wanted.length >= 4 && word.startsWith(wanted.slice(0, -1))) ??
    matching((word) => wanted.length >= 4 && ` ${wanted} `.includes(` ${word} `))
  )
}
