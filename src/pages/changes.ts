import type { RecordChange } from '../content/history/record-changes'
import type { SeenRecord } from '../content/history/record-texts'
import { plainWords } from '../content/inline-text'
import type { Content } from '../content/load'
import { evidencedRecords } from '../content/records'
import { text as bothLanguages, type Text } from '../content/schema'
import { countryPath, guidePath, pathwayPath, toolPath } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import type { Translate } from '../site/format'
import { inOrder } from '../site/format'
import type { Language } from '../site/languages'
import { placeName } from '../site/place-name'
import { recordPath } from '../site/record-paths'
import { differenceOf, type FieldChange } from './field-changes'
import type { FieldName, Saying } from './seen-fields'

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

const GROUP_OF_FOLDER: Partial<Record<string, ChangeGroup>> = {
  contacts: 'contacts',
  pathways: 'pathways',
  departures: 'pathways',
  rules: 'fraud',
  registers: 'fraud',
  scams: 'fraud',
  schemes: 'social-protection',
  rights: 'rights',
  credentials: 'skills',
}

/** A record that reads otherwise than before. */
export interface Change {
  id: string
  group: ChangeGroup
  title: string
  /** Where it stands, without the base path; nowhere where it was withdrawn. */
  path?: string
  /** `values`: what it says changed, told in `told`. `corrected`: how is not known. */
  kind: 'values' | 'wording' | 'new' | 'withdrawn' | 'corrected'
  /** Each field that changed, in words: "teléfono: antes 1524, ahora 1529". */
  told: string[]
  /** What is said in other words, sentence by sentence: for the feed alone, since a page pays for its bytes. */
  reworded: string[]
}

/** What changed on one day in one place: a country code, or `reg` for what crosses countries. */
export interface ChangesInPlace {
  day: string
  place: string
  changes: Change[]
}

/**
 * Every change that a reader can see, newest day first, then by name of place and by harm. Where nothing is known of how
 * records were (`known` is undefined), those that a look corrected are named without their values.
 */
export function changesOf(
  content: Content,
  known: readonly RecordChange[] | undefined,
  lang: Language,
  t: Translate,
): ChangesInPlace[] {
  const byPlace = new Map<string, ChangesInPlace>()
  const add = (day: string, place: string, change: Change) => {
    const inPlace = byPlace.get(`${day} ${place}`) ?? { day, place, changes: [] }
    byPlace.set(`${day} ${place}`, inPlace)
    inPlace.changes.push(change)
  }
  const saying = sayingOf(content, known ?? [], lang, t)
  const minor = new Set<Change>()
  for (const change of known ?? correctedByLooks(content)) {
    const told = toldOf(content, change, saying)
    if (!told) continue
    add(change.day, placeOf(change), told.change)
    if (told.isMinor) minor.add(told.change)
  }
  const nameOf = ({ place }: ChangesInPlace) => placeWords(content, lang, t, place)
  const rank = (change: Change) => CHANGE_GROUPS.indexOf(change.group) + (minor.has(change) ? CHANGE_GROUPS.length : 0)
  for (const { changes } of byPlace.values()) changes.sort((a, b) => rank(a) - rank(b))
  return [...byPlace.values()].sort((a, b) => compare(b.day, a.day) || inOrder(lang)(nameOf(a), nameOf(b)))
}

/** The newest correction of every record that a look corrected. */
function correctedByLooks(content: Content): RecordChange[] {
  return evidencedRecords(content).flatMap(({ id, kind, evidence }) => {
    const corrected = evidence.looks?.findLast(({ found }) => found === 'corrected')
    const folder =
      kind === 'guide' ? 'guides' : kind === 'country' ? 'countries' : content.fileOf.get(id)?.split('/')[0]
    return corrected ? [{ day: corrected.on, id, folder: folder ?? '' }] : []
  })
}

/** Fields whose change harms nobody who knew them as they were: they are told after the others. */
const MINOR: ReadonlySet<FieldName> = new Set(['name', 'acronym', 'kind', 'serves', 'url'])

interface Told {
  change: Change
  isMinor: boolean
}

