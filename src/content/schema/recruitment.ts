import { z } from 'zod'
import { LAW_ON_FEES, OFFER_ANSWERS } from '../vocabulary'
import { held } from './evidence'
import { https, recordId, text } from './words'

export const rule = z.strictObject({
  id: recordId,
  rule: text,
  fee_to_worker: z.enum(LAW_ON_FEES),
  applies_to: text,
  penalty: text.optional(),
  law: https.optional(),
  ...held,
})

export const register = z.strictObject({
  id: recordId,
  name: text,
  url: https,
  how_to_check: z.array(text).min(1),
  keeper: recordId,
  ...held,
})

const answers = z.strictObject({
  found_how: z.enum(OFFER_ANSWERS.found_how).optional(),
  asked_money: z.enum(OFFER_ANSWERS.asked_money).optional(),
  pay_how: z.enum(OFFER_ANSWERS.pay_how).optional(),
  papers_taken: z.enum(OFFER_ANSWERS.papers_taken).optional(),
  contract: z.enum(OFFER_ANSWERS.contract).optional(),
  employer_known: z.enum(OFFER_ANSWERS.employer_known).optional(),
  recruiter_registered: z.enum(OFFER_ANSWERS.recruiter_registered).optional(),
  visa_kind: z.enum(OFFER_ANSWERS.visa_kind).optional(),
  hurry: z.enum(OFFER_ANSWERS.hurry).optional(),
  promise: z.enum(OFFER_ANSWERS.promise).optional(),
  contact_channel: z.enum(OFFER_ANSWERS.contact_channel).optional(),
  claims_official: z.enum(OFFER_ANSWERS.claims_official).optional(),
  job_details: z.enum(OFFER_ANSWERS.job_details).optional(),
  told_to_lie: z.enum(OFFER_ANSWERS.told_to_lie).optional(),
})

export const scam = z.strictObject({
  id: recordId,
  title: text,
  how: text,
  signs: z.array(text).min(1),
  do: z.array(text).min(1),
  report_to: z.array(recordId),
  answers,
  ...held,
})

export type RecruitmentRule = z.infer<typeof rule>
export type Register = z.infer<typeof register>
export type Scam = z.infer<typeof scam>
export type OfferAnswers = z.infer<typeof answers>
