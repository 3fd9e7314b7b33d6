const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfgjklmnpqrstvxz'

/** A text in a made-up language, another for each number, that is as rich as its own: its longer words have other letters. */
export function inMadeUpWords(text: string, number: number): string {
  // What a link leads to, and the term that a word means, stay.
  return text.replace(/\]\([^)]*\)|\[\[[^\]|]*|\p{L}{6,}/gu, (part) =>
    /^[[\]]/.test(part) ? part : shifted(part, number),
  )
}

function shifted(word: string, by: number): string {
  return [...word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]
    .map((letter) => {
      for (const letters of [VOWELS, CONSONANTS]) {
        const at = letters.indexOf(letter.toLowerCase())
        if (at >= 0) return letters[(at + by) % letters.length] ?? letter
      }
      return letter
    })
    .join('')
}
