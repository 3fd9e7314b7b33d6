import type { Evidence, Source } from './schema'

/** How sure a record is, computed from its sources alone. */
export interface Grade {
  level: 'strong' | 'fair' | 'weak'
  publishers: number
  official: boolean
  /** Newest year named by a source, or undefined where no source is dated. */
  newest?: number
}

/**
 * `strong`: two publishers that agree or an official one, the newest at most 3 years old.
 * `weak`: one publisher only, and it is old (more than 3 years), undated or neither recent nor official.
 * `fair`: all else.
 */
export function gradeOf(evidence: Evidence, thisYear: number): Grade {
  const publishers = new Set(evidence.sources.map((source) => source.publisher.trim().toLowerCase())).size
  const official = evidence.sources.some((source) => source.official)
  const years = evidence.sources.flatMap((source) => yearOf(source) ?? [])
  const newest = years.length > 0 ? Math.max(...years) : undefined
  const recent = newest !== undefined && thisYear - newest <= 3
  const level = recent && (publishers > 1 || official) ? 'strong' : publishers === 1 && !recent ? 'weak' : 'fair'
  return { level, publishers, official, ...(newest !== undefined && { newest }) }
}

/** How many sources stand under a record on a page; the rest are in the open data. Each costs every reader its bytes. */
const SHOWN = 2

/**
 * The sources to show: those that the grade rests on. Official ones first, then the newest, the second from another
 * publisher where there is one.
 */
export function shownSources({ sources }: Evidence): Source[] {
  const ranked = [...sources].sort(
    (a, b) => Number(b.official) - Number(a.official) || (yearOf(b) ?? 0) - (yearOf(a) ?? 0),
  )
  const [first] = ranked
  if (!first) return []
  const publisher = (source: Source) => source.publisher.trim().toLowerCase()
  const others = ranked.slice(1)
  const independent = others.filter((source) => publisher(source) !== publisher(first))
  return [first, ...independent, ...others.filter((source) => publisher(source) === publisher(first))].slice(0, SHOWN)
}

function yearOf(source: Source): number | undefined {
  return source.dated === 'unknown' ? undefined : Number(source.dated.slice(0, 4))
}
