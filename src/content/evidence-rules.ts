import { valueAt } from './field-path'
import { fileOfRecord } from './file-of'
import type { Content } from './load'
import { MESSAGES, type Said } from './messages'
import type { Problem } from './problem'
import { type EvidencedRecord, evidencedRecords } from './records'
import { heldRecords } from './strong-fields'

/** Looks from this day on say what was sought; of those before it is not known. */
const SOUGHT_SINCE = '2026-11-30'

/** Days on which a record was checked or looked at that have not come: `today` is YYYY-MM-DD. No build stops for it. */
export function checkDays(
  records: readonly EvidencedRecord[],
  fileOf: (id: string) => string,
  today: string,
): Problem[] {
  return records.flatMap(({ id, evidence: { checked, looks = [] } }) =>
    [{ field: 'checked', on: checked }, ...looks.map(({ on }, at) => ({ field: `looks.${at}.on`, on }))]
      .filter(({ on }) => on > today)
      .map(({ field, on }) => ({
        ...{ file: fileOf(id), record: id, field: `evidence.${field}` },
        ...MESSAGES.notFromFuture(on, today),
      })),
  )
}

/** What the evidence of a record says that its record or the other records do not bear out. */
export function checkEvidence(content: Content): Problem[] {
  const problems: Problem[] = []
  const contacts = new Set(content.contacts.map(({ id }) => id))
  for (const { id, evidence } of evidencedRecords(content)) {
    const report = (field: string, says: Said) =>
      problems.push({ file: fileOfRecord(content, id), record: id, field: `evidence.${field}`, ...says })
    for (const [at, { on, sought }] of (evidence.looks ?? []).entries())
      if (on >= SOUGHT_SINCE && !sought) report(`looks.${at}.sought`, MESSAGES.sought())
    for (const [field, contact] of [
      ['sought.ask', evidence.sought?.ask],
      ['confirmed.by', evidence.confirmed?.by],
    ] as const)
      if (contact !== undefined && !contacts.has(contact) && !content.refused.has(contact))
        report(field, MESSAGES.contact(contact))
  }
  for (const { id, record, evidence } of heldRecords(content)) {
    const file = fileOfRecord(content, id)
    for (const [at, { supports = [] }] of evidence.sources.entries())
      for (const [nth, field] of supports.entries())
        if (valueAt(record, field) === undefined)
          problems.push({
            file,
            record: id,
            field: `evidence.sources.${at}.supports.${nth}`,
            ...MESSAGES.ownField(field),
          })
    if (
      'owner' in record &&
      typeof record.owner === 'string' &&
      !contacts.has(record.owner) &&
      !content.refused.has(record.owner)
    )
      problems.push({ file, record: id, field: 'owner', ...MESSAGES.contact(record.owner) })
  }
  return problems
}
