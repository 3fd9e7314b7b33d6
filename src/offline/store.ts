import type { IDBPDatabase } from 'idb'
import { databases } from '../site/optional-apis'
import { deleteDatabase, openDatabase, type Schema, STORES, type Writing } from './database'

/**
 * Why the store could not do it. refused: the browser gives no storage (private mode, forbidden, cannot open). blocked:
 * the browser does not answer, as when another tab holds an older database. quota: the phone is full. damaged: storage
 * opened, then failed.
 */
export type StoreFailure = 'refused' | 'blocked' | 'quota' | 'damaged'
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure }

/** Milliseconds that a reader who waits for a page waits for storage: some browsers never answer when it is blocked. */
const OPEN_PATIENCE = 3_000
/** Milliseconds that saving waits for storage: a slow, busy phone can need more than a reader should wait for a page. */
export const SAVING_PATIENCE = 20_000

/**
 * The open database. What is read and written is decided by the modules beside this one (pages.ts, packs.ts, wanted.ts,
 * notes.ts); here is only how a transaction begins, ends and fails. No method throws.
 */
export class PackStore {
  private static opening: Promise<IDBPDatabase<Schema>> | undefined
  private constructor(private db: IDBPDatabase<Schema>) {}

  /**
   * The open store, opened once. A failure is 'blocked' where storage does not answer within `patience` milliseconds,
   * 'quota' on a phone too full to open it, otherwise 'refused'.
   */
  static async open(patience = OPEN_PATIENCE): Promise<Outcome<PackStore>> {
    if (!databases()) return { ok: false, failure: 'refused' }
    const forget = () => {
      PackStore.opening = undefined
    }
    try {
      PackStore.opening ??= openDatabase(forget)
      const opening = PackStore.opening
      const db = await withTimeout(opening, patience)
      if (db) return { ok: true, value: new PackStore(db) }
      forget()
      // An answer that comes after all is not left open: it would block others in its turn.
      opening.then((late) => late.close()).catch(() => undefined)
      return { ok: false, failure: 'blocked' }
    } catch (error) {
      forget()
      return { ok: false, failure: failureOf(error) === 'quota' ? 'quota' : 'refused' }
    }
  }

  /** Reads; where the database was closed or deleted under the app, it is opened anew and the work done again. */
  async read<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Outcome<T>> {
    try {
      return { ok: true, value: await work(this.db) }
    } catch (error) {
      if (!wasClosed(error)) return { ok: false, failure: failureOf(error) }
    }
    const reopened = await PackStore.open()
    if (!reopened.ok) return reopened
    this.db = reopened.value.db
    try {
      return { ok: true, value: await work(this.db) }
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    }
  }

  /** Writes in one transaction: all of it or, where `work` throws or storage fails, nothing. */
  write<T>(work: (tx: Writing) => Promise<T>): Promise<Outcome<T>> {
    return this.read(async (db) => {
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

  /** Empties the store, then deletes the database. */
  async erase(): Promise<Outcome<void>> {
    const emptied = await this.write(async (tx) => {
      for (const name of STORES) await tx.objectStore(name).clear()
    })
    this.db.close()
    PackStore.opening = undefined
    // Emptied is what counts: a tab that still has the database open only delays that its name goes too.
    await withTimeout(deleteDatabase(), OPEN_PATIENCE).catch(() => undefined)
    return emptied
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // It had already ended by itself.
  }
}

/** InvalidStateError: the connection is closed. AbortError: it was closed during the work (quota has its own name). */
function wasClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError')
}

/** What an error of IndexedDB or of the caches means to the reader. */
export function failureOf(error: unknown): StoreFailure {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'quota' : 'damaged'
}

/** What the work came to, or undefined where it took longer. */
function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
