import { isTool } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import { FIRST_LANGUAGE, LANGUAGES } from '../site/languages'
import { recordPath } from '../site/record-paths'
import { checkEvidence } from './evidence-rules'
import { fileOfRecord } from './file-of'
import { NUMBER_LINK } from './inline-text'
import type { Content, Problem } from './load'
import { markdownHeadings } from './markdown-prose'
import { MESSAGES } from './messages'
import { phoneFault } from './phone-numbers'
import { proseOfPages } from './prose'
import { hardestSentences, limitWords, type ReadingLevel, readingLevel } from './reading-level'
import { contactReferences, linkReferences, ruleReferences } from './references'
import { checkBothLanguages } from './same-in-both'
import { peopleServed } from './serves'
import { checkSums } from './sums'
import { textCache } from './text-cache'

/** Countries outside the region that an agreement or a pathway may name. */
const OTHER_COUNTRIES = [
  'ag',
  'ar',
  'at',
  'bb',
  'bo',
  'br',
  'ch',
  'cl',
  'co',
  'cu',
  'de',
  'dm',
  'ec',
  'es',
  'fr',
  'gb',
  'gd',
  'gy',
  'ht',
  'il',
  'it',
  'jm',
  'kn',
  'kr',
  'lc',
  'pe',
  'ph',
  'pt',
  'py',
  'sr',
  'tt',
  'uy',
  'vc',
  've',
]
const KNOWN_COUNTRIES = new Set<string>([...MEMBER_COUNTRIES, ...OTHER_COUNTRIES])

/** Contacts of these kinds appear on urgent help or in the directory of the world of work without being referred to. */
const LISTED_BY_KIND = new Set([
  'emergency',
  'trafficking_hotline',
  'consular',
  'womens_support',
  'labour_ministry',
  'employers',
  'union',
  'training_institute',
])

/** All rules that need more than one record to judge. Returns the problems, empty when all is well. */
export function checkContent(content: Content): Problem[] {
  return [
    ...checkPhones(content),
    ...checkCountryCodes(content),
    ...checkReferences(content),
    ...checkGuides(content),
    ...checkReadingLevel(content),
    ...checkBothLanguages(content),
    ...checkEvidence(content),
    ...checkSums(content),
  ]
}

function checkPhones(content: Content): Problem[] {
  const problems: Problem[] = []
  for (const contact of content.contacts) {
    const numbers = contact.phones.map((phone) => phone.number)
    for (const [index, number] of [...numbers, ...(contact.whatsapp ? [contact.whatsapp] : [])].entries()) {
      const fault = phoneFault(number)
      const field = index < numbers.length ? `phones.${index}.number` : 'whatsapp'
      if (fault) problems.push({ ...place(content, contact.id), field, ...fault })
    }
    if (contact.phones.length === 0 && !contact.whatsapp && !contact.email && !contact.url && !contact.address)
      problems.push({
        ...place(content, contact.id),
        field: 'phones',
        ...MESSAGES.reachable(),
      })
  }
  return problems
}

function checkCountryCodes(content: Content): Problem[] {
  const problems: Problem[] = []
  const check = (id: string, field: string, codes: readonly string[]) => {
    for (const code of codes)
      if (!KNOWN_COUNTRIES.has(code)) problems.push({ ...place(content, id), field, ...MESSAGES.knownCountry(code) })
  }
  for (const contact of content.contacts) {
    check(contact.id, 'located', [contact.located])
    check(contact.id, 'serves', peopleServed(contact) ?? [])
    for (const phone of contact.phones) if (phone.from !== 'anywhere') check(contact.id, 'phones.from', phone.from)
  }
  for (const pathway of content.pathways) {
    check(pathway.id, 'destination', [pathway.destination])
    check(pathway.id, 'from', Object.keys(pathway.from))
  }
  for (const agreement of [...content.agreements, ...content.conventions])
    check(
      agreement.id,
      'parties',
      agreement.parties.map((party) => party.country),
    )
  for (const [id] of content.fileOf) {
    const owner = id.split('-')[0] ?? ''
    const shared =
      content.glossary.some((term) => term.id === id) || content.occupations.some((occupation) => occupation.id === id)
    if (!shared && owner !== 'reg' && !KNOWN_COUNTRIES.has(owner))
      problems.push({ ...place(content, id), field: 'id', ...MESSAGES.countryId() })
  }
  return problems
}

