import { z } from 'zod'
import { inSchema } from '../messages'
import { COST_KINDS, PAYERS, PER, SUMS } from '../vocabulary'
import { dated, recordId, text } from './words'

const amount = z.union([z.number().nonnegative(), z.strictObject({ min: z.number(), max: z.number() })])
const money = z.strictObject({
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/, inSchema('currency')),
  as_of: dated,
  approx: z.boolean().optional(),
  /** A price where nothing is said. */
  is: z.enum(SUMS).optional(),
  /** It is the most that may be asked, taken or lent. */
  most: z.boolean().optional(),
  /** Paid once where nothing is said. */
  per: z.enum(PER).optional(),
})

export const cost = z.strictObject({
  kind: z.enum(COST_KINDS),
  what: text,
  payer: z.enum(PAYERS),
  by: z.enum(['law', 'contract', 'practice']),
  rule: recordId.optional(),
  amount: money.optional(),
  note: text.optional(),
})

export const documentNeeded = z.strictObject({ name: text, how: text.optional() })

export type Money = z.infer<typeof money>
export type Cost = z.infer<typeof cost>
export type DocumentNeeded = z.infer<typeof documentNeeded>
