import { type Grade, gradeOf } from './evidence-grade'
import type { Content } from './load'
import type { EvidencedRecord } from './records'
import { strongFieldsOf } from './strong-fields'

/** How many records of one owner are how sure, by the grade that readers see: the weakest strong field decides. */
export type GradeCounts = Record<Grade['level'], number>

/** The counts of each owner: the code of a country, or `reg`. */
export function countGrades(
  content: Content,
  records: readonly EvidencedRecord[],
  thisYear: number,
): Map<string, GradeCounts> {
  const counts = new Map<string, GradeCounts>()
  for (const { id, owner, evidence } of records) {
    const mine = counts.get(owner) ?? { strong: 0, fair: 0, weak: 0 }
    mine[gradeOf(evidence, thisYear, strongFieldsOf(content, id)).level] += 1
    counts.set(owner, mine)
  }
  return counts
}