/** A change in words, or undefined where no reader can see it. */
function toldOf(content: Content, { id, folder, before, after }: RecordChange, saying: Saying): Told | undefined {
  const { lang, t } = saying
  const path = pathOf(content, lang, id, folder)
  const title = titleOf(content, lang, t, id, folder, after ?? before)
  const common = { id, group: GROUP_OF_FOLDER[folder] ?? ('other' as const), title }
  const whole = (change: Change): Told => ({ change, isMinor: false })
  if (before && !after) return path ? undefined : whole({ ...common, kind: 'withdrawn', told: [], reworded: [] })
  if (!path) return undefined
  const here = { ...common, path, told: [], reworded: [] }
  if (!before && !after) return whole({ ...here, kind: 'corrected' })
  if (!before || !after) return whole({ ...here, kind: 'new' })
  const difference = differenceOf(folder, before, after, saying)
  const inWords = (fields: readonly FieldChange[]) => fields.map((change) => fieldWords(change, t))
  const { fields } = difference
  const reworded = inWords(difference.reworded)
  if (fields.length === 0) return reworded.length > 0 ? whole({ ...here, kind: 'wording', reworded }) : undefined
  return {
    change: { ...here, kind: 'values', told: inWords(fields), reworded },
    isMinor: fields.every(({ name }) => MINOR.has(name)),
  }
}

/** "teléfono: antes 1524, ahora 1529". */
function fieldWords({ name, of, before, after, keeps, isText }: FieldChange, t: Translate): string {
  const listed = (parts: readonly string[]) =>
    parts.map((words) => (isText ? t('changes.quoted', { words }) : words)).join('; ')
  const field = t(`changes.field.${name}`, { of: of ?? '' })
  const was = { field, before: listed(before), after: listed(after) }
  if (before.length > 0) return t(after.length > 0 ? 'changes.was_now' : 'changes.no_more', was)
  return t(keeps ? 'changes.now_also' : 'changes.now', was)
}

/** Names as they are today; those of contacts that were withdrawn as they were. */
function sayingOf(content: Content, known: readonly RecordChange[], lang: Language, t: Translate): Saying {
  const withdrawn = known.filter(({ folder, after }) => folder === 'contacts' && !after)
  const names = new Map([
    ...withdrawn.map(({ id, before }) => [id, titleIn(before)?.[lang] ?? id] as const),
    ...content.contacts.map(({ id, name }) => [id, name[lang]] as const),
  ])
  return { lang, t, placeOf: (cc) => placeName(content, lang, cc), contactOf: (id) => names.get(id) ?? id }
}

/** The country that a record is of, by its id. */
function placeOf({ id, folder }: RecordChange): string {
  const cc = folder === 'departures' ? id.split('-from-')[1] : id.split('-')[0]
  const isOfCountry = folder !== 'guides' && folder !== 'glossary' && cc !== undefined && /^[a-z]{2}$/.test(cc)
  return isOfCountry && (folder === 'pathways' || MEMBER_COUNTRIES.some((member) => member === cc)) ? cc : 'reg'
}

function pathOf(content: Content, lang: Language, id: string, folder: string): string | undefined {
  if (folder === 'countries') return countryPath(lang, id)
  if (folder === 'guides')
    return content.guides.some(({ slug }) => id === `guide-${slug}`)
      ? guidePath(lang, id.replace(/^guide-/, ''))
      : undefined
  if (folder === 'figures' || folder === 'glossary')
    return content[folder].some((record) => record.id === id) ? `${toolPath(lang, folder)}#${id}` : undefined
  if (folder === 'departures') {
    const [pathway = '', origin = ''] = id.split('-from-')
    const isShown =
      content.countries.some((country) => country.id === origin) &&
      content.pathways.some(({ id: known, from }) => known === pathway && origin in from)
    return isShown ? pathwayPath(lang, pathway, origin) : undefined
  }
  return recordPath(content, lang, id)
}

/** What a reader calls a record of today, of whatever kind. */
export const recordTitle = (content: Content, lang: Language, t: Translate, id: string): string =>
  titleOf(
    content,
    lang,
    t,
    id,
    content.fileOf.get(id)?.split('/')[0] ?? (id.startsWith('guide-') ? 'guides' : ''),
    undefined,
  )

