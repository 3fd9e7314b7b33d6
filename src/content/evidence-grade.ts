import type { Evidence, Source } from './schema'
import { covers } from './strong-fields'

/** Sources, numbers and prices older than this many years are old. */
const RECENT_YEARS = 3

/** How sure a record is, computed from its sources alone. */
export interface Grade {
  level: 'strong' | 'fair' | 'weak'
  publishers: number
  official: boolean
  /** Newest year named by a source, or undefined where no source is dated. */
  newest?: number
  /** Where it is weak though all the sources together are not: the strong field at fault, and the year of its one source. */
  weakest?: { field: string; year?: number }
}

const LEVELS: readonly Grade['level'][] = ['weak', 'fair', 'strong']

/**
 * How sure a record is. Its `strong` fields decide, the weakest of them first: each is graded by the pages that are said
 * to state it; one that no page is said to state by all the sources of the record, and never as `strong`. Without strong
 * fields all the sources are graded.
 */
export function gradeOf(evidence: Evidence, thisYear: number, strong: readonly string[] = []): Grade {
  const whole = gradeOfSources(evidence.sources, thisYear)
  const graded = strong.map((field) => {
    const stating = statingSources(evidence, field)
    const { level, newest } = stating.length > 0 ? gradeOfSources(stating, thisYear) : whole
    return { field, year: newest, level: stating.length === 0 && level === 'strong' ? 'fair' : level }
  })
  const level = LEVELS.find((one) => graded.some((field) => field.level === one)) ?? whole.level
  const weak = whole.level === 'weak' ? undefined : graded.find((field) => field.level === 'weak')
  if (!weak) return { ...whole, level }
  return { ...whole, level, weakest: { field: weak.field, ...(weak.year !== undefined && { year: weak.year }) } }
}

/**
 * `strong`: two publishers that agree or an official one, the newest at most 3 years old.
 * `weak`: one publisher only, and it is old (more than 3 years), undated or neither recent nor official.
 * `fair`: all else.
 */
function gradeOfSources(sources: readonly Source[], thisYear: number): Grade {
  const publishers = new Set(sources.map((source) => source.publisher.trim().toLowerCase())).size
  const official = sources.some((source) => source.official)
  const newest = newestYear(sources)
  const recent = newest !== undefined && !isOld(newest, thisYear)
  const level = recent && (publishers > 1 || official) ? 'strong' : publishers === 1 && !recent ? 'weak' : 'fair'
  return { level, publishers, official, ...(newest !== undefined && { newest }) }
}

/**
 * The year of the newest page that states a field; where no page is said to state it, of the newest source of all, since
 * the field cannot be newer than that. Undefined where that page has no date.
 */
export function supportYear(evidence: Evidence, field: string): number | undefined {
  const stating = statingSources(evidence, field)
  return newestYear(stating.length > 0 ? stating : evidence.sources)
}

/** The year to say beside a field: that of the newest page that states it, where that is old on `today` (YYYY-MM-DD). */
export function oldSupportYear(evidence: Evidence, field: string, today: string): number | undefined {
  const year = supportYear(evidence, field)
  return year !== undefined && isOld(year, Number(today.slice(0, 4))) ? year : undefined
}

/** Whether a price or a status of a day, month or year (or `unknown`) is to be confirmed on `today` (YYYY-MM-DD). */
export function isOldDate(seen: string, today: string): boolean {
  return seen !== 'unknown' && isOld(Number(seen.slice(0, 4)), Number(today.slice(0, 4)))
}

/** Whether what was last seen in `year` is to be confirmed before anybody acts on it. */
export function isOld(year: number, thisYear: number): boolean {
  return thisYear - year > RECENT_YEARS
}

function statingSources({ sources }: Evidence, field: string): Source[] {
  return sources.filter(({ supports = [] }) => supports.some((supported) => covers(supported, field)))
}

function newestYear(sources: readonly Source[]): number | undefined {
  const years = sources.flatMap((source) => yearOf(source) ?? [])
  return years.length > 0 ? Math.max(...years) : undefined
}

/**
 * The one source that is named under a record on a page, because each costs every reader its bytes; all of them stand in the
 * document of the page's sources, one tap away. It is where one would ask: the newest official one, or the newest of all
 * where none is official. Of one year, the shorter address. Undefined where a record has none.
 */
export function shownSource({ sources }: Evidence): Source | undefined {
  const newestFirst = [...sources].sort((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0) || a.url.length - b.url.length)
  return newestFirst.find(({ official }) => official) ?? newestFirst[0]
}

function yearOf(source: Source): number | undefined {
  return source.dated === 'unknown' ? undefined : Number(source.dated.slice(0, 4))
}