function checkReferences(content: Content): Problem[] {
  const problems: Problem[] = []
  const contacts = new Set(content.contacts.map((contact) => contact.id))
  const guides = new Set(content.guides.map((guide) => guide.slug))
  const terms = new Set(content.glossary.map((term) => term.id))
  const occupations = new Set(['any', ...content.occupations.map((occupation) => occupation.id)])
  const used = new Set<string>()
  for (const { record, field, contact } of contactReferences(content)) {
    used.add(contact)
    if (!contacts.has(contact) && !content.refused.has(contact))
      problems.push({ ...place(content, record), field, ...MESSAGES.contact(contact) })
  }
  // A record that was refused may name it.
  for (const contact of content.refused.size > 0 ? [] : content.contacts)
    if (!used.has(contact.id) && !LISTED_BY_KIND.has(contact.kind))
      problems.push({
        ...place(content, contact.id),
        field: '(whole record)',
        ...MESSAGES.referred(),
      })
  const numbers = new Set(content.contacts.flatMap(({ phones }) => phones.map(({ number }) => number)))
  for (const { record, field, target } of linkReferences(content)) {
    const called = NUMBER_LINK.exec(target)?.[1]
    // Elsewhere no page would make a link of it.
    if (called && !record.startsWith('guide-')) {
      problems.push({ ...place(content, record, field), field, ...MESSAGES.numberLink(called) })
      continue
    }
    const [scheme, id = ''] = target.split(/:(.*)/s)
    const good =
      scheme === 'https' ||
      content.refused.has(id) ||
      (called !== undefined && numbers.has(called)) ||
      (scheme === 'record' && content.fileOf.has(id)) ||
      (scheme === 'guide' && guides.has(id)) ||
      (scheme === 'tool' && isTool(id)) ||
      (scheme === 'term' && terms.has(id))
    if (!good) problems.push({ ...place(content, record, field), field, words: target, ...MESSAGES.link(target) })
  }
  // A page shows these as links: one that leads nowhere would be left out without a word.
  for (const { record, field, rule } of ruleReferences(content))
    if (!content.refused.has(rule) && !recordPath(content, FIRST_LANGUAGE, rule))
      problems.push({ ...place(content, record), field, ...MESSAGES.recordWithPage(rule) })
  for (const credential of content.credentials)
    for (const occupation of credential.occupations)
      if (!occupations.has(occupation) && !content.refused.has(occupation))
        problems.push({
          ...place(content, credential.id),
          field: 'occupations',
          ...MESSAGES.occupation(occupation),
        })
  return problems
}

function checkGuides(content: Content): Problem[] {
  return content.guides.flatMap((guide) => {
    const levels = (body: string) =>
      markdownHeadings(body)
        .map(({ level, name = '' }) => level + name)
        .join(' ')
    return LANGUAGES.filter((lang) => levels(guide.body[lang]) !== levels(guide.body[FIRST_LANGUAGE])).map((lang) => ({
      file: `guides/${guide.slug}/${lang}.md`,
      record: guide.slug,
      field: '(headings)',
      ...MESSAGES.sameHeadings(`${FIRST_LANGUAGE}.md`),
    }))
  })
}

function checkReadingLevel(content: Content): Problem[] {
  const levels = textCache<ReadingLevel>('reading-levels')
  const problems = proseOfPages(content).flatMap(({ page, file, language, items }) => {
    const level = levels.of(JSON.stringify([language, items]), () => readingLevel(items, language))
    if (level.easyEnough || level.words < 40) return []
    const hard = hardestSentences(items, language)
    return [
      {
        file,
        record: page,
        field: language,
        ...(hard[0] && { words: firstWords(hard[0]) }),
        ...MESSAGES.easier(
          limitWords(language),
          String(level.score),
          hard.map((sentence) => ` «${sentence}»`).join(''),
        ),
      },
    ]
  })
  levels.save()
  return problems
}

/** So many letters of a sentence stand on its first line, and on no other. */
const firstWords = (sentence: string) => sentence.slice(0, 24)

function place(content: Content, record: string, language?: string): { file: string; record: string } {
  return { file: fileOfRecord(content, record, language), record }
}
