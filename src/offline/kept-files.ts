import { cacheStorage } from '../site/optional-apis'
import { failureOf, type Outcome } from './store'

/** Name of the cache that holds verified files which packs bring beside their pages. */
const FILE_CACHE = 'ruta-clara-files'
/** Header under which a kept file carries its hash: its address is the same in every release. */
const HASH_HEADER = 'x-content-hash'
const TIME_HEADER = 'x-kept-at'

/** Keeps a file, verified to have this hash, in place of the one before. */
export async function keepVerifiedFile(
  address: string,
  hash: string,
  text: string,
  now: number,
): Promise<Outcome<undefined>> {
  try {
    const headers = { 'content-type': 'application/json', [HASH_HEADER]: hash, [TIME_HEADER]: String(now) }
    await (await openFiles()).put(address, new Response(text, { headers }))
    return { ok: true, value: undefined }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** The kept file at an address; where a hash is given, only one that has it. */
export async function keptFile(address: string, hash?: string): Promise<Response | undefined> {
  try {
    const saved = await (await openFiles()).match(address)
    return hash === undefined || saved?.headers.get(HASH_HEADER) === hash ? saved : undefined
  } catch {
    return undefined
  }
}

/** Paths of the kept files, the base path included. */
export async function keptAddresses(): Promise<string[]> {
  try {
    return (await (await openFiles()).keys()).map(({ url }) => new URL(url).pathname)
  } catch {
    return []
  }
}

/** Drops the file kept at an address. */
export async function removeFile(address: string): Promise<void> {
  try {
    await (await openFiles()).delete(address)
  } catch {
    // Storage is refused: there is nothing to drop.
  }
}

/** When the file at an address was kept; 0 where there is none. */
export async function keptAt(address: string): Promise<number> {
  return Number((await keptFile(address))?.headers.get(TIME_HEADER) ?? 0)
}

/** The cache of kept files. Throws where the browser has none. */
async function openFiles(): Promise<Cache> {
  const caches = cacheStorage()
  if (!caches) throw new Error('This browser keeps no files')
  return caches.open(FILE_CACHE)
}
