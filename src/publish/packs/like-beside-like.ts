/** How far back gzip looks, in bytes: what repeats within it costs next to nothing. */
const WINDOW = 32_768
/** Words of one shingle: fewer would be alike by chance. */
const WORDS = 3

/**
 * Texts in an order in which each follows those it repeats most, so that gzip, which looks back 32 KB only, finds what
 * they share. The first stays first; the same texts always come in the same order.
 */
export function likeBesideLike(texts: string[]): string[] {
  const { lengths, shinglesOf } = numberedShingles()
  const all = new Map(texts.map((text) => [text, shinglesOf(text)]))
  const left = new Map(all)
  const ordered: string[] = []
  let [next] = texts
  while (next !== undefined) {
    ordered.push(next)
    left.delete(next)
    const near = new Uint8Array(lengths.length)
    for (const text of inWindow(ordered)) for (const shingle of all.get(text) ?? []) near[shingle] = 1
    let [best, most]: [string | undefined, number] = [undefined, -1]
    for (const [text, shingles] of left) {
      let shared = 0
      for (const shingle of shingles) if (near[shingle] === 1) shared += lengths[shingle] ?? 0
      if (shared > most) [best, most] = [text, shared]
    }
    next = best
  }
  return ordered
}

/** The last texts, those that gzip still sees. */
function inWindow(ordered: string[]): string[] {
  let size = 0
  const from = ordered.findLastIndex((text) => {
    size += text.length
    return size >= WINDOW
  })
  return ordered.slice(Math.max(0, from))
}

/** Gives each shingle a number, since numbers are compared faster; and the letters that each has. */
function numberedShingles() {
  const numbers = new Map<string, number>()
  const lengths: number[] = []
  const numberOf = (shingle: string) => {
    const number = numbers.get(shingle) ?? lengths.push(shingle.length) - 1
    numbers.set(shingle, number)
    return number
  }
  return { lengths, shinglesOf: (text: string) => new Set([...shinglesIn(text)].map(numberOf)) }
}

/** Each run of a few words; a tag begins a word too. */
function shinglesIn(text: string): Set<string> {
  const words = text.split(/(?=[ <])/)
  return new Set(words.slice(0, 1 - WORDS).map((_, at) => words.slice(at, at + WORDS).join('')))
}
