/** Name of the cache that holds verified search indexes. */
export const SEARCH_CACHE = 'ruta-clara-search'

/**
 * Keeps a verified search index under its address and drops older ones of its language.
 * @returns false where the browser gives no room for it.
 */
export async function keepSearchFile(address: string, text: string): Promise<boolean> {
  try {
    const cache = await caches.open(SEARCH_CACHE)
    await cache.put(address, new Response(text, { headers: { 'content-type': 'application/json' } }))
    for (const { url } of await cache.keys()) {
      if (searchName(url) === searchName(address) && !url.endsWith(address)) await cache.delete(url)
    }
    return true
  } catch {
    return false
  }
}

/** The search index at an address, or undefined; with `anyOfLanguage`, an older one rather than none. */
export async function savedSearchFile(address: string, anyOfLanguage = false): Promise<Response | undefined> {
  try {
    const cache = await caches.open(SEARCH_CACHE)
    const exact = await cache.match(address)
    if (exact || !anyOfLanguage) return exact
    const older = (await cache.keys()).find(({ url }) => searchName(url) === searchName(address))
    return older && (await cache.match(older))
  } catch {
    return undefined
  }
}

/** 'es' of '/search/es.0123.json'. */
function searchName(address: string): string | undefined {
  return /\/search\/([a-z]+)\./.exec(address)?.[1]
}
