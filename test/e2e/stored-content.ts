import type { Page } from 'playwright-core'

/** What the store holds, as the page itself can read it. */
export interface StoredContent {
  /** Hash of each stored page by its address; 'damaged' where the content has another hash. */
  pages: Record<string, string>
  /** Hash of each saved pack by its id. */
  packs: Record<string, string>
  /** Addresses that saved packs list and that are not stored under the listed hash. */
  missing: string[]
}

/** Reads the store, checking every page's content against its hash. */
export function storedContent(page: Page): Promise<StoredContent> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ruta-clara')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = (name: string) =>
      new Promise<Record<string, string>[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
      })
    const [rows, lists] = await Promise.all([all('pages'), all('lists')])
    database.close()
    const pages: Record<string, string> = {}
    for (const { path = '', hash = '', json = '' } of rows) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json)))
      const real = btoa(String.fromCharCode(...digest))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, '')
      // Packs carry the first 22 letters of a hash.
      pages[path] = real.slice(0, 22) === hash ? hash : 'damaged'
    }
    const packs: Record<string, string> = {}
    const missing: string[] = []
    for (const known of lists) {
      if (!known.saved) continue
      const {
        entry,
        list,
      }: { entry: { id: string; hash: string }; list: { pages: { path: string; hash: string }[] } } = JSON.parse(
        JSON.stringify(known),
      )
      packs[entry.id] = entry.hash
      for (const { path, hash } of list.pages) if (pages[path] !== hash) missing.push(path)
    }
    return { pages, packs, missing }
  })
}

/** Takes rows out of the store, as time or another release would. */
export function forgetRows(page: Page, rows: [store: string, key: string][]): Promise<void> {
  return page.evaluate(
    (gone) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('ruta-clara')
        request.onsuccess = () => {
          const tx = request.result.transaction(['meta', 'lists'], 'readwrite')
          for (const [store, key] of gone) tx.objectStore(store).delete(key)
          tx.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    rows,
  )
}
