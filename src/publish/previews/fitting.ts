/**
 * How many blocks of these heights stand whole, one below the other, in `room`, from the first on. Heights, `gap` between
 * two of them and `room` are in one unit.
 */
export function howManyFit(heights: readonly number[], gap: number, room: number): number {
  let used = -gap
  for (const [index, height] of heights.entries()) {
    used += gap + height
    if (used > room) return index
  }
  return heights.length
}

/** Beginnings of a text that end with a sentence, the longest first and the text itself left out. */
export function wholeSentences(text: string): string[] {
  const sentences = text.split(/(?<=[.!?]) /)
  return sentences.slice(1).map((_, index) => sentences.slice(0, sentences.length - 1 - index).join(' '))
}

/** U+2060, which has no width: no line ends where it stands. */
const WORD_JOINER = '\u2060'

/** The text with its words joined, so that no line ends within a telephone number or `low-wage`. */
export const wholeWords = (text: string): string => text.replace(/[-\u2010-\u2014/](?=\S)/g, `$&${WORD_JOINER}`)
