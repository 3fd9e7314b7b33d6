import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { keptText } from '../../content/kept-results'
import { textCache } from '../../content/text-cache'
import {
  candidatePacks,
  type FileBeside,
  HASH_LETTERS,
  indexText,
  type ListedPage,
  listText,
  PACK_FORMAT,
  type PackEntry,
  type PackIndex,
  type PackList,
  packAddresses,
  packKind,
  pageFile,
} from '../../offline/pack-format'
import { cutPage, PIECES_FROM, pieceFile, pieceHash, pieceList, pieceListText } from '../../offline/page-pieces'
import { type PageRecord, serializePage } from '../../offline/page-record'
import { isLanguage, type Language } from '../../site/languages'
import type { PublishedFile } from '../published-file'
import { likeBesideLike } from './like-beside-like'

export interface PackOptions {
  /** Day of the build, YYYY-MM-DD, and the name of the release. */
  date: string
  release: string
  /** When the index is made: as text it sorts after every index made before. Where nobody says, `date`. */
  made?: string
  /** The search index of each language; `url` is inside the site, without the base path. */
  searchFiles: Partial<Record<Language, { url: string; text: string }>>
  /** The data files of each language's tools, addressed in the same way. */
  toolFiles?: Partial<Record<Language, { url: string; text: string }[]>>
  /** Id of the pack that holds a page: 'es-gt', 'es-essentials', 'es-region'. */
  packOf: (page: PageRecord) => string
}

/** The files of all packs, what each pack lists by its id, and the index, not signed yet. */
interface BuiltPacks {
  files: PublishedFile[]
  lists: ReadonlyMap<string, PackList>
  index: PackIndex
}

/**
 * The packs of all pages: one content file per page, one list and one whole file per pack, and the index. The same
 * pages always give the same files.
 * @throws where two pages share an address or a page's pack cannot be found from its address.
 */
export function buildPacks(pages: PageRecord[], options: PackOptions): BuiltPacks {
  const files = new Map<string, string>()
  const lists = new Map<string, PackList>()
  const packs = Object.entries(groupByPack(pages, options.packOf)).sort(([a], [b]) => compare(a, b))
  const entries = packs.map(([id, members]): PackEntry => {
    const { lang, country } = describePack(id)
    const kind = packKind(id)
    const texts = members.map(serializePage)
    const published = members.map(publishPage)
    for (const page of published)
      for (const [address, text] of page.files) files.set(address.replace('/packs/', ''), text)
    const listed = published.map((page) => page.listed)
    const searchFile = kind === 'essentials' ? options.searchFiles[lang] : undefined
    const toolFiles = kind === 'tools' ? options.toolFiles?.[lang] : undefined
    const list: PackList = {
      format: PACK_FORMAT,
      id,
      lang,
      pages: listed,
      ...(searchFile && { search: describe(searchFile) }),
      ...(toolFiles && { data: toolFiles.map(describe) }),
    }
    lists.set(id, list)
    const text = listText(list)
    // One page a line, so that what arrived before a dropped connection can be kept.
    const wholeText = keptText('whole pack', texts, () => `[\n${likeBesideLike(texts).join(',\n')}\n]\n`)
    const hash = sha256(text)
    const addresses = packAddresses(id, hash)
    files.set(addresses.list.replace('/packs/', ''), text)
    files.set(addresses.whole.replace('/packs/', ''), wholeText)
    return {
      id,
      lang,
      country,
      kind,
      hash,
      ...addresses,
      bytes: gzipBytes(wholeText),
      pages: members.length,
      date:
        members
          .map(({ checked }) => checked)
          .sort(compare)
          .at(-1) || options.date,
    }
  })
  const index: PackIndex = {
    format: PACK_FORMAT,
    release: options.release,
    date: options.made ?? options.date,
    packs: entries,
  }
  files.set('index.json', indexText(index))
  gzipSizes.save()
  return { files: [...files].map(([name, text]) => ({ name, text })), lists, index }
}

/**
 * A page as its pack's list names it, and its files by their addresses: the content and, where the page is large, the
 * pieces by which it is updated.
 */
export function publishPage(page: PageRecord): { listed: ListedPage; files: Map<string, string> } {
  const text = serializePage(page)
  const hash = sha256(text)
  const listed = { path: page.path, hash, bytes: gzipBytes(text) }
  const files = new Map([[pageFile(hash), text]])
  if (listed.bytes < PIECES_FROM) return { listed, files }
  const pieces = cutPage(text)
  files.set(pieceList(hash), pieceListText(pieces.map((piece) => pieceHash(sha256(piece)))))
  for (const [at, piece] of pieces.entries()) files.set(pieceFile(hash, at), piece)
  return { listed, files }
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

function describePack(id: string): { lang: Language; country: string } {
  const [lang, name = ''] = id.split('-')
  if (!isLanguage(lang)) throw new Error(`Pack ${id} names no language`)
  return { lang, country: packKind(id) === 'country' ? name : '' }
}

function describe({ url, text }: { url: string; text: string }): FileBeside {
  return { url, hash: sha256(text), bytes: gzipBytes(text) }
}

/** SHA-256 of a text in base64url, as long as packs carry it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LETTERS)
}

const gzipSizes = textCache<number>('gzip-sizes')

function gzipBytes(text: string): number {
  return gzipSizes.of(text, () => gzipSync(text, { level: 9 }).length)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
