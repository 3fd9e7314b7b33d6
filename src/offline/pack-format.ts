import { isLanguage, LANGUAGES, type Language } from '../site/languages'

/** What a pack holds: the pages everyone needs, the tools, the other pages of no single country, or one country. */
export type PackKind = 'essentials' | 'tools' | 'region' | 'country'

/** Format that this release writes. It reads this and every one before it. */
export const PACK_FORMAT = 2
export type PackFormat = 1 | 2

/**
 * Letters of a hash that packs carry: 132 bits of SHA-256 in base64url, more than anyone can match on purpose. Format 1
 * carried all 43. Hashes do not compress, so they are most of what an update of one page costs.
 */
export const HASH_LETTERS = 22

/** A hash as this release compares it: one that format 1 carried whole is shortened. */
export function shortHash(hash: string): string {
  return hash.slice(0, HASH_LETTERS)
}

/** Whether two hashes, whole or shortened, are of the same content. */
export function sameHash(one: string, other: string): boolean {
  return shortHash(one) === shortHash(other)
}

/** One line of packs/index.json. Addresses are inside the site, without the base path. */
export interface PackEntry {
  id: string
  lang: Language
  /** Country code, or '' for essentials and region. */
  country: string
  kind: PackKind
  /** Address of the pack's list and the SHA-256 of its bytes. */
  list: string
  hash: string
  /** Address of the one file that holds every page of the pack, and its size as it travels (gzip). */
  whole: string
  bytes: number
  pages: number
  /** The newest day on which one of its pages was checked. */
  date: string
}

/** packs/index.json: the only file of the packs whose address never changes. */
export interface PackIndex {
  format: PackFormat
  release: string
  /** When it was made: a day, or a day and minute (UTC). As text it sorts after every index made before. */
  date: string
  packs: PackEntry[]
  /** ECDSA P-256 over `signedText`, base64url. */
  signature?: string
}

/** The text that an index's signature is about: all of it but the signature. */
export function signedText(index: PackIndex): string {
  const { format, release, date, packs } = index
  if (format === 1) return JSON.stringify({ format, release, date, packs })
  // Kind and addresses follow from the id and the hash.
  const lines = packs.map(({ id, lang, country, hash, bytes, pages, date }) => {
    return { id, lang, country, hash, bytes, pages, date }
  })
  return JSON.stringify({ format, release, date, packs: lines })
}

/** The text of packs/index.json. */
export function indexText(index: PackIndex): string {
  return JSON.stringify({ ...JSON.parse(signedText(index)), ...(index.signature && { signature: index.signature }) })
}

/** Addresses of a pack's list and of its whole file, which change whenever the pack does. */
export function packAddresses(id: string, hash: string): { list: string; whole: string } {
  const name = `/packs/${id}.${hash.slice(0, 16)}`
  return { list: `${name}.list.json`, whole: `${name}.whole.json` }
}

/** What kind of pack an id names: 'es-gt', 'es-essentials'. */
export function packKind(id: string): PackKind {
  const name = id.split('-')[1]
  return name === 'essentials' || name === 'tools' || name === 'region' ? name : 'country'
}

/** A page as its pack's list names it; `bytes` is its content file as it travels (gzip). */
export interface ListedPage {
  path: string
  /** Only in format 1. */
  title?: string
  hash: string
  bytes: number
}

/** A file that a pack brings beside its pages: the search index, or a tool's data; its address is the same in every release. */
export interface FileBeside {
  url: string
  hash: string
  bytes: number
}

/** A pack's list: nothing enters the store that it does not name by hash. */
export interface PackList {
  format: PackFormat
  id: string
  lang: Language
  pages: ListedPage[]
  search?: FileBeside
  /** Data of the tools. */
  data?: FileBeside[]
}

/** The bytes of a list: those whose hash the index names. Columns, because they compress best. */
export function listText(list: PackList): string {
  if (list.format === 1) return JSON.stringify(list)
  const { format, id, lang, pages, search, data } = list
  return JSON.stringify({
    format,
    id,
    lang,
    paths: pages.map(({ path }) => path).join('\n'),
    hashes: pages.map(({ hash }) => hash).join(''),
    bytes: pages.map(({ bytes }) => bytes),
    search,
    data,
  })
}

/** Address of the content file of a page, by its hash. */
export function pageFile(hash: string): string {
  return `/packs/pages/${shortHash(hash)}.json`
}

/**
 * Ids of the packs that may hold the page at an address, the likeliest first: the countries that it names, then the
 * essentials, the tools and the region. A page must be in one of them, which `buildPacks` checks.
 */
