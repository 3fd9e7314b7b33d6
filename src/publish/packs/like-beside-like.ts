/** How far back gzip looks, in bytes: what repeats within it costs next to nothing. */
const WINDOW = 32_768
/** Words of one shingle: fewer would be alike by chance. */
const WORDS = 3

/**
 * Texts in an order in which each follows those it repeats most, so that gzip, which looks back 32 KB only, finds what
 * they share. The first stays first; the same texts always come in the same order.
 */
export function likeBesideLike(texts: string[]): string[] {
  const left = new Map(texts.map((text) => [text, shinglesOf(text)]))
  const ordered: string[] = []
  let [next] = texts
  while (next !== undefined) {
    ordered.push(next)
    left.delete(next)
    const near = inWindow(ordered)
    let [best, most]: [string | undefined, number] = [undefined, -1]
    for (const [text, shingles] of left) {
      const shared = sharedLetters(shingles, near)
      if (shared > most) [best, most] = [text, shared]
    }
    next = best
  }
  return ordered
}

/** Shingles of the last texts that gzip still sees. */
function inWindow(ordered: string[]): Set<string> {
  const near = new Set<string>()
  let size = 0
  for (const text of ordered.toReversed()) {
    for (const shingle of shinglesOf(text)) near.add(shingle)
    size += text.length
    if (size >= WINDOW) break
  }
  return near
}

function sharedLetters(shingles: Set<string>, near: Set<string>): number {
  let letters = 0
  for (const shingle of shingles) if (near.has(shingle)) letters += shingle.length
  return letters
}

/** Each run of a few words; a tag begins a word too. */
function shinglesOf(text: string): Set<string> {
  const words = text.split(/(?=[ <])/)
  return new Set(words.slice(0, 1 - WORDS).map((_, at) => words.slice(at, at + WORDS).join('')))
}
