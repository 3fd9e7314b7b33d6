import type { SearchResult } from './search-result'
import type { Question } from './understand'

/** So many of the first results may be a line to call that answers by itself. */
const LOOKED_AT = 3
/** Who asks for a name says so many words beside it at most. */
const MOST_BESIDE_NAME = 2
/** A way to work is an answer by itself where it stands so far above the next. */
const CLEAR = 1.4
/** Whom to call is asked from this share of what may be wanted on. */
const ASKS_WHOM = 0.5
/** From this likelihood on nothing of ours is wanted: 9 in 1,000 questions that have an answer are taken so, and 4 in 10 that have none. */
const NOTHING = 0.3

/**
 * The result that is surely an answer by itself: a line that is asked for by its name or number, or the way to work that a
 * programme's name tells; undefined where there is none.
 */
export function directAnswer(results: readonly SearchResult[], question: Question): SearchResult | undefined {
  const [best, second] = results
  if (!best) return undefined
  if (best.kind === 'pathway')
    return question.programme !== '' && isShort(question) && best.score > CLEAR * (second?.score ?? 0)
      ? best
      : undefined
  return results.slice(0, LOOKED_AT).find((result) => isNamedLine(result, question, best))
}

/** Whether a question says so little that a name in it is what is asked for. */
function isShort({ concepts }: Question): boolean {
  return concepts.length <= MOST_BESIDE_NAME + 1
}

/** Whether a line to call is asked for by its number, or by all that is said. */
function isNamedLine({ kind, phones, words, country }: SearchResult, question: Question, best: SearchResult): boolean {
  if (kind !== 'contact' || phones.length === 0 || words.length < best.words.length) return false
  const isDialled = question.numbers.some(
    (asked) => words.includes(asked) || phones.some(({ number }) => number.replace(/\D/g, '') === asked),
  )
  return isDialled || (question.home === country && isShort(question) && asksWhom(question))
}

/** Whether nothing of ours surely answers a question. */
export function isUnsure({ wantsNothing }: Question): boolean {
  return wantsNothing > NOTHING
}

/** Whether whom to call is what is most likely wanted. */
function asksWhom({ wants }: Question): boolean {
  const share = wants.reduce(
    (sum, { share, target }) => (target.kind === 'topic' && target.topic === 'contacts' ? sum + share : sum),
    0,
  )
  return share >= ASKS_WHOM
}
