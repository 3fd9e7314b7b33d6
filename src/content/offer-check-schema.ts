import { z } from 'zod'
import { inSchema } from './messages'
import { contact, text } from './schema'
import { OFFER_ANSWERS, type OfferQuestion } from './vocabulary'

const evidence = contact.shape.evidence
const id = contact.shape.id

export const OFFER_QUESTIONS = [
  'found_how',
  'asked_money',
  'pay_how',
  'papers_taken',
  'contract',
  'employer_known',
  'recruiter_registered',
  'visa_kind',
  'hurry',
  'promise',
  'contact_channel',
  'claims_official',
  'job_details',
  'told_to_lie',
] as const satisfies readonly OfferQuestion[]

export const isOfferQuestion = (name: string): name is OfferQuestion => OFFER_QUESTIONS.some((known) => known === name)

/** A question of the offer check with the words of each answer and how to find out when one does not know. */
export const offerQuestion = z
  .strictObject({
    id: z.enum(OFFER_QUESTIONS),
    ask: text,
    answers: z.record(z.string(), text),
    help: text,
  })
  .superRefine(({ id, answers }, context) => {
    const known: readonly string[] = OFFER_ANSWERS[id]
    for (const answer of known)
      if (!(answer in answers))
        context.addIssue({ code: 'custom', path: ['answers', answer], message: inSchema('answerWords') })
    for (const answer of Object.keys(answers))
      if (!known.includes(answer))
        context.addIssue({
          code: 'custom',
          path: ['answers', answer],
          message: inSchema('oneOf', known.join(', '), answer),
        })
  })

/** A rule: when every question named has one of the answers listed, the offer deserves this verdict. */
export const offerRule = z
  .strictObject({
    id,
    when: z.partialRecord(z.enum(OFFER_QUESTIONS), z.array(z.string()).min(1, inSchema('anyAnswer'))),
    verdict: z.enum(['danger', 'warning']),
    why: text,
    do: text,
    law: id.optional(),
    /** The record whose page shows what the rule rests on, where no law does. */
    see: id.optional(),
    evidence,
  })
  .superRefine(({ when }, context) => {
    if (Object.keys(when).length === 0)
      context.addIssue({ code: 'custom', path: ['when'], message: inSchema('anyQuestion') })
    for (const [question, wanted] of Object.entries(when)) {
      const known: readonly string[] = isOfferQuestion(question) ? OFFER_ANSWERS[question] : []
      for (const answer of wanted)
        if (!known.includes(answer))
          context.addIssue({
            code: 'custom',
            path: ['when', question],
            message: inSchema('oneOf', known.join(', '), answer),
          })
    }
  })

export type OfferQuestionWords = z.infer<typeof offerQuestion>
export type OfferRule = z.infer<typeof offerRule>

/** All that the offer check knows. */
export interface OfferCheck {
  questions: OfferQuestionWords[]
  rules: OfferRule[]
}
