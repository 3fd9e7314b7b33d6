import type { PackIndex } from './pack-format'
import type { Outcome, PackStore } from './store'

/** The index of packs as it last came, and when. */
export interface KnownIndex {
  index: PackIndex
  /** Milliseconds since 1970, by the phone's clock. */
  at: number
}

/** The index of packs that is kept here. */
export function keptIndex(store: PackStore): Promise<Outcome<KnownIndex | undefined>> {
  return store.read(async (db) => {
    const note = await db.get('meta', 'index')
    return note?.index && { index: note.index, at: note.at }
  })
}

/** Keeps the index of packs in place of the one before. */
export function keepIndex(store: PackStore, index: PackIndex, now: number): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    await tx.objectStore('meta').put({ index, at: now }, 'index')
  })
}

/** When all that is saved was last found to be whole; 0 where it never was. */
export function checkedAt(store: PackStore): Promise<Outcome<number>> {
  return store.read(async (db) => (await db.get('meta', 'checked'))?.at ?? 0)
}

/** Keeps the time of a check that found everything whole. */
export function keepCheckedAt(store: PackStore, now: number): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    await tx.objectStore('meta').put({ at: now }, 'checked')
  })
}
