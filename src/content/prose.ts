import { forEachLanguage, LANGUAGES, type Language } from '../site/languages'
import { isForWomenAndDiversity, TOPICS, type Topic } from '../site/topics'
import type { Campaign } from './campaign-schema'
import { isGap } from './gaps'
import { plainWords } from './inline-text'
import { KINDS } from './kinds'
import type { Content } from './load'
import { markdownProse } from './markdown-prose'
import type { OfferCheck } from './offer-check-schema'
import type { Cost, DocumentNeeded, Text } from './schema'
import { ASKED_OF_PATHWAYS, stated } from './stated'

/** The sentences of one page in one language, ready to be measured for reading level. */
export interface PageProse {
  page: string
  file: string
  language: Language
  items: string[]
}

/** Where the texts of a topic's page stand. */
const FOLDERS_OF_TOPIC: Record<Topic, string> = {
  'work-abroad': 'departures',
  'work-here': 'pathways',
  fraud: 'rules, registers, scams',
  skills: 'credentials',
  'social-protection': 'schemes',
  rights: 'rights',
  'women-and-diversity': 'rights',
  contacts: 'contacts',
}

/**
 * Sentences by page and language. Names of institutions, programmes and documents are taken out, since a reader must
 * meet them as they are: the fields that hold such names are not read, and inside sentences every name and acronym of
 * a contact, pathway, credential, scheme or document in the content is removed before measuring.
 */
export function proseOfPages(
  content: Content,
  offerCheck?: OfferCheck,
  campaigns: readonly Campaign[] = [],
): PageProse[] {
  const withoutNames = nameRemover(content)
  const pages: PageProse[] = []

  function add(page: string, file: string, texts: (Text | undefined)[]) {
    for (const language of LANGUAGES) {
      const said = texts.flatMap((text) => (text && !isGap(text[language]) ? [text[language]] : []))
      const items = said.map((words) => withoutNames(plainWords(words), language))
      if (items.length > 0) pages.push({ page, file, language, items })
    }
  }

  for (const country of content.countries) {
    const cc = country.id
    const recruitment = content.recruitment[cc]
    const rights = content.rights.filter((right) => right.country === cc)
    const rightTexts = (forWomen: boolean) =>
      rights
        .filter((right) => isForWomenAndDiversity(right.topic) === forWomen)
        .flatMap((right) => [right.title, right.detail, ...right.claim])
    const texts: Record<Topic, (Text | undefined)[]> = {
      'work-abroad': [],
      'work-here': [],
      fraud: [
        ...(recruitment?.rules.flatMap((rule) => [rule.rule, rule.applies_to, rule.penalty]) ?? []),
        ...(recruitment?.registers.flatMap((register) => register.how_to_check) ?? []),
        ...(recruitment?.scams.flatMap((scam) => [scam.title, scam.how, ...scam.signs, ...scam.do]) ?? []),
      ],
      skills: content.credentials
        .filter((credential) => credential.country === cc)
        .flatMap((credential) => [
          credential.what,
          ...credential.steps,
          ...credential.support,
          credential.first_step,
          ...costTexts(credential.costs),
          ...documentTexts(credential.documents),
        ]),
      'social-protection': content.schemes
        .filter((scheme) => scheme.country === cc)
        .flatMap((scheme) => [
          scheme.what,
          scheme.migrants.condition,
          scheme.voluntary?.who,
          ...(scheme.voluntary?.steps ?? []),
          ...costTexts(scheme.voluntary?.costs ?? []),
          ...scheme.steps,
          scheme.abroad,
          scheme.pension_takes,
        ]),
      rights: rightTexts(false),
      'women-and-diversity': rightTexts(true),
      contacts: content.contacts.filter((contact) => contact.located === cc).map((contact) => contact.does),
    }
    add(`${cc}`, `countries/${cc}.yaml`, [country.story, country.message])
    for (const topic of TOPICS)
      add(`${cc}/${topic}`, `${FOLDERS_OF_TOPIC[topic]}/${cc}`, [
        country.topics[topic].lead,
        country.topics[topic].message,
        ...texts[topic],
      ])
  }

  for (const pathway of content.pathways) {
    const file = content.fileOf.get(pathway.id) ?? ''
    add(pathway.id, file, [
      pathway.status.note,
      ...pathway.who,
      pathway.renewal,
      pathway.family,
      ...ASKED_OF_PATHWAYS.map((asked) => stated(pathway[asked])),
      pathway.change_employer,
      ...pathway.requirements,
      ...documentTexts(pathway.documents),
      ...pathway.steps,
      ...costTexts(pathway.costs),
      ...pathway.protections.map((protection) => protection.text),
      pathway.message,
    ])
    for (const departure of Object.values(pathway.from))
      add(`${pathway.id} from ${departure.origin}`, content.fileOf.get(departure.id) ?? '', [
        departure.status?.note,
        ...departure.steps,
        ...documentTexts(departure.documents ?? []),
        ...costTexts(departure.costs ?? []),
        departure.note,
        departure.message,
        ...pathway.protections.map((protection) => protection.text),
      ])
  }

  for (const checklist of content.checklists)
    add(checklist.id, content.fileOf.get(checklist.id) ?? '', [
      checklist.lead,
      ...checklist.items.flatMap((item) => [item.what, item.why]),
    ])

  if (offerCheck)
    add('offer-check', KINDS.offerRules.folder, [
      ...offerCheck.questions.flatMap(({ ask, help, answers }) => [ask, help, ...Object.values(answers)]),
      ...offerCheck.rules.flatMap((rule) => [rule.why, rule.do]),
    ])

  for (const { id, title, points, in_country } of campaigns)
    add(id, `${KINDS.campaigns.folder}/${id}.yaml`, [title, ...points, ...Object.values(in_country)])

  for (const guide of content.guides)
    for (const language of LANGUAGES) {
      const front = guide.front[language]
      if (isGap(front.title)) continue
      const items = [front.summary, front.message, ...markdownProse(guide.body[language])]
      pages.push({
        page: `guide ${guide.slug}`,
        file: `guides/${guide.slug}/${language}.md`,
        language,
        items: items.map((item) => withoutNames(plainWords(item), language)),
      })
    }

  return pages
}

function costTexts(costs: readonly Cost[]): (Text | undefined)[] {
  return costs.flatMap((cost) => [cost.what, cost.note])
}

function documentTexts(documents: readonly DocumentNeeded[]): (Text | undefined)[] {
  return documents.map((item) => item.how)
}

function nameRemover(content: Content): (words: string, language: Language) => string {
  const patterns = forEachLanguage((language) => {
    const names = new Set<string>()
    const keep = (name: string) => {
      const bare = name.replace(/\s*\([^)]*\)/g, '').trim()
      for (const form of [name.trim(), bare]) if (form.length > 2) names.add(form)
    }
    for (const contact of content.contacts) {
      keep(contact.name[language])
      if (contact.acronym) keep(contact.acronym)
    }
    for (const pathway of content.pathways) {
      keep(pathway.official_name)
      for (const item of pathway.documents) keep(item.name[language])
    }
    for (const credential of content.credentials) keep(credential.name[language])
    for (const scheme of content.schemes) keep(scheme.name[language])
    for (const country of content.countries) keep(country.name[language])
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return escaped.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
      : /(?!)/g
  })
  return (words, language) => words.replace(patterns[language], ' ').replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
}
