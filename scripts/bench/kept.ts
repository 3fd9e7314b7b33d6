/** What a phone keeps of the site. */
export interface Kept {
  /** Whether a worker answers. */
  active: boolean
  /** Paths in any cache. */
  files: string[]
  /** Paths of pages in the store. */
  pages: string[]
  /** Ids of saved packs. */
  packs: string[]
}

/**
 * Runs in the page: reads what is kept, and makes nothing that is not there. It names no function inside, because what
 * runs this project's scripts would mark it with a helper that the page does not have.
 */
export async function readKept(): Promise<Kept> {
  const registration = await navigator.serviceWorker.getRegistration()
  const kept: Kept = { active: registration?.active?.state === 'activated', files: [], pages: [], packs: [] }
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) kept.files.push(new URL(url).pathname)
  if (!(await indexedDB.databases()).some(({ name }) => name === 'ruta-clara')) return kept
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ruta-clara')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  for (const store of ['pages', 'lists']) {
    if (!database.objectStoreNames.contains(store)) continue
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      const all = database.transaction(store).objectStore(store).getAll()
      all.onsuccess = () => resolve(all.result)
    })
    for (const { path, saved, entry } of rows) {
      if (typeof path === 'string') kept.pages.push(path)
      if (saved && typeof entry === 'object' && entry && 'id' in entry) kept.packs.push(String(entry.id))
    }
  }
  database.close()
  return kept
}
