import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS, type RecordKind } from './kinds'
import { MESSAGES } from './messages'
import type { Problem } from './problem'

/** Where one record stands: its file relative to the content folder, its id, and its country where its kind has them. */
export interface RecordFile {
  file: string
  id: string
  country: string
}

/** What else the content folder holds: guides, words of the interface, debts, schemas, the log of looks, and what people say when they search. */
const OTHER_FILES =
  /^(guides\/[a-z0-9-]+\/[a-z]{2,3}\.md|locales\/([a-z-]+\.)?[a-z]{2,3}\.json|debt\/[a-z]{2,3}\.json|looks\.md|schemas\/[a-z-]+\.json|(?:synonyms|intents)\.yaml)$/

/** The files of a kind under `root`, in the order of their names. */
export function filesOf(root: string, { folder, home }: RecordKind): RecordFile[] {
  const records = (inside: string, country: string) =>
    entriesIn(join(root, inside))
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map(({ name }) => ({ file: `${inside}/${name}`, id: name.replace(/\.yaml$/, ''), country }))
  if (home === 'shared') return records(folder, '')
  return foldersIn(join(root, folder)).flatMap((country) => records(`${folder}/${country}`, country))
}

/** Files of the content folder that nothing reads, as in a folder with a mistyped name. */
export function strayFiles(root: string): Problem[] {
  const read = new Set(Object.values(KINDS).flatMap((kind) => filesOf(root, kind).map(({ file }) => file)))
  const folders = Object.values(KINDS).map(({ folder, home }) => (home === 'shared' ? folder : `${folder}/<cc>`))
  return filesUnder(root, '')
    .filter((file) => !read.has(file) && !OTHER_FILES.test(file))
    .map((file) => ({
      file,
      record: '(file)',
      field: '(file)',
      ...MESSAGES.knownFile(folders.join(', ')),
    }))
}

/** Names of the folders inside `folder`, sorted; none where it is missing. */
export function foldersIn(folder: string): string[] {
  return entriesIn(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function filesUnder(root: string, inside: string): string[] {
  return entriesIn(join(root, inside)).flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    return entry.isDirectory() ? filesUnder(root, path) : [path]
  })
}

function entriesIn(folder: string) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}
