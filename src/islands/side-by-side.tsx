import type { ComponentChildren } from 'preact'
import './side-by-side.css'

interface Column {
  id: string
  /** Said beside each cell where columns stand one below the other. */
  name: string
  head: ComponentChildren
}

interface Row {
  label: string
  /** One for each column. */
  cells: readonly ComponentChildren[]
}

/** Up to three things side by side; each label has a row of its own, so that the columns are wide enough on a phone. */
export function SideBySide({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
}) {
  return (
    <table class="side-by-side">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, head }) => (
            <th scope="col" key={id}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ label, cells }) => (
        <tbody key={label}>
          <tr class="side-label">
            <th scope="rowgroup" colSpan={columns.length}>
              {label}
            </th>
          </tr>
          <tr>
            {columns.map(({ id, name }, column) => (
              <td key={id} data-of={name}>
                {cells[column]}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  )
}
