import { say } from '../say'
import { SideBySide } from '../side-by-side'
import type { ListedCredential } from './listed-credentials'

const ROWS = ['countryName', 'kindName', 'institution', 'duration', 'cost', 'firstStep'] as const

/** Up to three records side by side. */
export function CompareTable({
  records,
  strings,
}: {
  records: readonly ListedCredential[]
  strings: Record<string, string>
}) {
  const unknown = say(strings, 'not-known')
  return (
    <SideBySide
      caption={say(strings, 'compare-title')}
      columns={records.map((record) => ({ id: record.id, head: <a href={record.href}>{record.name}</a> }))}
      rows={[
        ...ROWS.map((row) => ({
          label: say(strings, `row-${row}`),
          cells: records.map((record) => record[row] || unknown),
        })),
        {
          label: say(strings, 'row-phone'),
          cells: records.map(({ id, phone }) =>
            phone ? (
              <a key={id} href={`tel:${phone}`}>
                {phone}
              </a>
            ) : (
              unknown
            ),
          ),
        },
      ]}
    />
  )
}
