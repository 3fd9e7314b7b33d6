import type { PackChoice, Writing } from './database'
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

/**
 * Writes down what the reader chose about a pack at a time. What was chosen later stands, unless its time is still to come:
 * then it was written while the phone's clock was wrong.
 * @returns whether this is what is chosen now
 */
export function wantPack(store: PackStore, id: string, wanted: boolean, at: number): Promise<Outcome<boolean>> {
  return store.write((tx) => writeChoice(tx, id, { wanted, at }))
}

/** What the reader chose about a pack; undefined where nothing ever was. */
export function wantedPack(store: PackStore, id: string): Promise<Outcome<boolean | undefined>> {
  return store.read(async (db) => (await db.get('meta', 'choices'))?.packs?.[id]?.wanted)
}

/** Writes down a choice within a transaction that does more; whether it is what is chosen now. */
export async function writeChoice(tx: Writing, id: string, choice: PackChoice): Promise<boolean> {
  const note = await tx.objectStore('meta').get('choices')
  const before = note?.packs?.[id]
  if (before && before.at > choice.at && before.at <= Date.now()) return before.wanted === choice.wanted
  await tx.objectStore('meta').put({ at: choice.at, packs: { ...note?.packs, [id]: choice } }, 'choices')
  return true
}

/** What the reader chose about a pack, as a transaction finds it. */
export async function isWanted(tx: Writing, id: string): Promise<boolean | undefined> {
  return (await tx.objectStore('meta').get('choices'))?.packs?.[id]?.wanted
}
