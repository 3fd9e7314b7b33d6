import { z } from 'zod'
import { AGREEMENT_KINDS, BRANCHES } from '../vocabulary'
import { cost } from './costs'
import { held } from './evidence'
import { countryCode, dated, inEachLanguage, recordId, text, words } from './words'

export const scheme = z.strictObject({
  id: recordId,
  name: text,
  institution: recordId,
  branches: z.array(z.enum(BRANCHES)).min(1),
  what: text,
  migrants: z.strictObject({ covered: z.enum(['yes', 'no', 'conditional', 'unknown']), condition: text.optional() }),
  voluntary: z.strictObject({ who: text, steps: z.array(text), costs: z.array(cost) }).optional(),
  steps: z.array(text),
  abroad: text.optional(),
  /** What a pension takes in years, weeks or payments. */
  pension_takes: inEachLanguage(words.max(90)).optional(),
  contacts: z.array(recordId),
  ...held,
})

const parties = z.array(z.strictObject({ country: countryCode, signed: dated.optional(), in_force: dated.optional() }))

export const agreement = z.strictObject({
  id: recordId,
  name: text,
  parties: parties.min(1),
  status: z.enum(['signed', 'in_force', 'expired', 'unclear']),
  kind: z.enum(AGREEMENT_KINDS),
  branches: z.array(z.enum(BRANCHES)).optional(),
  lets_you: text,
  ...held,
})

export type Scheme = z.infer<typeof scheme>
export type Agreement = z.infer<typeof agreement>
