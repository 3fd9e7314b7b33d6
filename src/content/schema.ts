import { z } from 'zod'
import { MEMBER_COUNTRIES } from '../site/countries'
import { forEachLanguage } from '../site/languages'
import { RIGHT_TOPICS, TOPICS } from '../site/topics'
import { inSchema } from './messages'
import {
  AGREEMENT_KINDS,
  BRANCHES,
  CONDITIONAL,
  CONTACT_KINDS,
  COST_KINDS,
  CREDENTIAL_KINDS,
  FEE_RULES,
  FOR_WHOM,
  HAVE,
  LAW_ON_FEES,
  LOOK_OUTCOMES,
  OFFER_ANSWERS,
  PATHWAY_KINDS,
  PAYERS,
  PER,
  SECTORS,
  STATUSES,
  SUMS,
} from './vocabulary'

/** Shared types. */

const words = z
  .string()
  .trim()
  .min(1, inSchema('words'))
  .regex(/[^…\s]/, inSchema('wordsForDots'))
/** What each language says of one thing. */
const inEachLanguage = <T extends z.ZodType>(said: T) => z.strictObject(forEachLanguage(() => said))
export const text = inEachLanguage(words)
const list = inEachLanguage(z.array(words))
const countryCode = z.string().regex(/^[a-z]{2}$/, inSchema('countryCode'))
const memberCountry = z.enum(MEMBER_COUNTRIES)
const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, inSchema('id'))
/** A day of the calendar, YYYY-MM-DD. */
export const day = z.iso.date(inSchema('day'))
const dated = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^(\d{4}(-\d{2}){0,2}|unknown)$/, inSchema('dated')))
const https = z.string().regex(/^https:\/\/[^\s]+$/, inSchema('https'))

const span = z.strictObject({
  min: z.number().positive().optional(),
  max: z.number().positive().optional(),
  unit: z.enum(['day', 'week', 'month', 'year']),
})

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

/** Not in the sources, though it was looked for. Where nobody has looked, the field is left out: readers are told the same. */
const notStated = z.strictObject({ stated: z.literal('no') })
/** What a pathway says of one question that everybody asks, in a few words; `answer` is what can be chosen by. */
const stated = <T extends z.ZodRawShape>(answer: T) =>
  z.union([notStated, z.strictObject({ ...answer, ...forEachLanguage(() => words.max(90)) })])
const years = z.number().int().min(14).max(99)

const cost = z.strictObject({
  kind: z.enum(COST_KINDS),
  what: text,
  payer: z.enum(PAYERS),
  by: z.enum(['law', 'contract', 'practice']),
  rule: recordId.optional(),
  amount: money.optional(),
  note: text.optional(),
})

const documentNeeded = z.strictObject({ name: text, how: text.optional() })

/** What stands at the end of a record: words that people look for it by, the contact that answers for it, and what holds it. */
const held = { found: found.optional(), owner: recordId.optional(), evidence }

/** Records. */

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

const status = z.strictObject({ value: z.enum(STATUSES), as_of: dated, note: text.optional() })
const sms = inEachLanguage(words.max(110))

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

export const rule = z.strictObject({
  id: recordId,
  rule: text,
  fee_to_worker: z.enum(LAW_ON_FEES),
  applies_to: text,
  penalty: text.optional(),
  law: https.optional(),
  ...held,
})

export const register = z.strictObject({
  id: recordId,
  name: text,
  url: https,
  how_to_check: z.array(text).min(1),
  keeper: recordId,
  ...held,
})

const answers = z.strictObject({
  found_how: z.enum(OFFER_ANSWERS.found_how).optional(),
  asked_money: z.enum(OFFER_ANSWERS.asked_money).optional(),
  pay_how: z.enum(OFFER_ANSWERS.pay_how).optional(),
  papers_taken: z.enum(OFFER_ANSWERS.papers_taken).optional(),
  contract: z.enum(OFFER_ANSWERS.contract).optional(),
  employer_known: z.enum(OFFER_ANSWERS.employer_known).optional(),
  recruiter_registered: z.enum(OFFER_ANSWERS.recruiter_registered).optional(),
  visa_kind: z.enum(OFFER_ANSWERS.visa_kind).optional(),
  hurry: z.enum(OFFER_ANSWERS.hurry).optional(),
  promise: z.enum(OFFER_ANSWERS.promise).optional(),
  contact_channel: z.enum(OFFER_ANSWERS.contact_channel).optional(),
  claims_official: z.enum(OFFER_ANSWERS.claims_official).optional(),
  job_details: z.enum(OFFER_ANSWERS.job_details).optional(),
  told_to_lie: z.enum(OFFER_ANSWERS.told_to_lie).optional(),
})

export const scam = z.strictObject({
  id: recordId,
  title: text,
  how: text,
  signs: z.array(text).min(1),
  do: z.array(text).min(1),
  report_to: z.array(recordId),
  answers,
  ...held,
})

export const credential = z.strictObject({
  id: recordId,
  name: text,
  institution: recordId,
  kind: z.enum(CREDENTIAL_KINDS),
  for: z.array(z.enum(FOR_WHOM)).min(1),
  have: z.array(z.enum(HAVE)).min(1),
  occupations: z.array(z.string()).min(1),
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

export const term = z.strictObject({
  id: recordId,
  term: text,
  also: list,
  meaning: text,
  /** How the term stands in running text, where pages mark it. None for words that everybody knows. */
  in_text: list.default(forEachLanguage(() => [])),
})

export const occupation = z.strictObject({
  id: recordId,
  name: text,
  isco: z.array(z.string().regex(/^\d{1,4}$/, inSchema('isco'))),
  also: list,
})

export const checklist = z.strictObject({
  id: recordId,
  title: text,
  lead: text,
  items: z.array(z.strictObject({ id: recordId, what: text, why: text.optional() })).min(1),
  ...held,
})

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

export type Text = z.infer<typeof text>
export type TextList = z.infer<typeof list>
export type Span = z.infer<typeof span>
export type Money = z.infer<typeof money>
export type Source = z.infer<typeof source>
export type Look = z.infer<typeof look>
export type Evidence = z.infer<typeof evidence>
export type Found = z.infer<typeof found>
export type Cost = z.infer<typeof cost>
export type DocumentNeeded = z.infer<typeof documentNeeded>
export type Status = z.infer<typeof status>
export type Contact = z.infer<typeof contact>
export type Phone = z.infer<typeof phone>
export type Departure = z.infer<typeof departure>
export type Pathway = z.infer<typeof pathway>
export type RecruitmentRule = z.infer<typeof rule>
export type Register = z.infer<typeof register>
export type Scam = z.infer<typeof scam>
export type OfferAnswers = z.infer<typeof answers>
export type Credential = z.infer<typeof credential>
export type Scheme = z.infer<typeof scheme>
export type Right = z.infer<typeof right>
export type Agreement = z.infer<typeof agreement>
export type Figure = z.infer<typeof figure>
export type Term = z.infer<typeof term>
export type Checklist = z.infer<typeof checklist>
export type Occupation = z.infer<typeof occupation>
export type Country = z.infer<typeof country>
export type GuideFront = z.infer<typeof guideFront>
