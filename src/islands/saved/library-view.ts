import { canSave } from '../../offline/can-save'
import type { StoredList } from '../../offline/database'
import { keptFile } from '../../offline/kept-files'
import { currentIndex } from '../../offline/library'
import type { SavedLink } from '../../offline/nearest-pages'
import { type PackEntry, sameHash } from '../../offline/pack-format'
import { packLists } from '../../offline/packs'
import { parsePage } from '../../offline/page-record'
import { keptPages } from '../../offline/pages'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { wantedPages } from '../../offline/wanted'
import { titlesByPath } from '../../search/document-columns'
import { indexAddress } from '../../search/index-address'
import { parseIndex } from '../../search/index-format'
import { regionName } from '../../site/format'
import { type Language, languageOf } from '../../site/languages'
import { SOURCE } from '../save-country/pack-saving'
import type { Words } from './words'

/** What is saved on this phone and what else could be. */
export interface LibraryView {
  saved: (StoredList & { newer: boolean })[]
  /** Packs of the reader's language that are not saved. */
  others: PackEntry[]
  /** Pages kept because they were read. */
  read: SavedLink[]
  /** Pages that the reader asked for and that have not come. */
  wanted: SavedLink[]
  /** Bytes that the browser counts for this site, where it tells. */
  used?: number
}

/** The view, or undefined where the browser refuses storage or the worker that opens what is stored. */
export async function lookAtLibrary(lang: string): Promise<LibraryView | undefined> {
  const [allowed, opened] = await Promise.all([canSave(), PackStore.open(SAVING_PATIENCE)])
  if (!allowed || !opened.ok) return undefined
  const store = opened.value
  const [lists, read, wanted, index, estimate] = await Promise.all([
    packLists(store),
    keptPages(store),
    wantedPages(store),
    currentIndex(store, SOURCE),
    navigator.storage?.estimate?.().catch(() => undefined),
  ])
  if (!lists.ok || !read.ok) return undefined
  const packs = index.ok ? index.value.packs : []
  const saved = lists.value
    .filter((list) => list.saved)
    .map((list) => {
      const newest = packs.find((pack) => pack.id === list.entry.id)
      return { ...list, newer: newest !== undefined && !sameHash(newest.hash, list.entry.hash) }
    })
  return {
    saved,
    others: packs.filter((pack) => pack.lang === lang && !saved.some(({ entry }) => entry.id === pack.id)),
    read: read.value.map(({ path, json }) => ({ path, title: parsePage(json)?.title ?? path })),
    wanted: await withTitles(wanted.ok ? wanted.value : []),
    ...(estimate?.usage !== undefined && { used: estimate.usage }),
  }
}

/** Pages that are not here, with the titles that the kept search indexes know; else with their address. */
async function withTitles(paths: readonly string[]): Promise<SavedLink[]> {
  const titles = new Map<string, string>()
  for (const lang of new Set(paths.map(languageOf))) {
    const kept = await keptFile(SOURCE.base + indexAddress(lang).slice(1))
    const index = parseIndex((await kept?.text()) ?? '')
    if (index) for (const [path, title] of titlesByPath(index)) titles.set(path, title)
  }
  return paths.map((path) => ({ path, title: titles.get(path) ?? path }))
}

/** What a pack is called: the country's name in the reader's language, or the words for the other two kinds. */
export function packName({ kind, country }: PackEntry, lang: Language, say: Words): string {
  if (kind !== 'country') return say(kind)
  return regionName(country, lang)
}
