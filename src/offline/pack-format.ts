import type { Language } from '../content/vocabulary'

/** What a pack holds: the pages everyone needs, the pages of no single country, or one country. */
export type PackKind = 'essentials' | 'region' | 'country'

/** One line of packs/index.json. Addresses are inside the site, without the base path. */
export interface PackEntry {
  id: string
  lang: Language
  /** Country code, or '' for essentials and region. */
  country: string
  kind: PackKind
  /** Address of the pack's list and the SHA-256 (base64url) of its bytes. */
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
  format: 1
  release: string
  date: string
  packs: PackEntry[]
  /** ECDSA P-256 over `signedText`, base64url. */
  signature?: string
}

/** The text that an index's signature is about: all of it but the signature. */
export function signedText({ format, release, date, packs }: PackIndex): string {
  return JSON.stringify({ format, release, date, packs })
}

/** A page as its pack's list names it; `bytes` is its content file as it travels (gzip). */
export interface ListedPage {
  path: string
  title: string
  hash: string
  bytes: number
}

/** The search index that the essentials of a language bring; its address is the same in every release. */
export interface SearchFile {
  url: string
  hash: string
  bytes: number
}

/** A pack's list: nothing enters the store that it does not name by hash. */
export interface PackList {
  format: 1
  id: string
  lang: Language
  pages: ListedPage[]
  search?: SearchFile
}

/** Address of the content file of a page, by its hash. */
export function pageFile(hash: string): string {
  return `/packs/pages/${hash}.json`
}

/**
 * Ids of the packs that may hold the page at an address, the likeliest first: the countries that it names, then the
 * essentials and the region. A page must be in one of them, which `buildPacks` checks.
 */
export function candidatePacks(path: string): string[] {
  const [lang, ...rest] = path.split('/').filter(Boolean)
  if (lang !== 'es' && lang !== 'en') return ['es-essentials', 'en-essentials']
  const countries = rest.filter((part) => /^[a-z]{2}$/.test(part))
  return [...new Set([...countries, 'essentials', 'region'])].map((name) => `${lang}-${name}`)
}

/** The index that a text holds, or undefined where it is not one. */
export function parsePackIndex(text: string): PackIndex | undefined {
  const data = parseObject(text)
  if (data?.format !== 1 || !isText(data.release) || !isText(data.date)) return undefined
  const packs = parseAll(data.packs, parseEntry)
  if (!packs) return undefined
  const index: PackIndex = { format: 1, release: data.release, date: data.date, packs }
  return isText(data.signature) ? { ...index, signature: data.signature } : index
}

/** Whether a text is a file of the packs in a format that this release does not know. */
export function isNewerFormat(text: string): boolean {
  const format = parseObject(text)?.format
  return Number.isSafeInteger(format) && Number(format) > 1
}

/** The list that a text holds, or undefined where it is not one. */
export function parsePackList(text: string): PackList | undefined {
  const data = parseObject(text)
  if (data?.format !== 1 || !isText(data.id) || !isLanguage(data.lang)) return undefined
  const pages = parseAll(data.pages, parseListedPage)
  if (!pages) return undefined
  const list: PackList = { format: 1, id: data.id, lang: data.lang, pages }
  if (data.search === undefined) return list
  const search = parseSearchFile(data.search)
  return search && { ...list, search }
}

function parseEntry(value: unknown): PackEntry | undefined {
  const data = asObject(value)
  if (!data) return undefined
  const { id, lang, country, kind, list, hash, whole, bytes, pages, date } = data
  if (!isText(id) || !isLanguage(lang) || !isText(country) || !isKind(kind) || !isText(date)) return undefined
  if (!isAddress(list) || !isHash(hash) || !isAddress(whole) || !isCount(bytes) || !isCount(pages)) return undefined
  return { id, lang, country, kind, list, hash, whole, bytes, pages, date }
}

function parseListedPage(value: unknown): ListedPage | undefined {
  const data = asObject(value)
  if (!data) return undefined
  const { path, title, hash, bytes } = data
  if (!isAddress(path) || !isText(title) || !isHash(hash) || !isCount(bytes)) return undefined
  return { path, title, hash, bytes }
}

function parseSearchFile(value: unknown): SearchFile | undefined {
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
const isLanguage = (value: unknown): value is Language => value === 'es' || value === 'en'
const isKind = (value: unknown): value is PackKind =>
  value === 'essentials' || value === 'region' || value === 'country'
const isHash = (value: unknown): value is string => isText(value) && /^[\w-]{43}$/.test(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
/** An address inside the site: never one of another host. */
const isAddress = (value: unknown): value is string => isText(value) && /^\/(?![/\\])/.test(value)
