import { z } from 'zod'
import { TOPICS } from '../../site/topics'
import { inSchema } from '../messages'
import { evidence, held } from './evidence'
import { countryCode, list, memberCountry, recordId, sms, text, words } from './words'

const topicIntro = z.strictObject({ lead: text, message: text, sms, questions: list })

export const country = z.strictObject({
  id: memberCountry,
  name: text,
  people: text,
  languages: z.array(words).min(1),
  currency: z.string().regex(/^[A-Z]{3}$/, inSchema('currency')),
  calling_code: z.string().regex(/^\+\d{1,4}$/, inSchema('callingCode')),
  emergency: z.array(recordId).min(1),
  key_contacts: z.array(recordId).min(1).max(3),
  story: text,
  message: text,
  sms,
  topics: z.record(z.enum(TOPICS), topicIntro),
  evidence,
})

export const figure = z.strictObject({
  id: recordId,
  title: text,
  unit: text,
  country: countryCode.optional(),
  points: z
    .array(
      z.strictObject({
        year: z.number().int(),
        value: z.number(),
        of: text.optional(),
        approx: z.boolean().optional(),
      }),
    )
    .min(1),
  definition: text,
  ...held,
})

export type Country = z.infer<typeof country>
export type Figure = z.infer<typeof figure>