export function candidatePacks(path: string): string[] {
  const [lang, ...rest] = path.split('/').filter(Boolean)
  if (!isLanguage(lang)) return LANGUAGES.map((known) => `${known}-essentials`)
  const countries = rest.filter((part) => /^[a-z]{2}$/.test(part))
  return [...new Set([...countries, 'essentials', 'tools', 'region'])].map((name) => `${lang}-${name}`)
}

/** The index that a text holds, or undefined where it is not one. */
export function parsePackIndex(text: string): PackIndex | undefined {
  const data = parseObject(text)
  const format = data?.format
  if (!isFormat(format) || !isText(data?.release) || !isText(data.date)) return undefined
  const packs = parseAll(data.packs, format === 1 ? parseEntry : parseLine)
  if (!packs) return undefined
  const index: PackIndex = { format, release: data.release, date: data.date, packs }
  return isText(data.signature) ? { ...index, signature: data.signature } : index
}

/** Whether a text is a file of the packs in a format that this release does not know. */
export function isNewerFormat(text: string): boolean {
  const format = parseObject(text)?.format
  return Number.isSafeInteger(format) && Number(format) > PACK_FORMAT
}

/** The list that a text holds, or undefined where it is not one. */
export function parsePackList(text: string): PackList | undefined {
  const data = parseObject(text)
  const format = data?.format
  if (!isFormat(format) || !isText(data?.id) || !isLanguage(data.lang)) return undefined
  const pages = format === 1 ? parseAll(data.pages, parseListedPage) : parseColumns(data)
  if (!pages) return undefined
  const search = data.search === undefined ? undefined : parseFileBeside(data.search)
  const beside = data.data === undefined ? undefined : parseAll(data.data, parseFileBeside)
  if ((data.search !== undefined && !search) || (data.data !== undefined && !beside)) return undefined
  return { format, id: data.id, lang: data.lang, pages, ...(search && { search }), ...(beside && { data: beside }) }
}

/** Every file that a pack brings beside its pages. */
export function filesBeside({ search, data = [] }: PackList): FileBeside[] {
  return search ? [search, ...data] : data
}

function parseEntry(value: unknown): PackEntry | undefined {
  const data = asObject(value)
  if (!data) return undefined
  const { id, lang, country, kind, list, hash, whole, bytes, pages, date } = data
  if (!isText(id) || !isLanguage(lang) || !isText(country) || !isKind(kind) || !isText(date)) return undefined
  if (!isAddress(list) || !isHash(hash) || !isAddress(whole) || !isCount(bytes) || !isCount(pages)) return undefined
  return { id, lang, country, kind, list, hash, whole, bytes, pages, date }
}

/** A line of an index of format 2, which names nothing that follows from the rest. */
function parseLine(value: unknown): PackEntry | undefined {
  const { id, hash } = asObject(value) ?? {}
  if (!isText(id) || !isText(hash)) return undefined
  return parseEntry({ ...asObject(value), kind: packKind(id), ...packAddresses(id, hash) })
}

function parseColumns({ paths, hashes, bytes }: Record<string, unknown>): ListedPage[] | undefined {
  if (!isText(paths) || !isText(hashes) || !Array.isArray(bytes)) return undefined
  const addresses = paths.split('\n')
  if (addresses.length !== bytes.length || hashes.length !== bytes.length * HASH_LETTERS) return undefined
  const rows = addresses.map((path, at) => {
    return { path, hash: hashes.slice(at * HASH_LETTERS, (at + 1) * HASH_LETTERS), bytes: bytes[at] }
  })
  return parseAll(rows, parseListedPage)
}

function parseListedPage(value: unknown): ListedPage | undefined {
  const data = asObject(value)
  if (!data) return undefined
  const { path, title, hash, bytes } = data
  if (!isAddress(path) || !isHash(hash) || !isCount(bytes)) return undefined
  return isText(title) ? { path, title, hash, bytes } : { path, hash, bytes }
}

function parseFileBeside(value: unknown): FileBeside | undefined {
  const data = asObject(value)
  if (!data) return undefined
  const { url, hash, bytes } = data
  return isAddress(url) && isHash(hash) && isCount(bytes) ? { url, hash, bytes } : undefined
}

function parseAll<T>(values: unknown, parse: (value: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(values)) return undefined
  const parsed: T[] = []
  for (const value of values) {
    const one = parse(value)
    if (one === undefined) return undefined
    parsed.push(one)
  }
  return parsed
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isFormat = (value: unknown): value is PackFormat => value === 1 || value === 2
const isKind = (value: unknown): value is PackKind =>
  value === 'essentials' || value === 'tools' || value === 'region' || value === 'country'
const isHash = (value: unknown): value is string => isText(value) && /^[\w-]{22}(?:[\w-]{21})?$/.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
/** An address inside the site: never one of another host. */
const isAddress = (value: unknown): value is string => isText(value) && /^\/(?![/\\])/.test(value)
