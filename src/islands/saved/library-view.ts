import { currentIndex } from '../../offline/library'
import type { SavedLink } from '../../offline/nearest-pages'
import type { PackEntry } from '../../offline/pack-format'
import { parsePage } from '../../offline/page-record'
import { PackStore, type StoredList } from '../../offline/store'
import { SOURCE } from '../save-country/pack-saving'

/** What is saved on this phone and what else could be. */
export interface LibraryView {
  saved: (StoredList & { newer: boolean })[]
  /** Packs of the reader's language that are not saved. */
  others: PackEntry[]
  /** Pages kept because they were read. */
  read: SavedLink[]
  /** Bytes that the browser counts for this site, where it tells. */
  used?: number
}

/** The view, or undefined where the browser allows no storage. */
export async function lookAtLibrary(lang: string): Promise<LibraryView | undefined> {
  const opened = await PackStore.open()
  if (!opened.ok) return undefined
  const store = opened.value
  const [lists, read, index, estimate] = await Promise.all([
    store.lists(),
    store.readPages(),
    currentIndex(store, SOURCE),
    navigator.storage?.estimate?.().catch(() => undefined),
  ])
  if (!lists.ok || !read.ok) return undefined
  const packs = index.ok ? index.value.packs : []
  const saved = lists.value
    .filter((list) => list.saved)
    .map((list) => {
      const newest = packs.find((pack) => pack.id === list.entry.id)
      return { ...list, newer: newest !== undefined && newest.hash !== list.entry.hash }
    })
  return {
    saved,
    others: packs.filter((pack) => pack.lang === lang && !saved.some(({ entry }) => entry.id === pack.id)),
    read: read.value.map(({ path, json }) => ({ path, title: parsePage(json)?.title ?? path })),
    ...(estimate?.usage !== undefined && { used: estimate.usage }),
  }
}

/** What a pack is called: the country's name in the reader's language, or the words for the other two kinds. */
export function packName({ kind, country }: PackEntry, lang: string, strings: Record<string, string>): string {
  if (kind !== 'country') return strings[kind] ?? kind
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(country.toUpperCase()) ?? country
  } catch {
    return country.toUpperCase()
  }
}
