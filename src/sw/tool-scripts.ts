const SCRIPT_CACHE = 'ruta-clara-tool-scripts'

/**
 * Scripts and styles that nobody needs offline who has saved nothing: the tools', the sheet for paper, and the button that
 * saves a country, which needs a connection anyway; what reads aloud, what explains a term of the glossary and what follows a translator. They come with the first use, and with a saved country; those of the kit below only with their first use.
 */
export const isToolScript = (address: string) =>
  isKitScript(address) ||
  /assets\/(?:(?:pathway|credential|pension)-finder|side-by-side|tool-data|who-pays|my-list|print|save-country|listen|explain-term|follow-translator)-/.test(
    address,
  )

/** Those of the share page, its kit and the counter, which few readers need: they come only where it was opened. */
export const isKitScript = (address: string) => /assets\/(?:outreach-kit|kept-office|kiosk)-/.test(address)

/**
 * Keeps what is not yet here. Their names carry their content's hash, so that one kept is never old.
 * @returns false where one could not be had or kept.
 */
export async function keepToolScripts(addresses: readonly string[], signal: AbortSignal): Promise<boolean> {
  try {
    const cache = await caches.open(SCRIPT_CACHE)
    for (const address of addresses) {
      if (await cache.match(address)) continue
      const response = await fetch(address, { signal, priority: 'low' })
      const isPage = response.headers.get('content-type')?.startsWith('text/html')
      if (!response.ok || isPage) return false
      await cache.put(address, response)
    }
    return true
  } catch {
    return false
  }
}

/** The kept script at an address. */
export async function keptToolScript(address: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(SCRIPT_CACHE)).match(address)
  } catch {
    return undefined
  }
}

/** Addresses of the scripts that are kept, of any release: a new one must bring its own of them. */
export async function keptScriptAddresses(): Promise<string[]> {
  try {
    return (await (await caches.open(SCRIPT_CACHE)).keys()).map(({ url }) => url)
  } catch {
    return []
  }
}

/** Drops the scripts of releases before this one. */
export async function dropOldToolScripts(addresses: readonly string[]): Promise<void> {
  try {
    const cache = await caches.open(SCRIPT_CACHE)
    for (const request of await cache.keys())
      if (!addresses.includes(new URL(request.url).pathname)) await cache.delete(request)
  } catch {
    // Storage is refused: there is nothing to drop.
  }
}
