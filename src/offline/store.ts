import type { IDBPDatabase } from 'idb'
import { databases } from '../site/optional-apis'
import {
  deleteDatabase,
  openDatabase,
  type Schema,
  STORES,
  type StagedPage,
  type StoredList,
  type StoredPage,
  type Writing,
} from './database'
import type { SavedLink } from './nearest-pages'
import { type PackEntry, type PackIndex, type PackList, sameHash, shortHash } from './pack-format'
import { parsePage } from './page-record'

/**
 * Why the store could not do it. refused: the browser gives no storage (private mode, blocked, cannot open).
 * quota: the phone is full. damaged: storage opened, then failed.
 */
export type StoreFailure = 'refused' | 'quota' | 'damaged'
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure }

interface KnownIndex {
  index: PackIndex
  /** When it came. */
  at: number
}

/** How many pages are kept only because they were read. */
export const READ_PAGES_KEPT = 60
/** How many pages wait to be brought at the next connection. */
export const WANTED_PAGES_KEPT = 30
/** Milliseconds that a reader who waits for a page waits for storage: some browsers never answer when it is blocked. */
const OPEN_PATIENCE = 3_000
/** Milliseconds that saving waits for storage: a slow, busy phone can need more than a reader should wait for a page. */
export const SAVING_PATIENCE = 20_000

