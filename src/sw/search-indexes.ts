import { contentHash } from '../offline/download'
import { dropFile, keepFile, keptAddresses } from '../offline/kept-files'
import { indexAddress } from '../search/index-address'

const isIndex = (path: string) => /\/search\/e[sn]\b[^/]*\.json$/.test(path)
const current = (base: string, lang: 'es' | 'en') => base + indexAddress(lang).slice(1)

/**
 * Brings the search index of each language that is kept in the form of another release, so that search goes on offline
 * when this release takes over.
 * @returns false where one could not be had or kept.
 */
export async function bringSearchIndexes(base: string, signal: AbortSignal): Promise<boolean> {
  const kept = (await keptAddresses()).filter(isIndex)
  for (const lang of ['es', 'en'] as const) {
    const address = current(base, lang)
    if (kept.includes(address) || !kept.some((path) => path.startsWith(`${base}search/${lang}`))) continue
    try {
      const response = await fetch(address, { signal, cache: 'no-cache', priority: 'low' })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return false
      const text = new TextDecoder().decode(bytes)
      if (!(await keepFile(address, await contentHash(bytes), text, Date.now()))) return false
    } catch {
      return false
    }
  }
  return true
}

/** Drops search indexes in the form of other releases. */
export async function dropOldSearchIndexes(base: string): Promise<void> {
  const ours = [current(base, 'es'), current(base, 'en')]
  for (const path of await keptAddresses()) if (isIndex(path) && !ours.includes(path)) await dropFile(path)
}
