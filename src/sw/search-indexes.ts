import { fetchVerified, inSite } from '../offline/download'
import { keepVerifiedFile, keptAddresses, keptFile, removeFile } from '../offline/kept-files'
import { indexAddress } from '../search/index-address'
import { LANGUAGES, type Language } from '../site/languages'

const isIndex = (path: string) => /\/search\/[a-z]+\b[^/]*\.json$/.test(path)
const isOf = (base: string, lang: Language, path: string) =>
  new RegExp(`^search/${lang}\\b`).test(path.slice(base.length))
const current = (base: string, lang: Language) => inSite({ base }, indexAddress(lang))

/**
 * Brings the search index of each language that is kept in the form of another release, or is broken, so that search
 * goes on offline when this release takes over. `hashes` has those of this release's indexes by their address.
 * @returns false where one could not be had as the release lists it, or not be kept.
 */
export async function bringSearchIndexes(
  base: string,
  hashes: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<boolean> {
  const kept = (await keptAddresses()).filter(isIndex)
  for (const lang of LANGUAGES) {
    const address = current(base, lang)
    const isKept = kept.includes(address) && (await isWhole(address))
    if (isKept || !kept.some((path) => isOf(base, lang, path))) continue
    const hash = hashes.get(address) ?? ''
    const text = await fetchVerified({ base, signal, priority: 'low' }, indexAddress(lang), hash, 'no-cache')
    if (!text.ok || !(await keepVerifiedFile(address, hash, text.value, Date.now()))) return false
  }
  return true
}

/** The languages in which search is kept: those in which somebody reads here. */
export async function languagesOfIndexes(base: string): Promise<Language[]> {
  const kept = await keptAddresses()
  return LANGUAGES.filter((lang) => kept.some((path) => isIndex(path) && isOf(base, lang, path)))
}

/** Releases before this one kept an index without looking at it: half of one is not read as JSON. */
async function isWhole(address: string): Promise<boolean> {
  try {
    await (await keptFile(address))?.json()
    return true
  } catch {
    return false
  }
}

/** Drops search indexes in the form of other releases. */
export async function dropOldSearchIndexes(base: string): Promise<void> {
  const ours = LANGUAGES.map((lang) => current(base, lang))
  for (const path of await keptAddresses()) if (isIndex(path) && !ours.includes(path)) await removeFile(path)
}
