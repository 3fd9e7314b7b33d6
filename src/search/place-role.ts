/** Whether one goes to a place, comes from it or is there. */
export type Role = 'from' | 'to' | 'any'

const FROM_WORDS = new Set(['desde', 'from', 'soy', 'somos', 'vengo', 'venimos'])
const PAST_WORDS = new Set([
  'estudie',
  'estudio',
  'estudiado',
  'gradue',
  'nacio',
  'naci',
  'trabaje',
  'studied',
  'worked',
  'born',
  'graduated',
])
const HOME_WORDS = new Set(['vivo', 'vivimos', 'vive', 'viviendo', 'live', 'living', 'lives'])
const OF_WORDS = new Set(['de', 'del', 'desde', 'from'])
const ARTICLES = new Set(['el', 'la', 'los', 'las', 'the', 'di'])
const TO_WORDS = new Set(['en', 'in', 'para', 'to', 'a', 'al', 'hacia', 'pa'])
const AT_WORDS = new Set(['en', 'in'])

/**
 * What the words before a place make of it; `isOf` where it is "of" or "from" the place, `isHome` where one lives there:
 * one goes from there to any other place that is named.
 */
export function roleOf(
  typed: readonly string[],
  at: number,
  people: boolean,
): { role: Role; isOf: boolean; isHome: boolean } {
  const last = ARTICLES.has(typed[at - 1] ?? '') ? at - 2 : at - 1
  const before = typed[last] ?? ''
  const isOf = !people && OF_WORDS.has(before)
  const isHome = !people && AT_WORDS.has(before) && HOME_WORDS.has(typed[last - 1] ?? '')
  const isFrom =
    people ||
    (AT_WORDS.has(before) && PAST_WORDS.has(typed[last - 1] ?? '')) ||
    FROM_WORDS.has(before) ||
    (isOf && FROM_WORDS.has(typed[last - 1] ?? ''))
  return { role: isFrom ? 'from' : TO_WORDS.has(before) ? 'to' : 'any', isOf, isHome }
}
