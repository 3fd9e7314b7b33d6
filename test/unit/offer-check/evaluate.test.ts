import { describe, expect, it, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { loadOfferCheck } from '../../../src/content/load-offer-check'
import { OFFER_QUESTIONS } from '../../../src/content/offer-check-schema'
import { evaluate, openQuestions, type Rule } from '../../../src/islands/offer-check/evaluate'

const { content } = loadContent('content')
const { offerCheck, problems } = loadOfferCheck('content', (id) => content.fileOf.has(id))
const { rules } = offerCheck

const ALL_GOOD = {
  found_how: 'official',
  asked_money: 'no',
  pay_how: 'none',
  papers_taken: 'no',
  contract: 'yes',
  employer_known: 'confirmed',
  recruiter_registered: 'yes',
  visa_kind: 'work_visa',
  hurry: 'no',
  promise: 'no',
  contact_channel: 'office',
  claims_official: 'yes_checked',
  job_details: 'clear',
  told_to_lie: 'no',
}

test('the rules and the questions are sound', () => {
  expect(problems).toEqual([])
  expect(offerCheck.questions.map(({ id }) => id)).toEqual([...OFFER_QUESTIONS])
})

describe('what is danger whatever else is answered', () => {
  it.each([
    ['money asked', { asked_money: 'yes' }, 'asked-to-pay'],
    ['money asked, with an official receipt', { asked_money: 'yes', pay_how: 'official_receipt' }, 'asked-to-pay'],
    ['money later or off the pay', { asked_money: 'later' }, 'pay-later'],
    ['a personal account', { pay_how: 'personal_account' }, 'personal-account'],
    ['cash', { pay_how: 'cash' }, 'pay-cash'],
    ['papers kept', { papers_taken: 'yes' }, 'papers-kept'],
    ['a tourist visa', { visa_kind: 'tourist' }, 'tourist-visa'],
    ['no permit', { visa_kind: 'none' }, 'no-permit'],
    ['someone else’s papers', { visa_kind: 'other_identity' }, 'other-identity'],
    ['being told to lie', { told_to_lie: 'yes' }, 'told-to-lie'],
  ])('%s', (_, answers, rule) => {
    for (const others of [{}, ALL_GOOD]) {
      const { verdict, reasons } = evaluate(rules, { ...others, ...answers })
      expect(verdict).toBe('danger')
      expect(reasons.map((reason) => reason.rule)).toContain(rule)
    }
  })
})

describe('what is danger only together', () => {
  it.each([
    ['official-claim-and-chat', { claims_official: 'yes_unchecked', contact_channel: 'only_chat' }],
    ['official-claim-and-hurry', { claims_official: 'yes_unchecked', hurry: 'yes' }],
    ['stranger-chat-hurry', { found_how: 'unknown_message', contact_channel: 'only_chat', hurry: 'yes' }],
    ['stranger-chat-hurry', { found_how: 'social_media', contact_channel: 'only_chat', hurry: 'yes' }],
    ['changed-without-contract', { job_details: 'changed', contract: 'partly' }],
    ['nobody-behind-it', { employer_known: 'no', contract: 'no', job_details: 'vague' }],
    ['promise-without-employer', { promise: 'yes', employer_known: 'no' }],
    ['unregistered-without-contract', { recruiter_registered: 'no', contract: 'no' }],
  ])('%s', (rule, answers: Record<string, string>) => {
    expect(evaluate(rules, answers).reasons[0]?.rule).toBe(rule)
    for (const question of Object.keys(answers)) {
      const less = evaluate(rules, { ...answers, [question]: 'unknown' })
      expect(less.reasons.map((reason) => reason.rule)).not.toContain(rule)
    }
  })
})

describe('what is a warning', () => {
  it.each([
    ['found_how', 'social_media'],
    ['found_how', 'unknown_message'],
    ['found_how', 'recruiter_visit'],
    ['contract', 'no'],
    ['contract', 'partly'],
    ['employer_known', 'named_only'],
    ['employer_known', 'no'],
    ['recruiter_registered', 'no'],
    ['hurry', 'yes'],
    ['promise', 'yes'],
    ['contact_channel', 'only_chat'],
    ['claims_official', 'yes_unchecked'],
    ['job_details', 'vague'],
    ['job_details', 'changed'],
  ])('%s: %s', (question, answer) => {
    expect(evaluate(rules, { ...ALL_GOOD, [question]: answer })).toEqual({
      verdict: 'warning',
      reasons: [expect.objectContaining({ verdict: 'warning', because: [{ question, answer }] })],
    })
  })
})

describe('what is not known', () => {
  it('finds nothing, and never says that an offer is safe', () => {
    const unknown = Object.fromEntries(OFFER_QUESTIONS.map((question) => [question, 'unknown']))
    for (const answers of [{}, unknown, ALL_GOOD, { asked_money: 'nonsense' }])
      expect(evaluate(rules, answers)).toEqual({ verdict: 'none_found', reasons: [] })
    expect(openQuestions(OFFER_QUESTIONS, unknown)).toEqual([...OFFER_QUESTIONS])
    expect(openQuestions(OFFER_QUESTIONS, ALL_GOOD)).toEqual([])
  })

  it('does not hide a danger among what is known', () => {
    const unknown = Object.fromEntries(OFFER_QUESTIONS.map((question) => [question, 'unknown']))
    expect(evaluate(rules, { ...unknown, told_to_lie: 'yes' }).verdict).toBe('danger')
  })
})

test('dangers come first, and a warning that a danger explains is not repeated', () => {
  const some: Rule[] = [
    { id: 'chat', when: { contact_channel: ['only_chat'] }, verdict: 'warning' },
    { id: 'hurry', when: { hurry: ['yes'] }, verdict: 'warning' },
    { id: 'both', when: { contact_channel: ['only_chat'], claims_official: ['yes_unchecked'] }, verdict: 'danger' },
    { id: 'empty', when: {}, verdict: 'danger' },
  ]
  const { reasons } = evaluate(some, { contact_channel: 'only_chat', claims_official: 'yes_unchecked', hurry: 'yes' })
  expect(reasons.map(({ rule }) => rule)).toEqual(['both', 'hurry'])
})

const scams = Object.values(content.recruitment).flatMap((recruitment) => recruitment.scams)

test('every country has documented scams', () => {
  expect(scams.length).toBeGreaterThan(70)
})

test.each(scams.map((scam) => [scam.id, scam.answers] as const))('%s comes out danger', (_, answers) => {
  expect(evaluate(rules, answers).verdict).toBe('danger')
})
