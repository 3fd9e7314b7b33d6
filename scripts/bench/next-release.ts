import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  indexText,
  listText,
  type PackEntry,
  type PackIndex,
  type PackList,
  packAddresses,
  pageFile,
  parsePackIndex,
  parsePackList,
} from '../../src/offline/pack-format'
import { parsePage } from '../../src/offline/page-record'
import { publishPage, sha256 } from '../../src/publish/packs/build-packs'

/** What the server has in the release after the built one, where it differs. */
export interface NextRelease {
  /** Text of each new file by its address. */
  files: Map<string, string>
  /** The changed page's own bytes, as they travel. */
  bytes: number
  /** The new hash of the pack. */
  hash: string
}

/** Addresses of a pack's pages, the smallest first. */
export function pagesBySize(dist: string, id: string): string[] {
  const { list } = readPack(dist, readIndex(dist), id)
  return [...list.pages].sort((a, b) => a.bytes - b.bytes).map(({ path }) => path)
}

/** The release in which one page of a pack says something more and, where `search`, the search index is another too. */
export function nextRelease(dist: string, id: string, path: string, search = true): NextRelease {
  const files = new Map<string, string>()
  const index = readIndex(dist)
  const { entry, list } = readPack(dist, index, id)
  const listed = list.pages.find((page) => page.path === path)
  const record = listed && parsePage(readFileSync(join(dist, pageFile(listed.hash)), 'utf8'))
  if (!listed || !record) throw new Error(`${dist} has no ${path}`)
  const { listed: page, files: ofPage } = publishPage({ ...record, main: withNews(record.main) })
  for (const [address, text] of ofPage) files.set(address, text)
  const next = publish(entry, { ...list, pages: list.pages.map((one) => (one === listed ? page : one)) }, files)
  const changed = search ? [next, publishSearch(dist, index, `${entry.lang}-essentials`, files)] : [next]
  const packs = index.packs.map((one) => changed.find((other) => other.id === one.id) ?? one)
  files.set('/packs/index.json', indexText({ ...index, packs }))
  return { files, bytes: page.bytes, hash: next.hash }
}

/** One more line in the middle of the page, after a record, a list or a text. */
function withNews(main: string): string {
  const middle = main.indexOf('</p>', main.length / 2)
  return `${main.slice(0, middle)} Nuevo: llame al 1511.${main.slice(middle)}`
}

function publishSearch(dist: string, index: PackIndex, id: string, files: Map<string, string>): PackEntry {
  const { entry, list } = readPack(dist, index, id)
  if (!list.search) throw new Error(`${dist} has no search index`)
  const words = readFileSync(join(dist, list.search.url), 'utf8').replace('{', '{"next":1,')
  files.set(list.search.url, words)
  return publish(entry, { ...list, search: { ...list.search, hash: sha256(words) } }, files)
}

function readIndex(dist: string): PackIndex {
  const index = parsePackIndex(readFileSync(join(dist, 'packs/index.json'), 'utf8'))
  if (!index) throw new Error(`${dist}/packs/index.json is no index`)
  return index
}

function readPack(dist: string, index: PackIndex, id: string): { entry: PackEntry; list: PackList } {
  const entry = index.packs.find((pack) => pack.id === id)
  const list = entry && parsePackList(readFileSync(join(dist, entry.list), 'utf8'))
  if (!entry || !list) throw new Error(`${dist} has no ${id}`)
  return { entry, list }
}

/** The entry of a pack whose list has changed; the list is served. */
function publish(entry: PackEntry, list: PackList, files: Map<string, string>): PackEntry {
  const text = listText(list)
  const hash = sha256(text)
  const addresses = packAddresses(entry.id, hash)
  files.set(addresses.list, text)
  return { ...entry, hash, ...addresses }
}
