import { expect, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { soundOfferCheck } from '../../../src/content/load-offer-check'
import { OFFER_ANSWERS } from '../../../src/content/vocabulary'
import { fromFragment, toFragment } from '../../../src/islands/offer-check/address-state'
import { ANSWER_LETTERS } from '../../../src/islands/offer-check/answer-letters'
import { evaluate } from '../../../src/islands/offer-check/evaluate'

const letters = {
  asked_money: { yes: 'a', later: 'b', no: 'c' },
  hurry: { yes: 'a', no: 'b' },
  promise: { yes: 'a', no: 'b' },
}

test.each([
  [{ answers: {}, country: '', destination: '', ended: false }, '#a=---'],
  [{ answers: { asked_money: 'later', promise: 'unknown' }, country: '', destination: '', ended: false }, '#a=b-x'],
  [{ answers: { asked_money: 'yes', hurry: 'no' }, country: 'gt', destination: '', ended: false }, '#a=ab-.gt'],
  [{ answers: { hurry: 'yes' }, country: '', destination: '', ended: true }, '#a=-a-..r'],
  [{ answers: { hurry: 'yes' }, country: 'mx', destination: '', ended: true }, '#a=-a-.mx.r'],
  [{ answers: { hurry: 'yes' }, country: 'mx', destination: 'ca', ended: true }, '#a=-a-.mx.r.ca'],
  [{ answers: { hurry: 'yes' }, country: '', destination: 'us', ended: false }, '#a=-a-...us'],
])('%o is %s and back', (state, fragment) => {
  expect(toFragment(letters, state)).toBe(fragment)
  expect(fromFragment(letters, fragment)).toEqual(state)
})

test('what is not understood counts as unanswered', () => {
  expect(fromFragment(letters, '')).toBeUndefined()
  expect(fromFragment(letters, '#main')).toBeUndefined()
  expect(fromFragment(letters, '#a=<script>')).toBeUndefined()
  expect(fromFragment(letters, '#a=jjjjjjjj')).toEqual({ answers: {}, country: '', destination: '', ended: false })
  expect(fromFragment(letters, '#a=a')).toEqual({
    answers: { asked_money: 'yes' },
    country: '',
    destination: '',
    ended: false,
  })
})

/** The questions as the release of November 2026 had them: its links have a letter for the place of each answer here. */
const FIRST_RELEASE: Record<string, string[]> = {
  found_how: ['social_media', 'unknown_message', 'someone_known', 'recruiter_visit', 'official', 'own_search'],
  asked_money: ['yes', 'later', 'no'],
  pay_how: ['personal_account', 'cash', 'official_receipt', 'none'],
  papers_taken: ['yes', 'no'],
  contract: ['yes', 'partly', 'no'],
  employer_known: ['confirmed', 'named_only', 'no'],
  recruiter_registered: ['yes', 'no', 'not_needed'],
  visa_kind: ['work_visa', 'tourist', 'none', 'other_identity', 'not_needed'],
  hurry: ['yes', 'no'],
  promise: ['yes', 'no'],
  contact_channel: ['only_chat', 'office'],
  claims_official: ['yes_unchecked', 'yes_checked', 'no'],
  job_details: ['clear', 'vague', 'changed'],
  told_to_lie: ['yes', 'no'],
}

function linkOfFirstRelease(answers: Record<string, string>): string {
  const given = Object.entries(FIRST_RELEASE).map(([question, known]) => {
    const answer = answers[question]
    return answer === undefined ? '-' : 'abcdefghij'.charAt(known.indexOf(answer)) || 'x'
  })
  return `#a=${given.join('')}.gt.r`
}

/** Every answer alone, then many answers together. */
const GIVEN: Record<string, string>[] = [
  ...Object.entries(FIRST_RELEASE).flatMap(([question, known]) =>
    [...known, 'unknown'].map((answer) => ({ [question]: answer })),
  ),
  ...[0, 1, 2, 3, 4, 5].map((place) =>
    Object.fromEntries(
      Object.entries(FIRST_RELEASE).map(([question, known]) => [question, known[place % known.length] ?? '']),
    ),
  ),
]
const { content } = loadContent('content')
const { rules } = soundOfferCheck('content', (id) => content.fileOf.has(id))

test('a link of the first release has the same answers and the same verdict', () => {
  for (const answers of GIVEN) {
    const read = fromFragment(ANSWER_LETTERS, linkOfFirstRelease(answers))
    expect(read).toEqual({ answers, country: 'gt', destination: '', ended: true })
    expect(evaluate(rules, read?.answers ?? {})).toEqual(evaluate(rules, answers))
  }
})

test('it has them too after a question and an answer are added', () => {
  const later = { ...ANSWER_LETTERS, asked_money: { loan: 'd', ...ANSWER_LETTERS.asked_money }, housing: { no: 'a' } }
  for (const answers of GIVEN)
    expect(fromFragment(later, linkOfFirstRelease(answers))).toEqual({
      answers,
      country: 'gt',
      destination: '',
      ended: true,
    })
  // And what a later release writes is read by this one, but for what this one does not ask.
  const written = toFragment(later, {
    answers: { hurry: 'yes', housing: 'no' },
    country: '',
    destination: '',
    ended: true,
  })
  expect(fromFragment(ANSWER_LETTERS, written)).toEqual({
    answers: { hurry: 'yes' },
    country: '',
    destination: '',
    ended: true,
  })
})

test('every answer has a letter of its own', () => {
  for (const [question, known] of Object.entries(OFFER_ANSWERS)) {
    const table: Record<string, Record<string, string>> = ANSWER_LETTERS
    const used = known.map((answer) => table[question]?.[answer])
    expect(used.every((letter) => /^[a-wyz]$/.test(letter ?? ''))).toBe(true)
    expect(new Set(used).size).toBe(known.length)
  }
})
