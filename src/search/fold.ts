/** Lower case, no accents, "EE.UU." and "U.S.A." without their stops, "H-2A" and "h 2 a" as one word. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/\b(\w{1,2})\.(?=\w{1,2}\b)/g, '$1')
    .replace(/\b(h|j|b|eb|w|t)[\s-]?(\d)(?:[\s-]?([ab]))?\b/g, '$1$2$3')
    .replace(/\bee[.\s]+uu\b/g, 'eeuu')
}

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}
