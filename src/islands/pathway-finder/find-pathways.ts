import { inOrder } from '../../site/format'
import type { Language } from '../../site/languages'
import { isPublicProgramme, isWayToWork } from '../../site/pathway-kinds'
import type { FinderDeparture, FinderPathway, FinderStatus } from './finder-data'

export const STAYS = ['months', 'year', 'years'] as const
export type Stay = (typeof STAYS)[number]

/** What the reader chose; an empty text is no choice. */
export interface Choices {
  from: string
  to: string
  work: string
  stay: Stay | ''
  /** Only where charging the worker for the job is forbidden. */
  noFee: boolean
  openNow: boolean
  /** Only where children may come. */
  children: boolean
  /** Only where housing is given. */
  housing: boolean
  /** Years of age, 0 where the reader does not say. */
  age: number
}
export const NO_CHOICES: Choices = {
  from: '',
  to: '',
  work: '',
  stay: '',
  noFee: false,
  openNow: false,
  children: false,
  housing: false,
  age: 0,
}

/** A pathway that fits, as it is for the chosen origin. */
export interface Match {
  pathway: FinderPathway
  origin: string
  departure?: FinderDeparture
  status: FinderStatus
}

export interface Findings {
  /** Pathways known to be for this origin, open or perhaps open; without an origin, all that fit. */
  matches: Match[]
  /** Those of them that are closed or paused. */
  closed: Match[]
  /** Those that do not let one work. */
  visits: Match[]
  /** Pathways that fit but that were not looked at for this origin. */
  general: Match[]
  /** Pathways of which no page says what was chosen: whether children come, housing is given, that age is taken. */
  unsaid: Match[]
  /** Where no open way to work fits: choices that, given up alone, leave some, with how many. */
  loosen: { drop: keyof Choices; count: number }[]
  /**
   * What is known of the two chosen places, whatever else was chosen. same: they are one. none: no pathway for workers.
   * closed: only paused or closed ones. some: at least one that is open or may be.
   */
  between: 'not_asked' | 'same' | 'none' | 'closed' | 'some'
}

const LIMITED_TO_PAIRS = ['bilateral_programme', 'border_worker', 'regional_free_movement']
const STATUS_ORDER = ['open', 'unclear', 'paused', 'closed']

/** The pathways that fit the choices, the surest first, then by name as `lang` orders it; each in one of the lists. */
export function findPathways(pathways: readonly FinderPathway[], choices: Choices, lang: Language): Findings {
  const order = inOrder(lang)
  const all = matching(pathways, choices).sort(
    (a, b) => byRank(rank(a, choices), rank(b, choices)) || order(a.pathway.name, b.pathway.name),
  )
  const isKnown = (match: Match) => !choices.from || match.departure !== undefined || match.pathway.only !== undefined
  const offers = all.filter((match) => !isVisit(match))
  const known = offers.filter(isKnown)
  const going = offers.filter((match) => !(isKnown(match) && isClosed(match)))
  const said = going.filter((match) => isSaid(match, choices))
  return {
    matches: said.filter(isKnown),
    closed: known.filter(isClosed),
    visits: all.filter(isVisit),
    general: said.filter((match) => !isKnown(match)),
    unsaid: going.filter((match) => !isSaid(match, choices)),
    loosen: said.length === 0 ? loosen(pathways, choices) : [],
    between: between(pathways, choices),
  }
}

const isVisit = ({ pathway }: Match) => pathway.kind === 'visit'
const isClosed = ({ status }: Match) => status.value === 'closed' || status.value === 'paused'

function matching(pathways: readonly FinderPathway[], choices: Choices): Match[] {
  if (choices.from && choices.from === choices.to) return []
  return pathways.flatMap((pathway) => asMatch(pathway, choices.from) ?? []).filter((match) => fits(match, choices))
}

/** The pathway for an origin, or undefined where it is not for people from there. */
function asMatch(pathway: FinderPathway, origin: string): Match | undefined {
  const departure = pathway.from[origin]
  const match = { pathway, origin, status: departure?.status ?? pathway.status, ...(departure && { departure }) }
  if (!origin || departure) return match
  if (pathway.to === origin || Object.keys(pathway.from).length > 0) return undefined
  if (pathway.only) return pathway.only.includes(origin) ? match : undefined
  return LIMITED_TO_PAIRS.includes(pathway.kind) ? undefined : match
}

function fits({ pathway, status }: Match, choices: Choices): boolean {
  return (
    (!choices.to || pathway.to === choices.to) &&
    (!choices.work || pathway.sectors.some((sector) => sector === 'any' || sector === choices.work)) &&
    (!choices.stay || lastsFor(pathway, choices.stay)) &&
    (!choices.noFee || pathway.fee === 'prohibited') &&
    (!choices.openNow || status.value === 'open') &&
    !(choices.children && pathway.children === 'no') &&
    !(choices.housing && pathway.housing === 'no') &&
    (!choices.age || takes(pathway, choices.age))
  )
}

/** Whether somebody of that age is taken. Where no limit is known, it may be. */
function takes({ ages: [least, most] = [0, 0] }: FinderPathway, age: number): boolean {
  return age >= least && (most === 0 || age <= most)
}

/** Whether pages state all that was chosen and that a pathway may leave open. */
function isSaid({ pathway }: Match, choices: Choices): boolean {
  return (
    (!choices.children || pathway.children !== undefined) &&
    (!choices.housing || pathway.housing !== undefined) &&
    (!choices.age || pathway.ages !== undefined)
  )
}

/** Whether a stay of that length is possible. Where no time is known, it may be. */
function lastsFor({ days, kind, renews }: FinderPathway, stay: Stay): boolean {
  if (days === undefined) return true
  if (stay === 'months') return kind === 'seasonal_programme' || days < 365
  if (stay === 'year') return days >= 360
  return days > 366 || renews === true
}

/**
 * What comes before what, each number weighing more than all after it: open ways; ways to work before protection; those for
 * this very work; those known for the reader's country; public programmes.
 */
function rank({ pathway, status, departure }: Match, choices: Choices): number[] {
  const isForThisWork = !choices.work || pathway.sectors.some((sector) => sector === choices.work)
  const last = [!isWayToWork(pathway.kind), !isForThisWork, !departure, !isPublicProgramme(pathway.kind)]
  return [STATUS_ORDER.indexOf(status.value), ...last.map(Number)]
}

function byRank(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function loosen(pathways: readonly FinderPathway[], choices: Choices): Findings['loosen'] {
  const drops: (keyof Choices)[] = ['openNow', 'noFee', 'children', 'housing', 'age', 'stay', 'work', 'to', 'from']
  const offers = (less: Choices) =>
    matching(pathways, less).filter((match) => !isVisit(match) && !isClosed(match) && isSaid(match, less)).length
  return drops
    .filter((drop) => choices[drop])
    .map((drop) => ({ drop, count: offers({ ...choices, [drop]: NO_CHOICES[drop] }) }))
    .filter(({ count }) => count > 0)
}

function between(pathways: readonly FinderPathway[], { from, to }: Choices): Findings['between'] {
  if (!from || !to) return 'not_asked'
  if (from === to) return 'same'
  const known = matching(pathways, { ...NO_CHOICES, from, to }).filter(({ pathway }) => isWayToWork(pathway.kind))
  if (known.length === 0) return 'none'
  return known.some(({ status }) => status.value === 'open' || status.value === 'unclear') ? 'some' : 'closed'
}
