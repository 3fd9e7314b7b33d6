import { plainWords } from '../content/inline-text'
import type { Content } from '../content/load'
import { type EvidencedRecord, evidencedRecords } from '../content/records'
import type { Text } from '../content/schema'
import { countryPath, guidePath, pathwayPath, toolPath } from '../site/addresses'
import type { Translate } from '../site/format'
import { inOrder } from '../site/format'
import type { Language } from '../site/languages'
import { placeName } from '../site/place-name'
import { recordPath } from '../site/record-paths'

/** What readers look for together, in the order of harm when it is wrong. */
export const CHANGE_GROUPS = [
  'contacts',
  'pathways',
  'fraud',
  'social-protection',
  'rights',
  'skills',
  'other',
] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

const GROUP_OF_KIND: Partial<Record<string, ChangeGroup>> = {
  contact: 'contacts',
  pathway: 'pathways',
  departure: 'pathways',
  rule: 'fraud',
  register: 'fraud',
  scam: 'fraud',
  scheme: 'social-protection',
  right: 'rights',
  credential: 'skills',
}

/** A record that was corrected when it was compared with its sources again. */
export interface Change {
  id: string
  group: ChangeGroup
  title: string
  /** Where it stands, without the base path. */
  path: string
}

/** Lines on the page of changes, one for each place and group: enough for a month. */
const MOST_LINES = 60

/** What was corrected on one day in one place: a country code, or `reg` for what crosses countries. */
export interface ChangesInPlace {
  day: string
  place: string
  changes: Change[]
}

/** Every correction, newest day first, then by name of place and by group. Records that no page shows are left out. */
export function changesOf(content: Content, lang: Language, t: Translate): ChangesInPlace[] {
  const byPlace = new Map<string, ChangesInPlace>()
  for (const record of evidencedRecords(content)) {
    const corrected = record.evidence.looks?.findLast(({ found }) => found === 'corrected')
    const path = pathOf(content, lang, record)
    if (!corrected || !path) continue
    const key = `${corrected.on} ${record.owner}`
    const known = byPlace.get(key) ?? { day: corrected.on, place: record.owner, changes: [] }
    byPlace.set(key, known)
    known.changes.push({
      id: record.id,
      group: GROUP_OF_KIND[record.kind] ?? 'other',
      title: titleOf(content, lang, t, record),
      path,
    })
  }
  const nameOf = ({ place }: ChangesInPlace) => placeWords(content, lang, t, place)
  const rank = ({ group }: Change) => CHANGE_GROUPS.indexOf(group)
  for (const { changes } of byPlace.values()) changes.sort((a, b) => rank(a) - rank(b))
  return [...byPlace.values()].sort((a, b) => compare(b.day, a.day) || inOrder(lang)(nameOf(a), nameOf(b)))
}

function pathOf(content: Content, lang: Language, { id, kind }: EvidencedRecord): string | undefined {
  if (kind === 'country') return countryPath(lang, id)
  if (kind === 'guide') return guidePath(lang, id.replace(/^guide-/, ''))
  if (kind === 'figure') return `${toolPath(lang, 'figures')}#${id}`
  if (kind === 'departure') {
    const [pathway = '', origin] = id.split('-from-')
    return content.countries.some((country) => country.id === origin) ? pathwayPath(lang, pathway, origin) : undefined
  }
  return recordPath(content, lang, id)
}

/** What a reader calls the record. Rules have no name: the rule itself stands for it. */
function titleOf(content: Content, lang: Language, t: Translate, { id, kind }: EvidencedRecord): string {
  const named: readonly { id: string; name: Text }[] = [
    ...content.countries,
    ...content.contacts,
    ...content.pathways,
    ...content.credentials,
    ...content.schemes,
    ...content.agreements,
    ...content.conventions,
  ]
  const recruitment = Object.values(content.recruitment)
  const titled: readonly { id: string; title: Text }[] = [
    ...content.rights,
    ...content.figures,
    ...content.checklists,
    ...recruitment.flatMap(({ scams }) => scams),
  ]
  if (kind === 'guide') return content.guides.find(({ slug }) => id === `guide-${slug}`)?.front[lang].title ?? id
  if (kind === 'departure') {
    const [pathway = '', origin] = id.split('-from-')
    return t('pathway_from', {
      pathway: content.pathways.find((candidate) => candidate.id === pathway)?.name[lang] ?? pathway,
      origin: content.countries.find((country) => country.id === origin)?.name[lang] ?? '',
    })
  }
  const words =
    named.find((record) => record.id === id)?.name ??
    titled.find((record) => record.id === id)?.title ??
    recruitment.flatMap(({ registers }) => registers).find((register) => register.id === id)?.name ??
    recruitment.flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.rule
  return words ? plainWords(words[lang]).replace(/\.$/, '') : id
}

/** A country's name, or the words for what crosses countries. */
export function placeWords(content: Content, lang: Language, t: Translate, place: string): string {
  return place === 'reg' ? t('sureness.region') : placeName(content, lang, place)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What the page of changes shows: the newest day whole, and earlier days whole while they fit. The feed holds the rest. */
export function shownOnPage(all: readonly ChangesInPlace[]): ChangesInPlace[] {
  const newest = all[0]?.day
  const linesOf = ({ changes }: ChangesInPlace) => new Set(changes.map(({ group }) => group)).size
  const fits = (day: string) =>
    all.filter((changes) => changes.day >= day).reduce((lines, changes) => lines + linesOf(changes), 0) <= MOST_LINES
  return all.filter(({ day }) => day === newest || fits(day))
}
