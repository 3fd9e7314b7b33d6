import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { oneAtATime } from './one-at-a-time'
import type { PackEntry, PackIndex, PackList } from './pack-format'

/** A page's content as stored: `json` is exactly the text whose SHA-256 is `hash`. */
export interface StoredPage {
  path: string
  hash: string
  json: string
  savedAt: number
  /** Packs that hold it; where there is none, it is kept because it was read. */
  packs: string[]
  /** When it was last read; only on pages that no pack holds, so that the index 'read' counts just those. */
  readAt?: number
}

/** A pack's list as last seen; `saved` where its pages are all here. */
export interface StoredList {
  entry: PackEntry
  list: PackList
  saved: boolean
  savedAt: number
  /** Title of each page by its address, once saved. */
  titles?: Record<string, string>
  /** The signed index that named this list: it lets the pack be passed on to another phone. */
  proof?: PackIndex
  /** When the index that named this list was made, as it says itself: an older one never takes its place. */
  made?: string
}

/** A verified page of a pack that has not come whole yet. */
export interface StagedPage {
  hash: string
  json: string
  pack: string
}

/** What the reader last chose about a pack, and when. */
export interface PackChoice {
  wanted: boolean
  at: number
}

/**
 * What is known beside pages: the index under 'index', pages to bring under 'wanted', choices about packs under 'choices',
 * the last check that found all whole under 'checked', who holds a pack's lock until `at` under 'lock' and its id.
 */
export interface Note {
  at: number
  index?: PackIndex
  paths?: string[]
  packs?: Record<string, PackChoice>
  owner?: string
}

export interface Schema extends DBSchema {
  pages: { key: string; value: StoredPage; indexes: { read: number } }
  lists: { key: string; value: StoredList }
  staging: { key: string; value: StagedPage }
  meta: { key: string; value: Note }
}

const NAME = 'ruta-clara'
export const STORES = ['pages', 'lists', 'staging', 'meta'] as const
/** A transaction that may write to every store. */
export type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>

/** The database with all its stores. One that has lost them holds nothing that can be read, so it is made anew. */
export async function openDatabase(onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  const db = await openAsItIs(onClosed)
  if (isWhole(db)) return db
  db.close()
  return oneAtATime('ruta-clara-mend', async () => {
    const again = await openAsItIs(onClosed)
    if (isWhole(again)) return again
    again.close()
    await deleteDB(NAME)
    return openAsItIs(onClosed)
  })
}

function isWhole(db: IDBPDatabase<Schema>): boolean {
  return STORES.every((name) => db.objectStoreNames.contains(name))
}

/** Opens version 1, or whatever version a newer release has left. */
async function openAsItIs(onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  try {
    return await openVersion(1, onClosed)
  } catch (error) {
    if (error instanceof Error && error.name === 'VersionError') return openVersion(undefined, onClosed)
    throw error
  }
}

function openVersion(version: number | undefined, onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, version, {
    upgrade(db) {
      db.createObjectStore('pages', { keyPath: 'path' }).createIndex('read', 'readAt')
      db.createObjectStore('lists', { keyPath: 'entry.id' })
      db.createObjectStore('staging', { keyPath: 'hash' })
      db.createObjectStore('meta')
    },
    // Another tab deletes or upgrades the database: make way.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosed()
    },
    terminated: onClosed,
  })
}

/** Deletes the database; waits for other tabs to let it go. */
export function deleteDatabase(): Promise<void> {
  return deleteDB(NAME)
}
