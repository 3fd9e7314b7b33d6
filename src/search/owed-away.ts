import { isAway, type Question } from './understand'

/**
 * The question of somebody who is back and whose pay was kept where one worked: home is not where it is claimed. `reader`
 * is the reader's country, or nothing.
 */
export function whereOwed(question: Question, reader: string): { question: Question; isOwedAway: boolean } {
  const isHome = reader !== '' && !isAway(reader)
  if (!question.isOwedFromBefore || (reader !== '' && !isHome)) return { question, isOwedAway: false }
  const places = new Map(
    [...question.places].filter(([country, role]) => isAway(country) || (country !== reader && role === 'from')),
  )
  return { question: { ...question, places }, isOwedAway: places.size === 0 }
}
