import { type Fetched, fetchBytes, found, type Source } from './download'
import { keepIndex, keptIndex } from './notes'
import { isNewerFormat, type PackIndex, parsePackIndex } from './pack-format'
import type { PackStore } from './store'

/** How long the index of packs is believed before the server is asked again. */
export const INDEX_AGE = 6 * 3_600_000

/** The index of packs: the stored one while young enough, otherwise the server's, which is then stored. */
export async function currentIndex(store: PackStore, source: Source, maxAge = INDEX_AGE): Promise<Fetched<PackIndex>> {
  const known = await keptIndex(store)
  const age = known.ok && known.value ? Date.now() - known.value.at : Number.POSITIVE_INFINITY
  // An index from the future came while the clock was wrong: its age is unknown.
  if (known.ok && known.value && age >= 0 && age < maxAge) return { ok: true, value: known.value.index }
  const fetched = await fetchIndex(source)
  if (fetched.ok) await keepIndex(store, fetched.value, Date.now())
  return fetched
}

/** The index of packs, always asked of the server. */
async function fetchIndex(source: Source): Promise<Fetched<PackIndex>> {
  const bytes = await fetchBytes(source, '/packs/index.json', 'no-cache')
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value)
  return isNewerFormat(text) ? { ok: false, failure: 'newer-format' } : found(parsePackIndex(text))
}
