import { placeName } from '../site/place-name'
import type { Campaign } from './campaign-schema'
import type { Content } from './load'
import type { OfferCheck } from './offer-check-schema'
import { type EvidencedRecord, evidencedRecords } from './records'
import { LOOK_OUTCOMES } from './vocabulary'

/** Where the log stands, in the content folder. */
export const LOOKS_LOG = 'looks.md'

/**
 * What was looked at, by place and kind: how many records, the day of the last look, and what the last look at each
 * record found.
 */
export function looksLog(content: Content, offerCheck: OfferCheck, campaigns: readonly Campaign[]): string {
  const records = evidencedRecords(content, offerCheck, campaigns)
  const nameOf = (place: string) => (place === 'reg' ? 'What crosses countries' : placeName(content, 'en', place))
  const places = [...new Set(records.map(({ owner }) => owner))].sort(
    (a, b) => Number(a === 'reg') - Number(b === 'reg') || (a < b ? -1 : 1),
  )
  return [
    '# What was looked at',
    '',
    'Written from the records by `npm run content -- looks`, never by hand. A look is an attempt to prove a record wrong:',
    'see `docs/facts.md`. Looks of 2026-11-25 did not yet note what was searched for. What was found is what the last look',
    'at each record found.',
    '',
    ...tableOf('place', places, (place) => [nameOf(place), records.filter(({ owner }) => owner === place)]),
    ...places.flatMap((place) => {
      const mine = records.filter(({ owner }) => owner === place)
      const kinds = [...new Set(mine.map(({ kind }) => kind))].sort()
      return [
        `## ${nameOf(place)}`,
        '',
        ...tableOf('kind', kinds, (kind) => [kind, mine.filter((record) => record.kind === kind)]),
      ]
    }),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

function tableOf(first: string, rows: string[], of: (row: string) => [name: string, records: EvidencedRecord[]]) {
  const heads = [
    first,
    'records',
    'looked at',
    'search noted',
    'last look',
    ...LOOK_OUTCOMES.map((outcome) => outcome.replace('_', ' ')),
  ]
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => {
      const [name, records] = of(row)
      const last = records.flatMap(({ evidence }) => evidence.looks?.at(-1) ?? [])
      const days = last.map(({ on }) => on).sort()
      const found = LOOK_OUTCOMES.map((outcome) => last.filter((look) => look.found === outcome).length)
      return line([
        name,
        records.length,
        last.length,
        last.filter(({ sought }) => sought).length,
        days.at(-1) ?? 'never',
        ...found,
      ])
    }),
    '',
  ]
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
