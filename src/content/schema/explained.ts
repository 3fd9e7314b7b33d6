import { z } from 'zod'
import { forEachLanguage } from '../../site/languages'
import { TOPICS } from '../../site/topics'
import { evidence } from './evidence'
import { list, recordId, text, words } from './words'

export const term = z.strictObject({
  id: recordId,
  term: text,
  also: list,
  meaning: text,
  /** How the term stands in running text, where pages mark it. None for words that everybody knows. */
  in_text: list.default(forEachLanguage(() => [])),
})

export const guideFront = z.strictObject({
  title: words,
  summary: words,
  message: words,
  sms: words.max(110),
  questions: z.array(words),
  topics: z.array(z.enum(TOPICS)),
  contacts: z.array(recordId),
  evidence,
})

export type Term = z.infer<typeof term>
export type GuideFront = z.infer<typeof guideFront>
