/** Cache for the data of tools that this phone has used; erased with everything else. */
const DATA_CACHE = 'ruta-clara-data'
const PATIENCE = 8_000

/**
 * The data of a tool, from the server and kept for later; where the server does not answer in time, the copy kept.
 * Undefined where there is neither, or where what came is not that data (a captive portal's page).
 */
export async function loadKeptData<T>(url: string, isData: (value: unknown) => value is T): Promise<T | undefined> {
  const fresh = await fetchJson(url)
  if (isData(fresh)) {
    await keep(url, fresh)
    return fresh
  }
  const kept = await readKept(url)
  return isData(kept) ? kept : undefined
}

async function fetchJson(url: string): Promise<unknown> {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), PATIENCE)
  try {
    const response = await fetch(url, { signal: stopper.signal })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

async function keep(url: string, data: unknown): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json' }
    await (await caches.open(DATA_CACHE)).put(url, new Response(JSON.stringify(data), { headers }))
  } catch {
    // No room or no storage: the tool works all the same while there is signal.
  }
}

async function readKept(url: string): Promise<unknown> {
  try {
    return await (await (await caches.open(DATA_CACHE)).match(url))?.json()
  } catch {
    return undefined
  }
}
