import { yamlIfSound } from '../read-yaml'

/** A record as the text of one file holds it. */
export interface RecordText {
  id: string
  /** Folder of its kind, where the file says it: `contacts`. */
  folder: string
  /** What readers see of it: everything but its evidence, of which only the last day stays. */
  text: string
}

/** What readers can see of a record as it once was. Nothing is sure of its fields: the schema may have been another. */
export type SeenRecord = Readonly<Record<string, unknown>>

/** Before one record was one file, lists stood under other names than the kinds of today. */
const FOLDER_OF_LIST: Record<string, string> = { 'social-protection': 'schemes', country: 'countries' }

/**
 * The records in a file of the content, of today's form (one record, or one language of a guide) or of that before
 * 30 November 2026 (a list, or lists under the names of their kinds). `path` is relative to the content folder.
 */
export function recordTexts(path: string, text: string): RecordText[] {
  const guide = /^guides\/([a-z0-9-]+)\/[a-z]{2}\.md$/.exec(path)
  if (guide) return [{ id: `guide-${guide[1]}`, folder: 'guides', text: withoutEvidence(text) }]
  if (!path.endsWith('.yaml') || /^(schemas|debt|locales|synonyms)/.test(path)) return []
  const [, folder = '', name = ''] =
    /^(?:countries\/[a-z]{2}\/)?(?:([a-z-]+)\/)?(?:.*\/)?([a-z0-9-]+)\.yaml$/.exec(path) ?? []
  const id = text.startsWith('{') ? idOf(text) : /^id: "?([a-z0-9-]+)/m.exec(text)?.[1]
  const list = FOLDER_OF_LIST[name] ?? name
  if (id) return [{ id, folder: folder || list, text: withoutEvidence(text) }]
  return itemsOf(text).map(({ section, item }) => ({
    id: idOf(item),
    folder: section || list,
    text: item.startsWith('{') ? item : withoutEvidence(item),
  }))
}

/** What readers see of a record's text, or undefined where it cannot be read. */
export function seenRecord({ folder, text }: RecordText): SeenRecord | undefined {
  if (folder === 'guides') return { text }
  const record = yamlIfSound(text, { uniqueKeys: false })
  return isRecord(record) ? visible(record) : undefined
}

/** A record without its evidence, of which only the last day stays. */
export function visible({ evidence, ...fields }: SeenRecord): SeenRecord {
  return isRecord(evidence) && evidence.until !== undefined ? { ...fields, until: evidence.until } : fields
}

const isRecord = (value: unknown): value is SeenRecord => typeof value === 'object' && value !== null

/** Evidence is most of a record, and is not what readers are told of: reading without it takes a third of the time. */
function withoutEvidence(text: string): string {
  return text.replace(/^evidence:.*\n(?:[ -].*(?:\n|$)|\n)*/m, (block) => {
    const until = /^ +until: .*$/m.exec(block)?.[0].trim()
    return until ? `${until}\n` : ''
  })
}

/** The items of a file's outermost lists, each as a text of its own, with the name of the list where it has one. */
function itemsOf(text: string): { section: string; item: string }[] {
  const lines = text.split('\n')
  const dash = Math.min(...lines.flatMap((line) => (ITEM.test(line) ? [line.indexOf('-')] : [])))
  const items: { section: string; lines: string[] }[] = []
  let section = ''
  let open = false
  for (const line of lines) {
    const indent = line.search(/\S/)
    if (indent === dash && ITEM.test(line)) items.push({ section, lines: [] })
    else if (indent === 0 && /^[a-z_]+:$/.test(line)) section = line.slice(0, -1).replaceAll('_', '-')
    open = indent < 0 || indent > dash ? open : ITEM.test(line)
    if (open) items.at(-1)?.lines.push(line.slice(dash + 2))
  }
  return items.map((item) => ({ section: item.section, item: `${item.lines.join('\n')}\n` }))
}

/** Where a record begins in a list. */
const ITEM = /^ *- (?:id|pathway|\{)/

/** The id of an item; a departure had none of its own. */
function idOf(item: string): string {
  const named = (key: string) =>
    new RegExp(`^(?:\\{ *)?"?${key}"?: "?([a-z0-9-]+)|[{,] *"?${key}"?: "?([a-z0-9-]+)`, 'm').exec(item)
  const id = named('id')
  if (id) return id[1] ?? id[2] ?? ''
  const [pathway, origin] = [named('pathway'), named('origin')].map((found) => found?.[1] ?? found?.[2] ?? '')
  return `${pathway}-from-${origin}`
}
