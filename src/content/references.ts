import { FIRST_LANGUAGE, LANGUAGES } from '../site/languages'
import { linkTargets, termsNamed } from './inline-text'
import type { Content } from './load'

/** Every place where a record names a contact. */
export function contactReferences(content: Content): { record: string; field: string; contact: string }[] {
  const found: { record: string; field: string; contact: string }[] = []
  const add = (record: string, field: string, contacts: readonly string[]) => {
    for (const contact of contacts) found.push({ record, field, contact })
  }
  for (const country of content.countries) {
    add(country.id, 'emergency', country.emergency)
    add(country.id, 'key_contacts', country.key_contacts)
  }
  for (const pathway of content.pathways) {
    add(pathway.id, 'contacts', pathway.contacts)
    for (const departure of Object.values(pathway.from)) add(departure.id, 'office', [departure.office])
  }
  for (const recruitment of Object.values(content.recruitment)) {
    for (const register of recruitment.registers) add(register.id, 'keeper', [register.keeper])
    for (const scam of recruitment.scams) add(scam.id, 'report_to', scam.report_to)
  }
  for (const credential of content.credentials) {
    add(credential.id, 'institution', [credential.institution])
    add(credential.id, 'contacts', credential.contacts)
  }
  for (const scheme of content.schemes) {
    add(scheme.id, 'institution', [scheme.institution])
    add(scheme.id, 'contacts', scheme.contacts)
  }
  for (const right of content.rights) add(right.id, 'contacts', right.contacts)
  for (const guide of content.guides) add(`guide-${guide.slug}`, 'contacts', guide.front[FIRST_LANGUAGE].contacts)
  return found
}

/** Every place where a record names the record of a law that a page links to. */
export function ruleReferences(content: Content): { record: string; field: string; rule: string }[] {
  const found: { record: string; field: string; rule: string }[] = []
  const add = (record: string, field: string, named: readonly { rule?: string }[]) => {
    for (const [index, { rule }] of named.entries())
      if (rule) found.push({ record, field: `${field}.${index}.rule`, rule })
  }
  for (const pathway of content.pathways) {
    add(pathway.id, 'costs', pathway.costs)
    add(pathway.id, 'protections', pathway.protections)
    for (const departure of Object.values(pathway.from)) add(departure.id, 'costs', departure.costs ?? [])
  }
  for (const { id, costs } of content.credentials) add(id, 'costs', costs)
  for (const { id, voluntary } of content.schemes) add(id, 'voluntary.costs', voluntary?.costs ?? [])
  return found
}

/** Every link and glossary term inside the texts of every record; a term comes as `term:id`. */
export function linkReferences(content: Content): { record: string; field: string; target: string }[] {
  const found: { record: string; field: string; target: string }[] = []

  function walk(record: string, field: string, value: unknown) {
    if (typeof value === 'string') {
      for (const target of linkTargets(value)) found.push({ record, field, target })
      for (const term of termsNamed(value)) found.push({ record, field, target: `term:${term}` })
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(record, `${field}.${index}`, item)
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (key !== 'evidence') walk(record, field ? `${field}.${key}` : key, inner)
    }
  }

  for (const record of recordsWithTexts(content)) walk(record.id, '', record)
  for (const guide of content.guides) {
    for (const lang of LANGUAGES) walk(`guide-${guide.slug}`, lang, guide.body[lang])
  }
  return found
}

/** Every record that holds texts, departures inside their pathways, guides left out. */
export function recordsWithTexts(content: Content): { id: string }[] {
  return [
    ...content.countries,
    ...content.contacts,
    ...content.pathways,
    ...Object.values(content.recruitment).flatMap((recruitment) => [
      ...recruitment.rules,
      ...recruitment.registers,
      ...recruitment.scams,
    ]),
    ...content.credentials,
    ...content.schemes,
    ...content.rights,
    ...content.agreements,
    ...content.conventions,
    ...content.figures,
    ...content.glossary,
    ...content.checklists,
  ]
}
