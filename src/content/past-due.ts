import { daysBetween, dueDay } from './freshness'
import type { EvidencedRecord } from './records'

/** A record with the last day (YYYY-MM-DD) on which its check is within its age limit. */
export interface DueRecord extends EvidencedRecord {
  due: string
}

/** The records with the day that each falls due, the earliest first. */
export function byDueDay(records: readonly EvidencedRecord[]): DueRecord[] {
  return records
    .map((record) => ({ ...record, due: dueDay(record.evidence.checked, record.age) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/**
 * The records that have to be looked up again on `today` (YYYY-MM-DD), the earliest due first. An old record is no broken
 * rule: its page warns the reader, and the build goes on, so that a corrected number can always be published.
 */
export function pastDue(records: readonly EvidencedRecord[], today: string): DueRecord[] {
  return byDueDay(records).filter(({ due }) => daysBetween(due, today) > 0)
}
