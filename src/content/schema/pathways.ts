import { z } from 'zod'
import { forEachLanguage } from '../../site/languages'
import { CONDITIONAL, FEE_RULES, PATHWAY_KINDS, SECTORS, STATUSES } from '../vocabulary'
import { cost, documentNeeded } from './costs'
import { held } from './evidence'
import { countryCode, dated, recordId, sms, span, text, words } from './words'

/** Not in the sources, though it was looked for. Where nobody has looked, the field is left out: readers are told the same. */
const notStated = z.strictObject({ stated: z.literal('no') })
/** What a pathway says of one question that everybody asks, in a few words; `answer` is what can be chosen by. */
const stated = <T extends z.ZodRawShape>(answer: T) =>
  z.union([notStated, z.strictObject({ ...answer, ...forEachLanguage(() => words.max(90)) })])
const years = z.number().int().min(14).max(99)

/** Whether something that is offered can be had: now, for a while not, no more, or not known. */
export const status = z.strictObject({ value: z.enum(STATUSES), as_of: dated, note: text.optional() })

export const departure = z.strictObject({
  id: recordId,
  pathway: recordId,
  origin: countryCode,
  status: status.optional(),
  office: recordId,
  steps: z.array(text).min(1),
  documents: z.array(documentNeeded).optional(),
  costs: z.array(cost).optional(),
  note: text.optional(),
  message: text,
  sms,
  ...held,
})

export const pathway = z.strictObject({
  id: recordId,
  name: text,
  official_name: words,
  kind: z.enum(PATHWAY_KINDS),
  destination: countryCode,
  status,
  sectors: z.array(z.enum(SECTORS)).min(1),
  who: z.array(text).min(1),
  duration: span.optional(),
  renewal: text.optional(),
  family: text.optional(),
  /** Whether children may come along. */
  children: stated({ come: z.enum(CONDITIONAL) }).optional(),
  /** The pay that a rule or contract of the pathway promises. */
  pay: stated({}).optional(),
  /** Whether the employer or programme gives a place to live, and who pays for it. */
  housing: stated({ given: z.enum(CONDITIONAL) }).optional(),
  /** Ages that are taken, both included. */
  age: stated({ min: years.optional(), max: years.optional() }).optional(),
  change_employer: text.optional(),
  fee_to_worker: z.enum(FEE_RULES),
  requirements: z.array(text),
  documents: z.array(documentNeeded),
  steps: z.array(text).min(1),
  costs: z.array(cost),
  protections: z.array(z.strictObject({ text, rule: recordId.optional() })),
  processing_time: span.optional(),
  contacts: z.array(recordId),
  message: text,
  sms,
  ...held,
})

export type Status = z.infer<typeof status>
export type Departure = z.infer<typeof departure>
export type Pathway = z.infer<typeof pathway>
