import { z } from 'zod'
import { MEMBER_COUNTRIES } from '../../site/countries'
import { forEachLanguage } from '../../site/languages'
import { inSchema } from '../messages'

/** The smallest parts of a record: words, days, codes, addresses. */

export const words = z
  .string()
  .trim()
  .min(1, inSchema('words'))
  .regex(/[^…\s]/, inSchema('wordsForDots'))
/** What each language says of one thing. */
export const inEachLanguage = <T extends z.ZodType>(said: T) => z.strictObject(forEachLanguage(() => said))
export const text = inEachLanguage(words)
export const list = inEachLanguage(z.array(words))
export const countryCode = z.string().regex(/^[a-z]{2}$/, inSchema('countryCode'))
export const memberCountry = z.enum(MEMBER_COUNTRIES)
export const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, inSchema('id'))
/** A day of the calendar, YYYY-MM-DD. */
export const day = z.iso.date(inSchema('day'))
export const dated = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^(\d{4}(-\d{2}){0,2}|unknown)$/, inSchema('dated')))
export const https = z.string().regex(/^https:\/\/[^\s]+$/, inSchema('https'))
/** Words that fit an SMS beside the address of the page. */
export const sms = inEachLanguage(words.max(110))
export const span = z.strictObject({
  min: z.number().positive().optional(),
  max: z.number().positive().optional(),
  unit: z.enum(['day', 'week', 'month', 'year']),
})

export type Text = z.infer<typeof text>
export type TextList = z.infer<typeof list>
export type Span = z.infer<typeof span>
