import type { GivenAnswers } from './evaluate'

/** A question and its possible answers, in the order that the address counts them. */
export interface QuestionKeys {
  id: string
  answers: readonly string[]
}

/** What the address of the page holds: answers, the country chosen and whether the result is shown. */
export interface AddressState {
  answers: GivenAnswers
  country: string
  ended: boolean
}

const LETTERS = 'abcdefghij'
const UNANSWERED = '-'
const UNKNOWN = 'x'

/** The state as a fragment: one letter for each question, then the country, then `r` for the result: `#a=ab-x.gt.r`. */
export function toFragment(questions: readonly QuestionKeys[], { answers, country, ended }: AddressState): string {
  const letters = questions.map(({ id, answers: known }) => {
    const given = answers[id]
    if (given === undefined) return UNANSWERED
    return LETTERS.charAt(known.indexOf(given)) || UNKNOWN
  })
  return `#a=${[letters.join(''), country, ended ? 'r' : ''].join('.').replace(/\.+$/, '')}`
}

/** Reads a fragment. Whatever is not understood counts as unanswered; undefined where there is no state at all. */
export function fromFragment(questions: readonly QuestionKeys[], fragment: string): AddressState | undefined {
  const state = /^#a=([a-jx-]*)(?:\.([a-z]{2})?)?(?:\.(r))?$/.exec(fragment)
  if (!state) return undefined
  const [, letters = '', country = '', ended] = state
  const answers: Record<string, string> = {}
  for (const [index, { id, answers: known }] of questions.entries()) {
    const letter = letters.charAt(index)
    const answer = letter === UNKNOWN ? 'unknown' : known[LETTERS.indexOf(letter)]
    if (letter !== '' && letter !== UNANSWERED && answer !== undefined) answers[id] = answer
  }
  return { answers, country, ended: ended !== undefined }
}