/** Everything that the app keeps in IndexedDB. No method throws: each says what it found or why it could not. */
export class PackStore {
  static #opened: Promise<IDBPDatabase<Schema>> | undefined
  #db: IDBPDatabase<Schema>

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  /**
   * The open store, opened once. A failure is 'refused', also where storage does not answer within `patience`
   * milliseconds (or 'quota' on a phone too full to open it).
   */
  static async open(patience = OPEN_PATIENCE): Promise<Outcome<PackStore>> {
    try {
      if (!databases()) return { ok: false, failure: 'refused' }
      PackStore.#opened ??= openDatabase(() => {
        PackStore.#opened = undefined
      })
      return { ok: true, value: new PackStore(await withTimeout(PackStore.#opened, patience)) }
    } catch (error) {
      PackStore.#opened = undefined
      return { ok: false, failure: failureOf(error) === 'quota' ? 'quota' : 'refused' }
    }
  }

  page(path: string): Promise<Outcome<StoredPage | undefined>> {
    return this.#use((db) => db.get('pages', path))
  }

  list(id: string): Promise<Outcome<StoredList | undefined>> {
    return this.#use((db) => db.get('lists', id))
  }

  lists(): Promise<Outcome<StoredList[]>> {
    return this.#use((db) => db.getAll('lists'))
  }

  index(): Promise<Outcome<KnownIndex | undefined>> {
    return this.#use(async (db) => {
      const note = await db.get('meta', 'index')
      return note?.index && { index: note.index, at: note.at }
    })
  }

  /** Pages kept because they were read, the latest first. */
  readPages(): Promise<Outcome<StoredPage[]>> {
    return this.#use(async (db) => (await db.getAllFromIndex('pages', 'read')).reverse())
  }

  /** Every page that can be opened without a connection. */
  savedLinks(): Promise<Outcome<SavedLink[]>> {
    return this.#use(async (db) => {
      const lists = (await db.getAll('lists')).filter(({ saved }) => saved)
      const read = await db.getAllFromIndex('pages', 'read')
      const here = new Set(await db.getAllKeys('pages'))
      return [
        ...lists
          .flatMap(({ list, titles }) =>
            list.pages.map(({ path, title }) => ({ path, title: titles?.[path] ?? title ?? path })),
          )
          .filter(({ path }) => here.has(path)),
        ...read.map(({ path, json }) => ({ path, title: parsePage(json)?.title ?? path })),
      ]
    })
  }

  /** Hashes, shortened, of the pages of a list that need not be fetched: stored or staged. */
  hashesHere(list: PackList): Promise<Outcome<Set<string>>> {
    return this.#use(async (db) => {
      const here = new Set(await db.getAllKeys('staging'))
      const stored = db.transaction('pages').store
      for (const page of await Promise.all(list.pages.map(({ path }) => stored.get(path)))) {
        if (page) here.add(shortHash(page.hash))
      }
      return here
    })
  }

  saveIndex(index: PackIndex, now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      await tx.objectStore('meta').put({ index, at: now }, 'index')
    })
  }

  /** Addresses of pages that the reader asked for and that have not come. */
  wanted(): Promise<Outcome<string[]>> {
    return this.#use(async (db) => (await db.get('meta', 'wanted'))?.paths ?? [])
  }

  /** Remembers that the reader wants a page, to be brought at the next connection. */
  want(path: string, now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const others = ((await tx.objectStore('meta').get('wanted'))?.paths ?? []).filter((other) => other !== path)
      await tx.objectStore('meta').put({ at: now, paths: [...others, path].slice(-WANTED_PAGES_KEPT) }, 'wanted')
    })
  }

  /** A page that was wanted has come, or never will. */
  settle(path: string): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const note = await tx.objectStore('meta').get('wanted')
      const paths = (note?.paths ?? []).filter((other) => other !== path)
      await tx.objectStore('meta').put({ at: note?.at ?? 0, paths }, 'wanted')
    })
  }

  /** When the store was last found to be whole; 0 where it never was. */
  checkedAt(): Promise<Outcome<number>> {
    return this.#use(async (db) => (await db.get('meta', 'checked'))?.at ?? 0)
  }

  noteChecked(now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      await tx.objectStore('meta').put({ at: now }, 'checked')
    })
  }

  /** Drops pages whose content is damaged, so that nothing wrong is ever shown. */
  dropPages(paths: readonly string[]): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      for (const path of paths) await tx.objectStore('pages').delete(path)
    })
  }

  /** Remembers the list of a pack that is not saved, so that its pages can be fetched by hash. */
  rememberList(entry: PackEntry, list: PackList, now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const known = await tx.objectStore('lists').get(entry.id)
      if (!known?.saved) await tx.objectStore('lists').put({ entry, list, saved: false, savedAt: now })
    })
  }

  /** Keeps a page that was read. A page of a saved pack changes only with its pack, so it is left as it is. */
  keepRead(page: { path: string; hash: string; json: string }, now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const pages = tx.objectStore('pages')
      const old = await pages.get(page.path)
      if (old && old.packs.length > 0) return
      await pages.put({ ...page, savedAt: now, packs: [], readAt: now })
      const surplus = (await pages.index('read').count()) - READ_PAGES_KEPT
      let oldest = surplus > 0 ? await pages.index('read').openCursor() : null
      for (let left = surplus; oldest && left > 0; left--) {
        await oldest.delete()
        oldest = await oldest.continue()
      }
    })
  }

  /** Notes that a page was read again, so that it is not the next to go. */
  noteRead(path: string, now: number): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const page = await tx.objectStore('pages').get(path)
      if (page?.readAt !== undefined) await tx.objectStore('pages').put({ ...page, readAt: now })
    })
  }

  /** Forgets which pages were read and asked for; saved packs stay whole. */
  forgetReading(): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      for (const path of await tx.objectStore('pages').index('read').getAllKeys())
        await tx.objectStore('pages').delete(path)
      await tx.objectStore('meta').delete('wanted')
    })
  }

  /** Holds verified pages of a pack until all have come. */
  stage(staged: readonly StagedPage[]): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      for (const page of staged) await tx.objectStore('staging').put({ ...page, hash: shortHash(page.hash) })
    })
  }

  /** Gives back the room that an unfinished pack takes. */
  unstage(pack: string): Promise<Outcome<void>> {
    return this.#write((tx) => dropStaged(tx, pack))
  }

  /**
   * Makes a pack's new pages the stored ones, and drops those it no longer has: all of it or none. `signed` is the
   * signed index that names the pack where it is not the stored one.
   */
  commitPack(entry: PackEntry, list: PackList, now: number, signed?: PackIndex): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const pages = tx.objectStore('pages')
      const before = await tx.objectStore('lists').get(entry.id)
      const titles: Record<string, string> = {}
      for (const { path, hash } of list.pages) {
        const old = await pages.get(path)
        const packs = [...new Set([...(old?.packs ?? []), entry.id])]
        const isHere = old !== undefined && sameHash(old.hash, hash)
        const json = isHere ? old.json : (await tx.objectStore('staging').get(shortHash(hash)))?.json
        if (json === undefined) throw new Error(`${path} has not come`)
        await pages.put({ path, hash, json, savedAt: isHere ? old.savedAt : now, packs })
        titles[path] = (isHere ? before?.titles?.[path] : undefined) ?? parsePage(json)?.title ?? path
      }
      const listed = new Set(list.pages.map(({ path }) => path))
      const gone = before?.saved ? before.list.pages.filter(({ path }) => !listed.has(path)) : []
      for (const { path } of gone) await leavePack(tx, path, entry.id)
      const known = [signed, (await tx.objectStore('meta').get('index'))?.index, before?.proof]
      const proof = known.find((index) => index?.signature && names(index, entry))
      await tx.objectStore('lists').put({ entry, list, saved: true, savedAt: now, titles, ...(proof && { proof }) })
      await dropStaged(tx, entry.id)
    })
  }

  /** Removes a pack and the pages that no other pack holds. */
  removePack(id: string): Promise<Outcome<void>> {
    return this.#write(async (tx) => {
      const known = await tx.objectStore('lists').get(id)
      for (const { path } of known?.saved ? known.list.pages : []) await leavePack(tx, path, id)
      await tx.objectStore('lists').delete(id)
      await dropStaged(tx, id)
    })
  }

  /** Empties the store, then deletes the database. */
  async erase(): Promise<Outcome<void>> {
    const emptied = await this.#write(async (tx) => {
      for (const name of STORES) await tx.objectStore(name).clear()
    })
    this.#db.close()
    PackStore.#opened = undefined
    // Emptied is what counts: a tab that still has the database open only delays that its name goes too.
    await withTimeout(deleteDatabase(), OPEN_PATIENCE).catch(() => undefined)
    return emptied
  }

  /** Reads or writes; where the database was closed or deleted under the app, it is opened anew and the work done again. */
  async #use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Outcome<T>> {
    try {
      return { ok: true, value: await work(this.#db) }
    } catch (error) {
      if (!wasClosed(error)) return { ok: false, failure: failureOf(error) }
    }
    const reopened = await PackStore.open()
    if (!reopened.ok) return reopened
    this.#db = reopened.value.#db
    try {
      return { ok: true, value: await work(this.#db) }
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    }
  }

  #write<T>(work: (tx: Writing) => Promise<T>): Promise<Outcome<T>> {
    return this.#use(async (db) => {
      const tx = db.transaction(STORES, 'readwrite')
      const done = tx.done.then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      let value: T
      try {
        value = await work(tx)
      } catch (error) {
        abort(tx)
        await done
        throw error
      }
      const failed = await done
      if (failed) throw failed.error
      return value
    })
  }
}

async function leavePack(tx: Writing, path: string, pack: string): Promise<void> {
  const page = await tx.objectStore('pages').get(path)
  if (!page) return
  const packs = page.packs.filter((id) => id !== pack)
  if (packs.length > 0) await tx.objectStore('pages').put({ ...page, packs })
  else await tx.objectStore('pages').delete(path)
}

async function dropStaged(tx: Writing, pack: string): Promise<void> {
  for (let at = await tx.objectStore('staging').openCursor(); at; at = await at.continue()) {
    if (at.value.pack === pack) await at.delete()
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // It had already ended by itself.
  }
}

/** Whether an index names this very state of a pack. */
function names(index: PackIndex, entry: PackEntry): boolean {
  return index.packs.some(({ id, hash }) => id === entry.id && sameHash(hash, entry.hash))
}

/** InvalidStateError: the connection is closed. AbortError: it was closed during the work (quota has its own name). */
function wasClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError')
}

function failureOf(error: unknown): StoreFailure {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'quota' : 'damaged'
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer from storage')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
