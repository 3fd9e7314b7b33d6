import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../site/languages'
import { canonicalYaml } from './canonical-yaml'
import { layoutOfKind } from './content-style'
import { explainIssue } from './explain-issue'
import { valueAt } from './field-path'
import { KINDS } from './kinds'
import { type Layout, layoutOf } from './layout'
import { guideParts } from './load-guides'
import { MESSAGES, type Said } from './messages'
import { filesOf } from './record-files'
import { evidence, guideFront, look, type Source, source } from './schema'

/** A look as it is entered: what was searched for and opened, what was found, and which page states which fields. */
export const lookEntry = z.strictObject({
  /** The record's id; `guide-<name>` for a guide. */
  id: z.string(),
  on: look.shape.on,
  sought: z.union([z.string().transform((one) => [one]), z.array(z.string())]).pipe(look.shape.sought.unwrap()),
  pages: look.shape.pages,
  found: look.shape.found,
  supports: z.record(source.shape.url, source.shape.supports.unwrap()).optional(),
  sources: z.array(source).optional(),
  until: evidence.shape.until,
})
export type LookEntry = z.infer<typeof lookEntry>

/** What is wrong with a look: of which record, in which field, and what was expected. */
export interface LookProblem extends Said {
  record: string
  field: string
}

/** New texts of the files, or every reason why nothing is to be written. */
export interface EnteredLooks {
  files: { file: string; text: string }[]
  problems: LookProblem[]
}

/**
 * Enters looks into the records under `root`, each with the day that it was `checked`, without writing. `today` is
 * YYYY-MM-DD: no look is from the future. Several looks at one record are entered one after the other.
 */
export function enterLooks(root: string, entries: unknown, today: string): EnteredLooks {
  const problems: LookProblem[] = []
  const texts = new Map<string, string>()
  for (const [at, item] of (Array.isArray(entries) ? entries : [entries]).entries()) {
    const parsed = lookEntry.safeParse(item)
    if (!parsed.success) {
      const name = typeof item?.id === 'string' ? item.id : `entry ${at + 1}`
      for (const issue of parsed.error.issues) {
        const { field, says } = explainIssue(issue, item)
        problems.push({ record: name, field, ...says })
      }
      continue
    }
    const entry = parsed.data
    const report = (field: string, says: Said) => problems.push({ record: entry.id, field, ...says })
    if (entry.on > today) report('on', MESSAGES.notFromFuture(entry.on, today))
    const files = recordFiles(root, entry.id)
    if (files.length === 0) report('id', MESSAGES.noSuchRecord())
    for (const { file, layout } of files) {
      const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8')
      const front = file.endsWith('.md') ? guideParts(text) : undefined
      const entered = withLook(front?.front ?? text, layout, entry)
      if (typeof entered === 'string') texts.set(file, front ? `---\n${entered}---\n${front.body}` : entered)
      else for (const [field, says] of entered) if (!isKnown(problems, entry.id, field, says)) report(field, says)
    }
  }
  const files = problems.length > 0 ? [] : [...texts].map(([file, text]) => ({ file, text }))
  return { files, problems }
}

/** The languages of a guide are wrong in the same way: once is enough. */
const isKnown = (problems: readonly LookProblem[], record: string, field: string, { expected }: Said) =>
  problems.some((known) => known.record === record && known.field === field && known.expected === expected)

/** Whether there is a record, or a guide as `guide-<name>`, to enter a look into. */
export const isRecordThere = (root: string, id: string): boolean => recordFiles(root, id).length > 0

/** The files that hold a record: one, or one a language for a guide. */
function recordFiles(root: string, id: string): { file: string; layout: Layout }[] {
  const guide = id.replace(/^guide-/, '')
  const front = layoutOf(guideFront)
  if (guide !== id)
    return LANGUAGES.map((language) => ({ file: `guides/${guide}/${language}.md`, layout: front })).filter(({ file }) =>
      existsSync(join(root, file)),
    )
  return Object.values(KINDS).flatMap((kind) =>
    filesOf(root, kind)
      .filter((record) => record.id === id)
      .map(({ file }) => ({ file, layout: layoutOfKind(kind) })),
  )
}

/** The record's text with the look in it, or what is wrong with the look. */
function withLook(text: string, layout: Layout, entry: LookEntry): string | [field: string, says: Said][] {
  const record: unknown = parse(text)
  const held = evidence.safeParse(valueAt(record, 'evidence'))
  if (!held.success) return [['evidence', MESSAGES.soundRecord()]]
  const { sources: before, looks = [] } = held.data
  const problems: [field: string, says: Said][] = []
  const cited = new Set(before.map(({ url }) => bare(url)))
  const opened = new Set([...cited, ...looks.flatMap(({ pages }) => pages.map(bare))])
  if (entry.found !== 'none_newer' && entry.pages.every((page) => opened.has(bare(page))))
    problems.push(['pages', MESSAGES.newPage()])
  const sources = [...before, ...(entry.sources ?? []).filter(({ url }) => !cited.has(bare(url))).map(withoutSupports)]
  const stated = [
    ...Object.entries(entry.supports ?? {}),
    ...(entry.sources ?? []).map(({ url, supports = [] }) => [url, supports] as const),
  ]
  for (const [url, fields] of stated) {
    const at = sources.findIndex((candidate) => bare(candidate.url) === bare(url))
    const known = sources[at]
    if (!known) {
      problems.push(['supports', MESSAGES.sourceFirst(url)])
      continue
    }
    const places = fields.map(plainField)
    for (const field of places)
      if (valueAt(record, field) === undefined) problems.push(['supports', MESSAGES.ownField(field)])
    const supports = [...new Set([...(known.supports ?? []), ...places])].sort()
    if (supports.length > 0) sources[at] = { ...known, supports }
  }
  if (problems.length > 0) return problems
  const { on, sought, pages, found, until } = entry
  const document = parseDocument(text)
  const set = (field: string, value: unknown) => document.setIn(['evidence', field], document.createNode(value))
  for (const [at, one] of sources.entries()) {
    const path = ['evidence', 'sources', at]
    if (at >= before.length) document.addIn(['evidence', 'sources'], document.createNode(one))
    else if (one.supports) document.setIn([...path, 'supports'], document.createNode(one.supports))
  }
  if (until) set('until', until)
  if (on > held.data.checked) set('checked', on)
  set(
    'looks',
    [...looks, { on, sought, pages, found }].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  )
  return canonicalYaml(document.toString(), layout)
}

/** A field by the name that strong fields go by: `phones.0.number` is `phones.0`, `covered` is `migrants.covered`. */
function plainField(field: string): string {
  return field
    .replace(/^(phones\.\d+)\.number$/, '$1')
    .replace(/^status\.value$/, 'status')
    .replace(/^covered$/, 'migrants.covered')
}

const withoutSupports = ({ supports: _, ...rest }: Source): Source => rest

/** An address without what does not tell pages apart. */
function bare(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname, search } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}
