/** A tag that begins an element, with its attributes; what stands in quotes may hold a >. */
const TAG = /<[a-z][^\s>]*(?:\s+[\w:-]+(?:="[^"]*"|='[^']*'|=[^\s"'>]*)?)*\s*\/?>/g
/** What needs no quotes, and does not end where the tag closes itself. */
const PLAIN = /^[^\s"'=<>`]+$/
const REPORT = '{{report}}'

/**
 * The build's own HTML as packs carry it: attributes without quotes where HTML needs none, else in single ones, which JSON
 * need not escape; and a link that tells a mistake without the id of the record that it stands in. 2 % less, and HTML still.
 */
export function packHtml(html: string): string {
  const nameless = withReports(html, (id, record) => (id === record ? '' : id))
  return nameless.replace(TAG, (tag) =>
    tag.replace(/="([^"]*)"(?=(\/?))/g, (whole, value: string, end: string) => {
      if (PLAIN.test(value) && !end) return `=${value}`
      return value.includes("'") ? whole : `='${value}'`
    }),
  )
}

/** The HTML that `packHtml` packed; any other of ours stays as it is. */
export function unpackHtml(packed: string): string {
  const quoted = packed.replace(TAG, (tag) => tag.replace(/=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g, quote))
  return withReports(quoted, (id, record) => id || record)
}

const quote = (_: string, double?: string, single?: string, plain?: string) => `="${double ?? single ?? plain ?? ''}"`

/** Changes the id in every link that tells a mistake, knowing that of the record around it: the last that stands before. */
function withReports(html: string, change: (id: string, record: string) => string): string {
  let record = ''
  return html.replace(/ id="([^"]*)"|\{\{report\}\}([\w-]*)/g, (whole, begun: string | undefined, id: string) => {
    if (begun === undefined) return REPORT + change(id, record)
    record = begun
    return whole
  })
}
