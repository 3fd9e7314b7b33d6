import type { GivenAnswers } from './evaluate'

/** The letter of each answer, by question, in the order that links have the questions. */
export type AnswerLetters = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the address of the page holds: answers, the country chosen and whether the result is shown. */
export interface AddressState {
  answers: GivenAnswers
  country: string
  ended: boolean
}

const UNANSWERED = '-'
/** No answer has this letter. */
const UNKNOWN = 'x'

/** The state as a fragment: one letter for each question, then the country, then `r` for the result: `#a=ab-x.gt.r`. */
export function toFragment(letters: AnswerLetters, { answers, country, ended }: AddressState): string {
  const given = Object.entries(letters).map(([question, known]) => {
    const answer = answers[question]
    return answer === undefined ? UNANSWERED : (known[answer] ?? UNKNOWN)
  })
  return `#a=${[given.join(''), country, ended ? 'r' : ''].join('.').replace(/\.+$/, '')}`
}

/**
 * Reads a fragment of this release or of an earlier one. Whatever is not understood counts as unanswered; undefined where
 * there is no state at all.
 */
export function fromFragment(letters: AnswerLetters, fragment: string): AddressState | undefined {
  const state = /^#a=([a-z-]*)(?:\.([a-z]{2})?)?(?:\.(r))?$/.exec(fragment)
  if (!state) return undefined
  const [, given = '', country = '', ended] = state
  const answers: Record<string, string> = {}
  for (const [index, [question, known]] of Object.entries(letters).entries()) {
    const letter = given.charAt(index)
    const answer = letter === UNKNOWN ? 'unknown' : Object.keys(known).find((word) => known[word] === letter)
    if (answer !== undefined) answers[question] = answer
  }
  return { answers, country, ended: ended !== undefined }
}
