import { type FetchFailure, fetchVerified, inSite, type Source } from './download'
import { keepVerifiedFile, keptAt, keptFile, removeFile } from './kept-files'
import { type FileBeside, filesBeside, type PackList } from './pack-format'
import { packLists } from './packs'
import type { PackStore, StoreFailure } from './store'

/** How long work in the background leaves a search index as it is: it changes with any page, and is as large as a pack. */
const SEARCH_AGE = 7 * 24 * 3_600_000

/** Whether a file beside a pack is kept: the newest, or where 'old' is enough, a search index that is not too old. */
export async function isKept(
  base: string,
  list: PackList,
  file: FileBeside,
  enough: 'newest' | 'old',
): Promise<boolean> {
  const address = inSite({ base }, file.url)
  if (await keptFile(address, file.hash)) return true
  if (enough === 'newest' || list.search?.url !== file.url) return false
  const age = Date.now() - (await keptAt(address))
  return age >= 0 && age < SEARCH_AGE
}

/** Keeps the files beside a pack that are not here; what failed, or undefined. */
export async function keepFilesBeside(
  source: Source,
  list: PackList,
): Promise<{ fetch: FetchFailure } | { store: StoreFailure } | undefined> {
  for (const file of filesBeside(list)) {
    const { url, hash } = file
    if (await isKept(source.base, list, file, source.priority === 'low' ? 'old' : 'newest')) continue
    const text = await fetchVerified(source, url, hash, 'no-cache')
    if (!text.ok) return { fetch: text.failure }
    const kept = await keepVerifiedFile(inSite(source, url), hash, text.value, Date.now())
    if (!kept.ok) return { store: kept.failure }
  }
  return undefined
}

/** Removes the files beside a pack that no saved pack names. */
export async function removeFilesBeside(store: PackStore, base: string, list: PackList): Promise<void> {
  const lists = await packLists(store)
  if (!lists.ok) return
  const named = new Set(
    lists.value.filter(({ saved }) => saved).flatMap((one) => filesBeside(one.list).map(({ url }) => url)),
  )
  for (const { url } of filesBeside(list)) if (!named.has(url)) await removeFile(inSite({ base }, url))
}