/** What a reader calls the record: its name of today, else that of `seen`. Rules have no name: the rule itself stands for it. */
function titleOf(
  content: Content,
  lang: Language,
  t: Translate,
  id: string,
  folder: string,
  seen: SeenRecord | undefined,
): string {
  if (folder === 'guides') return content.guides.find(({ slug }) => id === `guide-${slug}`)?.front[lang].title ?? id
  if (folder === 'departures') {
    const [pathway = '', origin = ''] = id.split('-from-')
    return t('pathway_from', {
      pathway: content.pathways.find((candidate) => candidate.id === pathway)?.name[lang] ?? pathway,
      origin: placeName(content, lang, origin),
    })
  }
  const words = titlesOf(content).get(id) ?? titleIn(seen)
  return words ? plainWords(words[lang]).replace(/\.$/, '') : id
}

const titles = new WeakMap<Content, ReadonlyMap<string, Text>>()

function titlesOf(content: Content): ReadonlyMap<string, Text> {
  const recruitment = Object.values(content.recruitment)
  const known =
    titles.get(content) ??
    new Map<string, Text>([
      ...[
        ...content.countries,
        ...content.contacts,
        ...content.pathways,
        ...content.credentials,
        ...content.schemes,
        ...content.agreements,
        ...content.conventions,
        ...recruitment.flatMap(({ registers }) => registers),
      ].map(({ id, name }) => [id, name] as const),
      ...[
        ...content.rights,
        ...content.figures,
        ...content.checklists,
        ...recruitment.flatMap(({ scams }) => scams),
      ].map(({ id, title }) => [id, title] as const),
      ...recruitment.flatMap(({ rules }) => rules).map(({ id, rule }) => [id, rule] as const),
      ...content.glossary.map(({ id, term }) => [id, term] as const),
    ])
  titles.set(content, known)
  return known
}

function titleIn(seen: SeenRecord | undefined): Text | undefined {
  const named = bothLanguages.safeParse(seen?.name ?? seen?.title ?? seen?.rule)
  return named.success ? named.data : undefined
}

/** A country's name, or the words for what crosses countries. */
export function placeWords(content: Content, lang: Language, t: Translate, place: string): string {
  return place === 'reg' ? t('sureness.region') : placeName(content, lang, place)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Records told with their values on the page of changes, most of them of its newest day: each costs about 80 bytes. */
const MOST_TOLD = 40
const MOST_TOLD_OF_NEWEST = 25

/** What the page of changes shows of the changes in a place: the first of those with values, and how many it leaves to the feed. */
export interface ShownInPlace extends ChangesInPlace {
  left: number
}

/**
 * The newest days while there is room, every place with its fair share of values, the most harmful first. The feed holds
 * the rest.
 */
export function shownOnPage(all: readonly ChangesInPlace[]): ShownInPlace[] {
  const days = [...new Set(all.map(({ day }) => day))]
  const valuesOf = ({ changes }: ChangesInPlace) => changes.filter(({ kind }) => kind === 'values').length
  const shown: ShownInPlace[] = []
  let room = MOST_TOLD
  for (const [at, day] of days.entries()) {
    const roomOfDay = at === 0 ? MOST_TOLD_OF_NEWEST : room
    const ofDay = all.filter((changes) => changes.day === day)
    const wanted = ofDay.map(valuesOf)
    const share = fairShare(wanted, roomOfDay)
    if (share === 0 && wanted.some((count) => count > 0)) break
    for (const inPlace of ofDay) {
      let told = 0
      const changes = inPlace.changes.filter(({ kind }) => {
        if (kind === 'values') told += 1
        return kind !== 'values' || told <= share
      })
      shown.push({ ...inPlace, changes, left: inPlace.changes.length - changes.length })
    }
    room -= wanted.reduce((sum, count) => sum + Math.min(count, share), 0)
  }
  return shown
}

/** The most that each may take so that all together take no more than `room`. */
function fairShare(wanted: readonly number[], room: number): number {
  let share = Math.max(0, ...wanted)
  while (share > 0 && wanted.reduce((sum, count) => sum + Math.min(count, share), 0) > room) share -= 1
  return share
}
