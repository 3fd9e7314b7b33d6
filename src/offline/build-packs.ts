import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Language } from '../content/vocabulary'
import {
  candidatePacks,
  type ListedPage,
  type PackEntry,
  type PackIndex,
  type PackKind,
  type PackList,
  type SearchFile,
} from './pack-format'
import { type PageRecord, serializePage } from './page-record'

/** A file to be written under dist/packs. */
export interface PackFile {
  name: string
  text: string
}

export interface PackOptions {
  /** Day of the build, YYYY-MM-DD, and the name of the release. */
  date: string
  release: string
  /** The search index of each language; `url` is inside the site, without the base path. */
  searchFiles: Partial<Record<Language, { url: string; text: string }>>
  /** Id of the pack that holds a page: 'es-gt', 'es-essentials', 'es-region'. */
  packOf: (page: PageRecord) => string
}

/**
 * The packs of all pages: one content file per page, one list and one whole file per pack, and the index. The same
 * pages always give the same files.
 * @throws where two pages share an address or a page's pack cannot be found from its address.
 */
export function buildPacks(pages: PageRecord[], options: PackOptions): { files: PackFile[]; index: PackIndex } {
  const files = new Map<string, string>()
  const packs = Object.entries(groupByPack(pages, options.packOf)).sort(([a], [b]) => compare(a, b))
  const entries = packs.map(([id, members]): PackEntry => {
    const { lang, country, kind } = describePack(id)
    const texts = members.map(serializePage)
    const listed = members.map((page, at): ListedPage => {
      const text = texts[at] ?? ''
      const hash = sha256(text)
      files.set(`pages/${hash}.json`, text)
      return { path: page.path, title: page.title, hash, bytes: gzipBytes(text) }
    })
    const searchFile = kind === 'essentials' ? options.searchFiles[lang] : undefined
    const list: PackList = { format: 1, id, lang, pages: listed, ...(searchFile && { search: describe(searchFile) }) }
    const listText = JSON.stringify(list)
    // One page a line, so that what arrived before a dropped connection can be kept.
    const wholeText = `[\n${texts.join(',\n')}\n]\n`
    const hash = sha256(listText)
    const listName = `${id}.${hash.slice(0, 16)}.list.json`
    const wholeName = `${id}.${sha256(wholeText).slice(0, 16)}.whole.json`
    files.set(listName, listText)
    files.set(wholeName, wholeText)
    return {
      id,
      lang,
      country,
      kind,
      list: `/packs/${listName}`,
      hash,
      whole: `/packs/${wholeName}`,
      bytes: gzipBytes(wholeText),
      pages: members.length,
      date:
        members
          .map(({ checked }) => checked)
          .sort(compare)
          .at(-1) || options.date,
    }
  })
  const index: PackIndex = { format: 1, release: options.release, date: options.date, packs: entries }
  files.set('index.json', JSON.stringify(index))
  return { files: [...files].map(([name, text]) => ({ name, text })), index }
}

function groupByPack(pages: PageRecord[], packOf: PackOptions['packOf']): Record<string, PageRecord[]> {
  const groups: Record<string, PageRecord[]> = {}
  const seen = new Set<string>()
  for (const page of [...pages].sort((a, b) => compare(a.path, b.path))) {
    const id = packOf(page)
    if (seen.has(page.path)) throw new Error(`Two pages have the address ${page.path}`)
    if (!candidatePacks(page.path).includes(id)) throw new Error(`${page.path} cannot be looked for in pack ${id}`)
    seen.add(page.path)
    groups[id] = [...(groups[id] ?? []), page]
  }
  return groups
}

function describePack(id: string): { lang: Language; country: string; kind: PackKind } {
  const [lang, name = ''] = id.split('-')
  if (lang !== 'es' && lang !== 'en') throw new Error(`Pack ${id} names no language`)
  if (name === 'essentials' || name === 'region') return { lang, country: '', kind: name }
  return { lang, country: name, kind: 'country' }
}

function describe({ url, text }: { url: string; text: string }): SearchFile {
  return { url, hash: sha256(text), bytes: gzipBytes(text) }
}

/** SHA-256 of a text in base64url. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
