import { locks } from '../site/optional-apis'
import type { PackStore } from './store'

/** How long a lock in the database holds without being renewed, in milliseconds: a worker that was killed lets go of it. */
const LEASE = 30_000
/** How often somebody who waits looks again, in milliseconds. */
const LOOK_AGAIN = 200

/**
 * Runs work on a pack while no other tab or worker works on the same one. Saving, updating, repairing, importing and the
 * end of removing take this lock. Where the browser has no locks, a row of the database stands in for them.
 * @returns undefined where the signal stopped the waiting
 */
export async function withPackLock<T>(
  store: PackStore,
  id: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const held = locks()
  if (!held) return withLease(store, id, work, signal)
  let isMine = false
  const begin = () => {
    isMine = true
    return work()
  }
  try {
    // Of the same name in every release, so that tabs of two releases keep out of each other's way.
    return await held.request(`ruta-clara-${id}`, signal ? { signal } : {}, begin)
  } catch (error) {
    if (isMine) throw error
    return signal?.aborted ? undefined : withLease(store, id, work, signal)
  }
}

async function withLease<T>(
  store: PackStore,
  id: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const owner = String(Math.random())
  while (!(await takeLease(store, id, owner))) {
    if (signal?.aborted) return undefined
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  }
  const renewal = setInterval(() => takeLease(store, id, owner), LEASE / 3)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await endLease(store, id, owner)
  }
}

/** Takes or renews the lock; true also where storage fails, since then the work finds that out for itself. */
async function takeLease(store: PackStore, id: string, owner: string): Promise<boolean> {
  const taken = await store.write(async (tx) => {
    const notes = tx.objectStore('meta')
    const held = await notes.get(`lock ${id}`)
    const left = (held?.at ?? 0) - Date.now()
    // One that would hold for longer than a lease was taken while the clock was wrong.
    if (held && held.owner !== owner && left > 0 && left <= LEASE) return false
    await notes.put({ at: Date.now() + LEASE, owner }, `lock ${id}`)
    return true
  })
  return !taken.ok || taken.value
}

async function endLease(store: PackStore, id: string, owner: string): Promise<void> {
  await store.write(async (tx) => {
    const notes = tx.objectStore('meta')
    if ((await notes.get(`lock ${id}`))?.owner === owner) await notes.delete(`lock ${id}`)
  })
}
