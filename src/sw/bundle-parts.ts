import type { Part } from '../offline/bundle'
import { contentHash } from '../offline/download'
import { keepVerifiedFile } from '../offline/kept-files'
import { knownPage } from '../offline/library'
import { keepIndex, keptIndex } from '../offline/notes'
import { parsePackIndex, parsePackList, sameHash } from '../offline/pack-format'
import { keepList, keepParts } from '../offline/packs'
import { parsePage } from '../offline/page-record'
import { keepReadPage } from '../offline/pages'
import type { PackStore } from '../offline/store'
import type { ReleaseFiles } from './release-files'

/** Where what comes in bundles belongs. */
export interface Shelves {
  base: string
  shellFiles: ReleaseFiles
  /** Hashes of this release's search indexes by their address. */
  indexHashes: ReadonlyMap<string, string>
  /** Undefined where the browser gives no storage. */
  store: PackStore | undefined
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
}

/** Headers that tell of the bundle's bytes, not of those of its files. */
const OF_BYTES = ['content-length', 'content-encoding', 'etag', 'last-modified']

export const isPageFile = (url: string) => url.startsWith('packs/pages/')

/**
 * Puts a part of a bundle where it belongs, if it is what this release, or the list of its pack, names; otherwise it is
 * left, and comes by itself.
 */
export async function shelve(part: Part, shelves: Shelves): Promise<void> {
  const { url, bytes } = part
  const { base, shellFiles, indexHashes, store } = shelves
  const text = () => new TextDecoder().decode(bytes)
  if (store && url === 'packs/index.json') return shelveIndex(store, text())
  if (store && /^packs\/[^/]+\.list\.json$/.test(url)) return shelveList(store, url, text(), await contentHash(bytes))
  const hash = indexHashes.get(base + url)
  if (hash === undefined) return void (await shellFiles.keep(base + url, asResponse(part)))
  if (sameHash(await contentHash(bytes), hash)) await keepVerifiedFile(base + url, hash, text(), Date.now())
}

/** A file as the host would send it by itself: under the same policy as the bundle. */
function asResponse({ url, bytes, headers }: Part): Response {
  const own = new Headers(headers)
  for (const name of OF_BYTES) own.delete(name)
  own.set('content-type', TYPES[/[^.]*$/.exec(url)?.[0] ?? ''] ?? 'application/octet-stream')
  return new Response(bytes, { headers: own })
}

async function shelveIndex(store: PackStore, text: string): Promise<void> {
  const index = parsePackIndex(text)
  const kept = await keptIndex(store)
  // A host may still send an older bundle than the index that a page has just asked for.
  const isNews = !kept.ok || !kept.value || (index && kept.value.index.date <= index.date)
  if (index && isNews) await keepIndex(store, index, Date.now())
}

async function shelveList(store: PackStore, url: string, text: string, hash: string): Promise<void> {
  const kept = await keptIndex(store)
  const entry = kept.ok ? kept.value?.index.packs.find((pack) => pack.list === `/${url}`) : undefined
  const list = parsePackList(text)
  if (entry && list?.id === entry.id && sameHash(hash, entry.hash)) await keepList(store, entry, list, Date.now())
}

/**
 * Keeps a page that came in a bundle, if a list names it: as one that was read, or where `pack` is given, until all of that
 * pack has come. @returns whether it was
 */
export async function shelvePage({ bytes }: Part, store: PackStore, pack?: string): Promise<boolean> {
  const json = new TextDecoder().decode(bytes)
  const path = parsePage(json)?.path
  const listed = path === undefined ? undefined : await knownPage(store, path)
  if (!listed || !sameHash(await contentHash(bytes), listed.hash)) return false
  const { hash } = listed
  const kept = pack
    ? await keepParts(store, pack, [{ hash, json }], 'app')
    : await keepReadPage(store, { path: listed.path, hash, json }, Date.now())
  return kept.ok && !kept.value
}
