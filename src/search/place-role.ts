/** Whether one goes to a place, comes from it or is there. */
export type Role = 'from' | 'to' | 'any'

/** "I come from Mexico", "estudié en México". */
const FROM_WORDS = /^(desde|from|soy|somos|vengo|venimos|estudi[eo]|trabaje|naci|studied|worked|born)$/
const OF_WORDS = new Set(['de', 'del', 'desde', 'from'])
const ARTICLES = new Set(['el', 'la', 'los', 'las', 'the', 'di'])
const TO_WORDS = new Set(['en', 'in', 'para', 'to', 'a', 'al', 'hacia', 'pa'])

/** What the words before a place make of it. */
export function roleOf(typed: readonly string[], at: number, people: boolean): Role {
  const last = ARTICLES.has(typed[at - 1] ?? '') ? at - 2 : at - 1
  const before = typed[last] ?? ''
  const isOf = !people && OF_WORDS.has(before)
  const isFrom =
    people ||
    FROM_WORDS.test(before) ||
    ((isOf || before === 'en' || before === 'in') && FROM_WORDS.test(typed[last - 1] ?? ''))
  if (isFrom) return 'from'
  return TO_WORDS.has(before) ? 'to' : 'any'
}
