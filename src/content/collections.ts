import { z } from 'zod'
import { countryPath, guidePath, toolPath } from '../site/addresses'
import { FIRST_LANGUAGE, forEachLanguage, type Language } from '../site/languages'
import { recordPath } from '../site/record-paths'
import type { Content, Recruitment } from './load'
import type { OfferCheck } from './offer-check-schema'
import { offerQuestion, offerRule } from './offer-check-schema'
import * as schema from './schema'

/** Records of one kind as they are published: `name` is the file's, `record` what each of them must be. */
export interface Collection {
  name: CollectionName
  record: z.ZodObject
  records: readonly object[]
  /** Address of the page that shows a record, where one does. */
  pageOf: (lang: Language, id: string) => string | undefined
}

export const COLLECTION_NAMES = [
  'contacts',
  'pathways',
  'credentials',
  'schemes',
  'rights',
  'recruitment-rules',
  'recruiter-registers',
  'scams',
  'agreements',
  'conventions',
  'countries',
  'guides',
  'glossary',
  'occupations',
  'figures',
  'checklists',
  'offer-questions',
  'offer-rules',
] as const
export type CollectionName = (typeof COLLECTION_NAMES)[number]

const cc = schema.contact.shape.located
const inCountry = { country: cc }

const guide = z.strictObject({
  id: schema.contact.shape.id,
  title: schema.text,
  summary: schema.text,
  message: schema.text,
  sms: schema.text,
  topics: schema.guideFront.shape.topics,
  contacts: schema.guideFront.shape.contacts,
  body: schema.text.describe('Markdown: headings, lists, bold, links, tables and notes'),
  evidence: schema.guideFront.shape.evidence,
})

/** Everything that is published as data, in the order of COLLECTION_NAMES. */
export function collections(content: Content, offerCheck: OfferCheck): Collection[] {
  const recruitment = <K extends keyof Recruitment>(part: K) =>
    Object.entries(content.recruitment).flatMap(([country, all]) => all[part].map((record) => ({ ...record, country })))
  const shown = (lang: Language, id: string) => recordPath(content, lang, id)
  const on = (tool: 'figures' | 'glossary') => (lang: Language, id: string) => `${toolPath(lang, tool)}#${id}`
  const nowhere = () => undefined
  const byName: Record<CollectionName, Omit<Collection, 'name'>> = {
    contacts: { record: schema.contact, records: content.contacts, pageOf: shown },
    pathways: {
      record: schema.pathway.extend({ from: z.record(cc, schema.departure) }),
      records: content.pathways,
      pageOf: shown,
    },
    credentials: { record: schema.credential.extend(inCountry), records: content.credentials, pageOf: shown },
    schemes: { record: schema.scheme.extend(inCountry), records: content.schemes, pageOf: shown },
    rights: { record: schema.right.extend(inCountry), records: content.rights, pageOf: shown },
    'recruitment-rules': {
      record: schema.rule.extend(inCountry),
      records: recruitment('rules'),
      pageOf: shown,
    },
    'recruiter-registers': {
      record: schema.register.extend(inCountry),
      records: recruitment('registers'),
      pageOf: shown,
    },
    scams: { record: schema.scam.extend(inCountry), records: recruitment('scams'), pageOf: shown },
    agreements: { record: schema.agreement, records: content.agreements, pageOf: shown },
    conventions: { record: schema.agreement, records: content.conventions, pageOf: shown },
    countries: { record: schema.country, records: content.countries, pageOf: countryPath },
    guides: { record: guide, records: guideRecords(content), pageOf: guidePath },
    glossary: { record: schema.term, records: content.glossary, pageOf: on('glossary') },
    occupations: { record: schema.occupation, records: content.occupations, pageOf: nowhere },
    figures: { record: schema.figure, records: content.figures, pageOf: on('figures') },
    checklists: { record: schema.checklist, records: content.checklists, pageOf: shown },
    'offer-questions': { record: offerQuestion, records: offerCheck.questions, pageOf: nowhere },
    'offer-rules': { record: offerRule, records: offerCheck.rules, pageOf: nowhere },
  }
  return COLLECTION_NAMES.map((name) => ({ name, ...byName[name] }))
}

function guideRecords(content: Content): z.infer<typeof guide>[] {
  return content.guides.map(({ slug, front, body }) => ({
    id: slug,
    title: forEachLanguage((lang) => front[lang].title),
    summary: forEachLanguage((lang) => front[lang].summary),
    message: forEachLanguage((lang) => front[lang].message),
    sms: forEachLanguage((lang) => front[lang].sms),
    topics: front[FIRST_LANGUAGE].topics,
    contacts: front[FIRST_LANGUAGE].contacts,
    body,
    evidence: front[FIRST_LANGUAGE].evidence,
  }))
}
