import type { StoredList, StoredPage } from './database'
import { textHash } from './download'
import { isKept } from './files-beside'
import { filesBeside, type PackList, sameHash } from './pack-format'
import { packList, packLists } from './packs'
import { parsePage } from './page-record'
import { keptPages, removePages, storedPage } from './pages'
import type { Outcome, PackStore } from './store'

/** Whether a stored page is what its hash says. */
async function isSound(page: StoredPage): Promise<boolean> {
  return parsePage(page.json)?.path === page.path && sameHash(await textHash(page.json), page.hash)
}

/** What a look at every page of a saved pack found: whether all of it is here and sound, and which pages are damaged. */
async function look(
  store: PackStore,
  base: string,
  { list }: StoredList,
): Promise<Outcome<{ whole: boolean; damaged: string[] }>> {
  const pages = await lookAtPages(store, list)
  if (!pages.ok) return pages
  let { whole } = pages.value
  for (const file of filesBeside(list)) if (!(await isKept(base, list, file, 'old'))) whole = false
  return { ok: true, value: { ...pages.value, whole } }
}

async function lookAtPages(store: PackStore, list: PackList): Promise<Outcome<{ whole: boolean; damaged: string[] }>> {
  const damaged: string[] = []
  let whole = true
  for (const { path, hash } of list.pages) {
    const stored = await storedPage(store, path)
    if (!stored.ok) return stored
    const sound = stored.value !== undefined && (await isSound(stored.value))
    if (stored.value && !sound) damaged.push(path)
    if (!sound || !stored.value || !sameHash(stored.value.hash, hash)) whole = false
  }
  return { ok: true, value: { whole, damaged } }
}

/** Reads a pack back: whether it is saved, each page is here and sound, and each file beside it is kept. */
export async function isWhole(store: PackStore, base: string, id: string): Promise<boolean> {
  const known = await packList(store, id)
  if (!known.ok || !known.value?.saved) return false
  const found = await look(store, base, known.value)
  return found.ok && found.value.whole
}

/** Reads back the pages of a pack alone: whether it is saved and each is here and sound. */
export async function hasEveryPage(store: PackStore, id: string): Promise<boolean> {
  const known = await packList(store, id)
  if (!known.ok || !known.value?.saved) return false
  const found = await lookAtPages(store, known.value.list)
  return found.ok && found.value.whole
}

/** Ids of the saved packs of which a page is not here, by addresses alone: quick enough for each start. */
export function packsWithGaps(store: PackStore): Promise<Outcome<string[]>> {
  return store.read(async (db) => {
    const here = new Set(await db.getAllKeys('pages'))
    const lists = await db.getAll('lists')
    return lists
      .filter(({ saved, list }) => saved && list.pages.some(({ path }) => !here.has(path)))
      .map(({ entry }) => entry.id)
  })
}

/** Ids of the packs that are not whole, after their damaged pages were removed. */
export async function findDamage(store: PackStore, base: string): Promise<string[]> {
  const lists = await packLists(store)
  const read = await keptPages(store)
  const damaged: string[] = []
  const incomplete: string[] = []
  for (const page of read.ok ? read.value : []) if (!(await isSound(page))) damaged.push(page.path)
  for (const known of lists.ok ? lists.value.filter(({ saved }) => saved) : []) {
    const found = await look(store, base, known)
    if (!found.ok) return []
    damaged.push(...found.value.damaged)
    if (!found.value.whole) incomplete.push(known.entry.id)
  }
  if (damaged.length > 0) await removePages(store, damaged)
  return incomplete
}
