import { z } from 'zod'
import { RIGHT_TOPICS } from '../../site/topics'
import { held } from './evidence'
import { recordId, text } from './words'

export const right = z.strictObject({
  id: recordId,
  topic: z.enum(RIGHT_TOPICS),
  title: text,
  detail: text,
  without_papers: z.enum(['yes', 'no', 'partly', 'unclear']),
  claim: z.array(text),
  contacts: z.array(recordId),
  ...held,
})

export const checklist = z.strictObject({
  id: recordId,
  title: text,
  lead: text,
  items: z.array(z.strictObject({ id: recordId, what: text, why: text.optional() })).min(1),
  ...held,
})

export type Right = z.infer<typeof right>
export type Checklist = z.infer<typeof checklist>
