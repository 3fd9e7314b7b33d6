import { z } from 'zod'
import { inSchema } from '../messages'
import { LOOK_OUTCOMES } from '../vocabulary'
import { dated, day, https, list, recordId, words } from './words'

/** Where a field stands in its record: `phones.0`, `costs.2.amount`, `status`. */
const field = z.string().regex(/^[a-z_]+(\.[a-z0-9_]+)*$/, inSchema('field'))

export const source = z.strictObject({
  url: https,
  publisher: words,
  official: z.boolean(),
  dated,
  /** The fields that this page states. Nothing is listed that the page does not say. */
  supports: z.array(field).min(1, inSchema('noEmptySupports')).optional(),
})

export const look = z.strictObject({
  on: day,
  /** What was searched for to prove the record wrong. Unknown for looks before this was written down. */
  sought: z.array(words).min(1).optional(),
  /** What was opened; at least one page that the record did not cite before, unless the search found none newer. */
  pages: z.array(https).min(1),
  found: z.enum(LOOK_OUTCOMES),
})

export const evidence = z.strictObject({
  sources: z.array(source).min(1, inSchema('source')),
  /** For a record that says that something does not exist: when and how it was searched for, and whom to ask. */
  sought: z.strictObject({ on: day, what: z.array(words).min(1), ask: recordId }).optional(),
  /** The last day on which it holds, where a source gives one. */
  until: day.optional(),
  checked: day,
  /** Looks by somebody who wanted the record to be wrong, the newest last. */
  looks: z.array(look).min(1).optional(),
  /** Who answers for the record and said that it is right. */
  confirmed: z.strictObject({ by: recordId, on: day, how: words }).optional(),
})

const found = z.strictObject({ questions: list, also: list }).partial()

/** What stands at the end of a record: words that people look for it by, the contact that answers for it, and what holds it. */
export const held = { found: found.optional(), owner: recordId.optional(), evidence }

export type Source = z.infer<typeof source>
export type Look = z.infer<typeof look>
export type Evidence = z.infer<typeof evidence>
export type Found = z.infer<typeof found>
