/** Records as columns: each field's name is written once, so that a data file of many records is smaller. */
export type Columns = Record<string, unknown[]>

/** The columns of records. What a record lacks is null. */
export function columnsOf(records: readonly object[]): Columns {
  const rows = records.map((record): Record<string, unknown> => ({ ...record }))
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  return Object.fromEntries([...names].map((name) => [name, rows.map((row) => row[name] ?? null)]))
}

/** The records that columns hold; none where it is something else. */
export function recordsIn(columns: unknown): Record<string, unknown>[] {
  const entries = Object.entries(typeof columns === 'object' && columns !== null ? columns : {})
  const lists = entries.flatMap(([name, list]): [string, unknown[]][] => (Array.isArray(list) ? [[name, list]] : []))
  const length = Math.max(0, ...lists.map(([, list]) => list.length))
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(lists.flatMap(([name, list]) => (list[at] == null ? [] : [[name, list[at]]]))),
  )
}
