import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { explainIssue } from './explain-issue'
import { explainSyntax } from './explain-syntax'
import { withGaps } from './gaps'
import type { RecordKind } from './kinds'
import { MESSAGES, type Said } from './messages'
import type { Problem } from './problem'
import { readYaml } from './read-yaml'
import { filesOf } from './record-files'
import { textCache } from './text-cache'

/** A record with the file that holds it, relative to the content folder. */
export interface Read<T> {
  record: T
  file: string
  /** The folder of its country, where its kind has one. */
  country: string
}

const FILE_NAME = /^[a-z0-9_-]+$/
/** What other encodings come out as. */
const NOT_UTF8 = /[\uFFFD\0]/
const NO_ORDER = Number.MAX_SAFE_INTEGER

/**
 * Every sound record of a kind, and the problems of the others. Records of one folder stand by their `order`, then by id;
 * `order` is taken out, since it is of the file and not of the fact.
 */
export function readRecords<S extends z.ZodType>(
  root: string,
  kind: RecordKind<S>,
): { records: Read<z.infer<S>>[]; problems: Problem[] } {
  const problems: Problem[] = []
  const known = textCache<ReadText<z.infer<S>>>(`records-${kind.folder}`)
  const found: (Read<z.infer<S>> & { order: number; id: string })[] = []
  for (const { file, id, country } of filesOf(root, kind)) {
    const report = (field: string, says: Said) => problems.push({ file, record: id, field, ...says })
    if (!FILE_NAME.test(id)) {
      report('(file)', MESSAGES.fileName())
      continue
    }
    const text = readFileSync(join(root, file), 'utf8')
    const unread = NOT_UTF8.exec(text)?.[0]
    if (unread !== undefined) {
      problems.push({ file, record: id, field: '(letters)', words: unread, ...MESSAGES.utf8() })
      continue
    }
    const { record, order, writtenId, faults } = known.of(text, () => readText(text, kind.schema))
    for (const { field, says } of faults) report(field, says)
    if (record === undefined) continue
    if (writtenId !== id) report('id', MESSAGES.namedAsFile(id))
    if (kind.home === 'country' && !belongsTo(id, country, kind.folder)) report('id', MESSAGES.ofFolder(country))
    found.push({ record, file, country, order, id })
  }
  known.save()
  found.sort((a, b) => compare(a.country, b.country) || a.order - b.order || compare(a.id, b.id))
  return { records: found.map(({ record, file, country }) => ({ record, file, country })), problems }
}

/** What a file's text says, wherever it stands. */
interface ReadText<T> {
  /** Missing where the text breaks the schema. */
  record?: T
  order: number
  writtenId?: unknown
  faults: { field: string; says: Said }[]
}

function readText<S extends z.ZodType>(text: string, schema: S): ReadText<z.infer<S>> {
  let data: unknown
  try {
    data = readYaml(text)
  } catch (error) {
    return { order: NO_ORDER, faults: [{ field: '(syntax)', says: explainSyntax(text, error) }] }
  }
  if (typeof data !== 'object' || data === null)
    return { order: NO_ORDER, faults: [{ field: '(whole file)', says: MESSAGES.record() }] }
  const { order = NO_ORDER, ...read }: { order?: unknown } = data
  const fields = withGaps(read)
  const faults = Number.isInteger(order) ? [] : [{ field: 'order', says: MESSAGES.order() }]
  const result = schema.safeParse(fields)
  if (result.success) return { record: result.data, order: Number(order), writtenId: idOf(fields), faults }
  return { order: NO_ORDER, faults: [...faults, ...result.error.issues.map((issue) => explainIssue(issue, fields))] }
}

function idOf(data: object): unknown {
  return 'id' in data ? data.id : undefined
}

/** A record is of the country that its id begins with; a departure of the one that its id ends with. */
function belongsTo(id: string, country: string, folder: string): boolean {
  return folder === 'departures' ? id.endsWith(`-from-${country}`) : id.startsWith(`${country}-`)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
