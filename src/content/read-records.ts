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
    let data: unknown
    try {
      data = readYaml(text)
    } catch (error) {
      report('(syntax)', explainSyntax(text, error))
      continue
    }
    if (typeof data !== 'object' || data === null) {
      report('(whole file)', MESSAGES.record())
      continue
    }
    const { order = NO_ORDER, ...read }: { order?: unknown } = data
    const fields = withGaps(read)
    if (!Number.isInteger(order)) report('order', MESSAGES.order())
    const result = kind.schema.safeParse(fields)
    if (!result.success) {
      for (const issue of result.error.issues) {
        const { field, says } = explainIssue(issue, fields)
        report(field, says)
      }
      continue
    }
    if (idOf(fields) !== id) report('id', MESSAGES.namedAsFile(id))
    if (kind.home === 'country' && !belongsTo(id, country, kind.folder)) report('id', MESSAGES.ofFolder(country))
    found.push({ record: result.data, file, country, order: Number(order), id })
  }
  found.sort((a, b) => compare(a.country, b.country) || a.order - b.order || compare(a.id, b.id))
  return { records: found.map(({ record, file, country }) => ({ record, file, country })), problems }
}

function idOf(data: object): unknown {
  return 'id' in data ? data.id : undefined
}

/** A record is of the country that its id begins with; a departure of the one that its id ends with. */
function belongsTo(id: string, country: string, folder: string): boolean {
  return folder === 'departures' ? id.endsWith(`-from-${country}`) : id.startsWith(`${country}-`)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
