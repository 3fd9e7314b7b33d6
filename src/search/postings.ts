import { type Coder, codeBits, codeNumber, OF_NUMBER, packed, Unpacking } from './packed-bits'

/** A document that has a word, and how much the word says about it: a level from 1, see `levelOf`. */
export type Posting = readonly [document: number, level: number]

/** What each level stands for. Few levels, because the file is smaller so. */
const LEVELS = [1, 3, 7, 13] as const
/** Bits of a level. */
const BITS = 2

/** The level nearest to a weight. */
export function levelOf(weight: number): number {
  const next = LEVELS.findIndex((level, at) => weight < (level + (LEVELS[at + 1] ?? Number.POSITIVE_INFINITY)) / 2)
  return next + 1
}

/** The weight that a level stands for. */
export function weightOf(level: number): number {
  return LEVELS[level - 1] ?? 1
}

/** Writes the postings of each word, in order of documents. */
export function encodePostings(words: readonly (readonly Posting[])[]): string {
  return packed((coder) => {
    codePostings(coder, words)
  })
}

/** The postings that `encodePostings` wrote. */
export function decodePostings(text: string): Posting[][] {
  return codePostings(new Unpacking(text))
}

function codePostings(coder: Coder, words: readonly (readonly Posting[])[] = []): Posting[][] {
  const count = codeNumber(coder, 0, words.length)
  return Array.from({ length: count }, (_, word) => {
    const postings = words[word]
    let [last, before] = [-1, 0]
    return Array.from({ length: codeNumber(coder, OF_NUMBER, postings?.length) }, (_, at): Posting => {
      const [document, level] = postings?.[at] ?? [last + 1, 1]
      // The first document of a word is anywhere, the next are often near.
      last += 1 + codeNumber(coder, OF_NUMBER * (2 + Math.min(at, 2)), document - last - 1)
      before = 1 + codeBits(coder, OF_NUMBER * 5 + before * 2 ** BITS, BITS, level - 1)
      return [last, before]
    })
  })
}
