/** One measured size, as the table of budgets has it. Bytes are gzip. */
export interface MeasuredSize {
  what: string
  bytes: number
  budget: number
}

/**
 * Two lists of sizes side by side as a Markdown table, one row for each size that either list has; sizes that did not
 * change are counted in the last line. Sizes are in KB (1,024 bytes, gzip).
 */
export function sizeChanges(before: readonly MeasuredSize[], after: readonly MeasuredSize[]): string {
  const names = [...new Set([...after, ...before].map((size) => size.what))]
  const rows = names.map((what) => ({
    what,
    before: before.find((size) => size.what === what),
    after: after.find((size) => size.what === what),
  }))
  const changed = rows.filter((row) => row.before?.bytes !== row.after?.bytes)
  const same = rows.length - changed.length
  return [
    '| what | before KB | after KB | change KB | budget KB |',
    '| --- | --: | --: | --: | --: |',
    ...changed.map(
      ({ what, before, after }) =>
        `| ${what} | ${kilobytes(before?.bytes)} | ${kilobytes(after?.bytes)} | ${difference(before, after)} | ${kilobytes((after ?? before)?.budget)} |`,
    ),
    '',
    same === 1 ? '1 size did not change.' : `${same} sizes did not change.`,
  ].join('\n')
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1024).toFixed(2)
}

function difference(before: MeasuredSize | undefined, after: MeasuredSize | undefined): string {
  if (!before || !after) return before ? 'gone' : 'new'
  const change = (after.bytes - before.bytes) / 1024
  const over = after.bytes > after.budget ? ' **over budget**' : ''
  return `${change > 0 ? '+' : ''}${change.toFixed(2)}${over}`
}
