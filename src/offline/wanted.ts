import type { Outcome, PackStore } from './store'

/** How many pages wait to be brought at the next connection. */
export const WANTED_PAGES_KEPT = 30

/** Addresses of pages that the reader asked for and that have not come. */
export function wantedPages(store: PackStore): Promise<Outcome<string[]>> {
  return store.read(async (db) => (await db.get('meta', 'wanted'))?.paths ?? [])
}

/** The reader wants a page: it is brought at the next connection. */
export function wantPage(store: PackStore, path: string, now: number): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const others = ((await tx.objectStore('meta').get('wanted'))?.paths ?? []).filter((other) => other !== path)
    await tx.objectStore('meta').put({ at: now, paths: [...others, path].slice(-WANTED_PAGES_KEPT) }, 'wanted')
  })
}

/** A page that was wanted has come, or never will, or is wanted no longer. */
export function removeWantedPage(store: PackStore, path: string): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const note = await tx.objectStore('meta').get('wanted')
    const paths = (note?.paths ?? []).filter((other) => other !== path)
    await tx.objectStore('meta').put({ at: note?.at ?? 0, paths }, 'wanted')
  })
}
