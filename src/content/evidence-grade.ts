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

/**
 * The one or two sources that stand under a record on a page, because each costs every reader its bytes; the rest are in
 * the open data. They bear out the words of the grade: the newest official one, or the newest of all; then the newest of
 * all where that is another, else the newest of another publisher.
 */
export function shownSources({ sources }: Evidence): Source[] {
  const newestFirst = [...sources].sort((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0))
  const first = newestFirst.find(({ official }) => official) ?? newestFirst[0]
  if (!first) return []
  const publisher = (source: Source) => source.publisher.trim().toLowerCase()
  const others = newestFirst.filter((source) => source !== first)
  const isNewer = (yearOf(others[0] ?? first) ?? 0) > (yearOf(first) ?? 0)
  const second = isNewer ? others[0] : (others.find((source) => publisher(source) !== publisher(first)) ?? others[0])
  return second ? [first, second] : [first]
}

function yearOf(source: Source): number | undefined {
  return source.dated === 'unknown' ? undefined : Number(source.dated.slice(0, 4))
}
