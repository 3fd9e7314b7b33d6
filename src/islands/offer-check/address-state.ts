import type { GivenAnswers } from './evaluate'

/** The letter of each answer, by question, in the order that links have the questions. */
export type AnswerLetters = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the address of the page holds: answers, where the reader is, where the job is, and whether the result is shown. */
export interface AddressState {
  answers: GivenAnswers
  /** Code of the country that the reader is in, or ''. */
  country: string
  /** Code of the country of the job, or ''. */
  destination: string
  ended: boolean
}

const UNANSWERED = '-'
/** No answer has this letter. */
const UNKNOWN = 'x'

/**
 * The state as a fragment: one letter for each question, then the country, `r` for the result, and the country of the job:
 * `#a=ab-x.gt.r.ca`.
 */
export function toFragment(letters: AnswerLetters, { answers, country, destination, ended }: AddressState): string {
  const given = Object.entries(letters).map(([question, known]) => {
    const answer = answers[question]
    return answer === undefined ? UNANSWERED : (known[answer] ?? UNKNOWN)
  })
  return `#a=${[given.join(''), country, ended ? 'r' : '', destination].join('.').replace(/\.+$/, '')}`
}

/**
 * Reads a fragment of this release or of an earlier one. Whatever is not understood counts as unanswered; undefined where
 * there is no state at all.
 */
export function fromFragment(letters: AnswerLetters, fragment: string): AddressState | undefined {
  const state = /^#a=([a-z-]*)(?:\.([a-z]{2})?)?(?:\.(r)?)?(?:\.([a-z]{2}))?$/.exec(fragment)
  if (!state) return undefined
  const [, given = '', country = '', ended, destination = ''] = state
  const answers: Record<string, string> = {}
  for (const [index, [question, known]] of Object.entries(letters).entries()) {
    const letter = given.charAt(index)
    const answer = letter === UNKNOWN ? 'unknown' : Object.keys(known).find((word) => known[word] === letter)
    if (answer !== undefined) answers[question] = answer
  }
  return { answers, country, destination, ended: ended !== undefined }
}
