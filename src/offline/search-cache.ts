/** Name of the cache that holds verified search indexes. */
const SEARCH_CACHE = 'ruta-clara-search'
/** Header under which a kept index carries its hash: its address is the same in every release. */
const HASH_HEADER = 'x-content-hash'

/**
 * Keeps a search index, verified to have this hash, in place of the one before.
 * @returns false where the browser gives no room for it.
 */
export async function keepSearchFile(address: string, hash: string, text: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json', [HASH_HEADER]: hash }
    await (await caches.open(SEARCH_CACHE)).put(address, new Response(text, { headers }))
    return true
  } catch {
    return false
  }
}

/** The kept search index at an address; where a hash is given, only one that has it. */
export async function savedSearchFile(address: string, hash?: string): Promise<Response | undefined> {
  try {
    const saved = await (await caches.open(SEARCH_CACHE)).match(address)
    return hash === undefined || saved?.headers.get(HASH_HEADER) === hash ? saved : undefined
  } catch {
    return undefined
  }
}
