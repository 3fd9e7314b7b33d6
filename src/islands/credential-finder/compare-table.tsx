import { say } from '../say'
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard
    <section class="side-by-side" aria-label={say(strings, 'compare-title')} tabIndex={0}>
      <table>
        <caption>{say(strings, 'compare-title')}</caption>
        <thead>
          <tr>
            <td />
            {records.map((record) => (
              <th scope="col" key={record.id}>
                <a href={record.href}>{record.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{say(strings, `row-${row}`)}</th>
              {records.map((record) => (
                <td key={record.id}>{record[row] || say(strings, 'not-known')}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(strings, 'row-phone')}</th>
            {records.map((record) => (
              <td key={record.id}>
                {record.phone ? <a href={`tel:${record.phone}`}>{record.phone}</a> : say(strings, 'not-known')}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
