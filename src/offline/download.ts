import { subtleCrypto } from '../site/optional-apis'
import { HASH_LETTERS, sameHash } from './pack-format'

/**
 * Why a file did not come. offline: no connection, or it broke. missing: the server no longer has it.
 * damaged: something else came (a captive portal's page, half a file).
 * newer-format: the server speaks a format that only a newer release of the app reads.
 */
export type FetchFailure = 'offline' | 'missing' | 'damaged' | 'newer-format'
export type Fetched<T> = { ok: true; value: T } | { ok: false; failure: FetchFailure }

/** Where files come from. */
export interface Source {
  /** Base path of the site, with both slashes. */
  base: string
  /** Stops what is under way; what has come stays staged. */
  signal?: AbortSignal
  /** Milliseconds without a byte after which the connection counts as lost. */
  patience?: number
  /** Set to 'low' for work in the background. */
  priority?: RequestPriority
}

const PATIENCE = 20_000

/** SHA-256 in base64url, as long as packs carry it. Throws where the browser makes no hashes. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = subtleCrypto()
  if (!subtle) throw new Error('This browser makes no hashes: the address is not https')
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, HASH_LETTERS)
}

/** SHA-256 of a text in UTF-8. */
export function textHash(text: string): Promise<string> {
  return contentHash(new TextEncoder().encode(text))
}

/** The text of a file whose bytes have this hash; anything else is 'damaged'. */
export async function fetchVerified(
  source: Source,
  address: string,
  hash: string,
  cache: RequestCache = 'default',
): Promise<Fetched<string>> {
  const bytes = await fetchBytes(source, address, cache)
  if (!bytes.ok) return bytes
  return found(sameHash(await contentHash(bytes.value), hash) ? new TextDecoder().decode(bytes.value) : undefined)
}

/** The bytes of a file. */
export async function fetchBytes(
  source: Source,
  address: string,
  cache: RequestCache,
): Promise<Fetched<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = []
  const failure = await download(source, address, cache, (chunk) => {
    chunks.push(chunk)
    return true
  })
  if (failure) return { ok: false, failure }
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { ok: true, value: bytes }
}

/** Reads a file as it comes, until `onChunk` answers false. */
export async function download(
  source: Source,
  address: string,
  cache: RequestCache,
  onChunk: (chunk: Uint8Array, headers: Headers) => boolean | Promise<boolean>,
): Promise<FetchFailure | undefined> {
  if (source.signal?.aborted) return 'offline'
  const controller = new AbortController()
  const stop = () => controller.abort()
  const patience = source.patience ?? PATIENCE
  let timer = setTimeout(stop, patience)
  source.signal?.addEventListener('abort', stop)
  try {
    const response = await fetch(inSite(source, address), {
      cache,
      signal: controller.signal,
      priority: source.priority ?? 'auto',
    })
    if (response.status === 404 || response.status === 410) return 'missing'
    if (!response.ok) return 'offline'
    if (response.headers.get('content-type')?.startsWith('text/html')) return 'damaged'
    const reader = response.body?.getReader()
    if (!reader) return 'damaged'
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return undefined
      clearTimeout(timer)
      timer = setTimeout(stop, patience)
      if (!(await onChunk(value, response.headers))) return undefined
    }
  } catch {
    return 'offline'
  } finally {
    // What is not read to its end is let go: it would keep one of the few connections that a browser has.
    stop()
    clearTimeout(timer)
    source.signal?.removeEventListener('abort', stop)
  }
}

/** Address of a file of the site, under its base path. */
export function inSite(source: Source, address: string): string {
  return source.base + address.slice(1)
}

/** What was found, or 'damaged' where it is not what it should be. */
export function found<T>(value: T | undefined): Fetched<T> {
  return value === undefined ? { ok: false, failure: 'damaged' } : { ok: true, value }
}
