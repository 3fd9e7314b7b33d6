import { contentHash, fetchBytes, inSite } from '../offline/download'
import { keepVerifiedFile, keptAddresses, removeFile } from '../offline/kept-files'
import { indexAddress } from '../search/index-address'
import { LANGUAGES, type Language } from '../site/languages'

const isIndex = (path: string) => /\/search\/e[sn]\b[^/]*\.json$/.test(path)
const current = (base: string, lang: Language) => inSite({ base }, indexAddress(lang))

/**
 * Brings the search index of each language that is kept in the form of another release, so that search goes on offline
 * when this release takes over.
 * @returns false where one could not be had or kept.
 */
export async function bringSearchIndexes(base: string, signal: AbortSignal): Promise<boolean> {
  const kept = (await keptAddresses()).filter(isIndex)
  for (const lang of LANGUAGES) {
    const address = current(base, lang)
    if (kept.includes(address) || !kept.some((path) => path.startsWith(`${base}search/${lang}`))) continue
    const bytes = await fetchBytes({ base, signal, priority: 'low' }, indexAddress(lang), 'no-cache')
    if (!bytes.ok) return false
    const text = new TextDecoder().decode(bytes.value)
    if (!(await keepVerifiedFile(address, await contentHash(bytes.value), text, Date.now()))) return false
  }
  return true
}

/** Drops search indexes in the form of other releases. */
export async function dropOldSearchIndexes(base: string): Promise<void> {
  const ours = LANGUAGES.map((lang) => current(base, lang))
  for (const path of await keptAddresses()) if (isIndex(path) && !ours.includes(path)) await removeFile(path)
}
