import { z } from 'zod'
import { inSchema } from '../messages'
import { CREDENTIAL_KINDS, FOR_WHOM, HAVE } from '../vocabulary'
import { cost, documentNeeded } from './costs'
import { held } from './evidence'
import { status } from './pathways'
import { list, recordId, span, text } from './words'

export const credential = z.strictObject({
  id: recordId,
  name: text,
  institution: recordId,
  kind: z.enum(CREDENTIAL_KINDS),
  for: z.array(z.enum(FOR_WHOM)).min(1),
  have: z.array(z.enum(HAVE)).min(1),
  occupations: z.array(z.string()).min(1),
  /** Left out where it is open. */
  status: status.optional(),
  what: text,
  steps: z.array(text).min(1),
  documents: z.array(documentNeeded),
  duration: span.optional(),
  costs: z.array(cost),
  support: z.array(text),
  first_step: text,
  contacts: z.array(recordId),
  ...held,
})

export const occupation = z.strictObject({
  id: recordId,
  name: text,
  isco: z.array(z.string().regex(/^\d{1,4}$/, inSchema('isco'))),
  also: list,
})

export type Credential = z.infer<typeof credential>
export type Occupation = z.infer<typeof occupation>
