const REPORT = '{{report}}'
const ID = ' id='

/**
 * A page's HTML as packs carry it: a link that tells a mistake leaves out the id of the record that it stands in, which stands
 * before it last. That is 1 % of all packs.
 */
export const leaveOutIds = (main: string): string => withReports(main, (id, record) => (id === record ? '' : id))

/** The same HTML with every id. */
export const putIdsBack = (main: string): string => withReports(main, (id, record) => id || record)

/** Changes what stands in the slots of links that tell a mistake, knowing the last id before each. */
function withReports(main: string, change: (id: string, record: string) => string): string {
  const [first = '', ...others] = main.split(REPORT)
  let record = lastId(first) ?? ''
  return others.reduce((text, part) => {
    const [id = ''] = /^[\w-]*/.exec(part) ?? []
    const changed = text + REPORT + change(id, record) + part.slice(id.length)
    record = lastId(part) ?? record
    return changed
  }, first)
}

function lastId(html: string): string | undefined {
  const at = html.lastIndexOf(ID)
  return at < 0 ? undefined : html.slice(at + ID.length).split(/[ >]/, 1)[0]
}
