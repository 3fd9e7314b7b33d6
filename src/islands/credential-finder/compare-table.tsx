import { SideBySide } from '../side-by-side'
import type { ListedCredential } from './listed-credentials'
import type { Words } from './words'

const ROWS = ['countryName', 'kindName', 'institution', 'duration', 'cost', 'firstStep'] as const

/** Up to three records side by side. */
export function CompareTable({ records, say }: { records: readonly ListedCredential[]; say: Words }) {
  const unknown = say('not-known')
  return (
    <SideBySide
      caption={say('compare-title')}
      columns={records.map(({ id, name, href, warning }) => ({
        id,
        name,
        head: (
          <>
            <a href={href}>{name}</a>
            {warning && <small> {warning}</small>}
          </>
        ),
      }))}
      rows={[
        ...ROWS.map((row) => ({
          label: say(`row-${row}`),
          cells: records.map((record) => record[row] || unknown),
        })),
        {
          label: say('row-phone'),
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
