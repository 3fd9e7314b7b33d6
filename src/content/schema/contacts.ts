import { z } from 'zod'
import { inSchema } from '../messages'
import { CONTACT_KINDS } from '../vocabulary'
import { held } from './evidence'
import { countryCode, https, recordId, text, words } from './words'

const phone = z.strictObject({
  number: z.string({ error: inSchema('phoneInQuotes') }).regex(/^(\+\d{7,15}|\*?\d{3,6})$/, inSchema('phone')),
  from: z.union([z.literal('anywhere'), z.array(countryCode).min(1)]),
  label: text.optional(),
  hours: text.optional(),
  free: z.boolean().optional(),
  messages_only: z.boolean().optional(),
})

export const contact = z.strictObject({
  id: recordId,
  name: text,
  acronym: words.optional(),
  kind: z.enum(CONTACT_KINDS),
  located: countryCode,
  /** Whose people it helps; unknown where its page does not say. */
  serves: z.union([z.enum(['anyone', 'unknown']), z.array(countryCode).min(1)]),
  does: text,
  phones: z.array(phone),
  whatsapp: z
    .string()
    .regex(/^\+\d{7,15}$/, inSchema('internationalPhone'))
    .optional(),
  email: z.email(inSchema('email')).optional(),
  url: https.optional(),
  address: text.optional(),
  languages: z.array(words),
  confidential: z.boolean().optional(),
  anonymous: z.boolean().optional(),
  ...held,
})

export type Contact = z.infer<typeof contact>
export type Phone = z.infer<typeof phone>
