import { stringify } from 'csv-stringify/sync'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import type { Cost, Evidence, Phone, Text } from '../../content/schema'
import type { Translate } from '../../site/format'
import { moneyWords, spanWords } from '../../site/format'
import { type Language, WHOLE_LANGUAGES } from '../../site/languages'
import { recordPath } from '../../site/record-paths'

/** One row by column name. */
type Row = Record<string, string>

export interface CsvContext {
  content: Content
  translators: Record<Language, Translate>
  /** Address of the published site without a slash at the end. */
  site: string
}

/** Between several values of one cell: it stands in no text of the content. */
const AND = ' | '

/** Contacts, a row each. Numbers are `tel:` addresses (RFC 3966). */
export function contactsCsv(context: CsvContext): string {
  const { content, translators } = context
  return csv(
    content.contacts.map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      country: contact.located,
      serves: typeof contact.serves === 'string' ? contact.serves : contact.serves.join(AND),
      ...bothLanguages('name', contact.name),
      acronym: contact.acronym ?? '',
      ...bothLanguages('does', contact.does),
      phones: contact.phones.map(({ number }) => `tel:${number}`).join(AND),
      ...inBoth('phone_notes', (lang) =>
        contact.phones.map((phone) => phoneNote(phone, lang, translators[lang])).join(AND),
      ),
      whatsapp: contact.whatsapp ? `tel:${contact.whatsapp}` : '',
      email: contact.email ?? '',
      url: contact.url ?? '',
      ...bothLanguages('address', contact.address),
      languages: contact.languages.join(AND),
      confidential: String(contact.confidential ?? false),
      anonymous: String(contact.anonymous ?? false),
      ...provenance(contact.id, contact.evidence, context),
    })),
  )
}

/** Pathways, a row each, with the countries that have a page on how to leave from there. */
export function pathwaysCsv(context: CsvContext): string {
  const { content, translators } = context
  return csv(
    content.pathways.map((pathway) => ({
      id: pathway.id,
      ...bothLanguages('name', pathway.name),
      official_name: pathway.official_name,
      kind: pathway.kind,
      destination: pathway.destination,
      origins: Object.keys(pathway.from).join(AND),
      status: pathway.status.value,
      status_as_of: pathway.status.as_of,
      sectors: pathway.sectors.join(AND),
      ...listInBoth('who', pathway.who),
      ...inBoth('duration', (lang) => (pathway.duration ? spanWords(pathway.duration, translators[lang]) : '')),
      fee_to_worker: pathway.fee_to_worker,
      ...listInBoth('steps', pathway.steps),
      ...inBoth('costs', (lang) => costWords(pathway.costs, lang, translators[lang])),
      contacts: pathway.contacts.join(AND),
      ...provenance(pathway.id, pathway.evidence, context),
    })),
  )
}

/** Ways to have skills certified or studies recognised, a row each. */
export function credentialsCsv(context: CsvContext): string {
  const { content, translators } = context
  return csv(
    content.credentials.map((credential) => ({
      id: credential.id,
      country: credential.country,
      ...bothLanguages('name', credential.name),
      institution: credential.institution,
      kind: credential.kind,
      for: credential.for.join(AND),
      have: credential.have.join(AND),
      occupations: credential.occupations.join(AND),
      ...bothLanguages('what', credential.what),
      ...bothLanguages('first_step', credential.first_step),
      ...listInBoth('steps', credential.steps),
      ...inBoth('duration', (lang) => (credential.duration ? spanWords(credential.duration, translators[lang]) : '')),
      ...inBoth('costs', (lang) => costWords(credential.costs, lang, translators[lang])),
      contacts: credential.contacts.join(AND),
      ...provenance(credential.id, credential.evidence, context),
    })),
  )
}

/**
 * RFC 4180 in UTF-8, with the mark that spreadsheets need to read accents. The first row names the columns. What a
 * spreadsheet would run as a formula gets an apostrophe before it, which it shows as text.
 */
export function csv(rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  })
}

function inBoth(name: string, of: (lang: Language) => string): Row {
  return Object.fromEntries(WHOLE_LANGUAGES.map((lang) => [`${name}_${lang}`, of(lang)]))
}

const bothLanguages = (name: string, text: Text | undefined): Row =>
  inBoth(name, (lang) => plainWords(text?.[lang] ?? ''))

const listInBoth = (name: string, texts: readonly Text[]): Row =>
  inBoth(name, (lang) => texts.map((text) => plainWords(text[lang])).join(AND))

function phoneNote({ label, from, hours, free }: Phone, lang: Language, t: Translate): string {
  const where = from === 'anywhere' ? '' : from.join('/')
  return [label?.[lang], where, hours?.[lang], free ? t('free_call') : ''].filter(Boolean).join('; ')
}

function costWords(costs: readonly Cost[], lang: Language, t: Translate): string {
  return costs
    .map(({ what, amount, payer }) => {
      const price = amount ? `: ${moneyWords(amount, lang, t)}` : ''
      return `${plainWords(what[lang])}${price} (${t(`payer.${payer}`)})`
    })
    .join(AND)
}

function provenance(id: string, evidence: Evidence, { content, site }: CsvContext): Row {
  return {
    checked: evidence.checked,
    sources: evidence.sources.map(({ url }) => url).join(' '),
    ...inBoth('page', (lang) => {
      const path = recordPath(content, lang, id)
      return path ? `${site}${path}` : ''
    }),
  }
}
