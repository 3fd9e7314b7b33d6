import { type NoStorage, storeForSaving } from '../../offline/can-save'
import { packsWithGaps } from '../../offline/check'
import type { StoredList } from '../../offline/database'
import { keptFile } from '../../offline/kept-files'
import type { SavedLink } from '../../offline/nearest-pages'
import type { PackEntry } from '../../offline/pack-format'
import { currentIndex } from '../../offline/pack-index'
import { newerEntry, packLists } from '../../offline/packs'
import { parsePage } from '../../offline/page-record'
import { keptPages } from '../../offline/pages'
import { wantedPages } from '../../offline/wanted'
import { titlesByPath } from '../../search/document-paths'
import { indexAddress } from '../../search/index-address'
import { parseIndex } from '../../search/index-format'
import { regionName } from '../../site/format'
import { type Language, languageOf } from '../../site/languages'
import { storageEstimate } from '../optional-apis'
import { SOURCE } from '../save-country/pack-state'
import type { Words } from './words'

/** What is saved on this phone and what else could be. */
export interface LibraryView {
  /** newer: the site has another; gap: a page of it is not here any more. */
  saved: (StoredList & { stands: 'newest' | 'newer' | 'gap' })[]
  /** Packs of the reader's language that are not saved. */
  others: PackEntry[]
  /** Pages kept because they were read. */
  read: SavedLink[]
  /** Pages that the reader asked for and that have not come. */
  wanted: SavedLink[]
  /** Bytes that the browser counts for this site, where it tells. */
  used?: number
}

/** The view, or why nothing can be saved here. */
export async function lookAtLibrary(lang: string): Promise<LibraryView | NoStorage> {
  const store = await storeForSaving()
  if (typeof store === 'string') return store
  const [lists, read, wanted, index, gaps, estimate] = await Promise.all([
    packLists(store),
    keptPages(store),
    wantedPages(store),
    currentIndex(store, SOURCE),
    packsWithGaps(store),
    storageEstimate(),
  ])
  if (!lists.ok || !read.ok) return 'refused'
  const packs = index.ok ? index.value.packs : []
  const saved = lists.value
    .filter((list) => list.saved)
    .map((list) => {
      const newer = index.ok && newerEntry(index.value, list)
      const hasGap = gaps.ok && gaps.value.includes(list.entry.id)
      return { ...list, stands: hasGap ? ('gap' as const) : newer ? ('newer' as const) : ('newest' as const) }
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
