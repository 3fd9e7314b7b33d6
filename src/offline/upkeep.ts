import type { StoredList, StoredPage } from './database'
import { type Source, textHash } from './download'
import { isKept, savePack } from './fetching'
import { currentIndex, keepPage, savePackById, saveTools, updateSaved } from './library'
import { checkedAt, keepCheckedAt } from './notes'
import { filesBeside, sameHash } from './pack-format'
import { packLists } from './packs'
import { parsePage } from './page-record'
import { keptPages, removePages, storedPage } from './pages'
import { savesData } from './save-data'
import type { PackStore } from './store'
import { removeWantedPage, wantedPages } from './wanted'

/** How long a store that was found whole is believed. */
export const CHECK_AGE = 24 * 3_600_000

/**
 * What the worker does at each start and each new connection: brings the pages that the reader asked for, then, unless
 * data is to be saved, updates what is saved (asking the server at most every six hours), brings the tools that belong to
 * a saved country, and checks it all (once a day).
 */
export async function updateAll(store: PackStore, source: Source): Promise<void> {
  await keepWantedPages(store, source)
  if (savesData()) return
  await updateSaved(store, source)
  await saveMissingTools(store, source)
  await checkAndRepair(store, source)
}

/** Whoever saved a country has the tools of its language too, even where the connection broke in between. */
async function saveMissingTools(store: PackStore, source: Source): Promise<void> {
  const lists = await packLists(store)
  const saved = lists.ok ? lists.value.filter((list) => list.saved && list.entry.kind !== 'essentials') : []
  for (const lang of new Set(saved.map(({ entry }) => entry.lang))) await saveTools(store, source, lang)
}

/** Brings the pages that the reader asked to be remembered. One that the server does not have is forgotten. */
export async function keepWantedPages(store: PackStore, source: Source): Promise<void> {
  const wanted = await wantedPages(store)
  for (const path of wanted.ok ? wanted.value : []) {
    let result = await keepPage(store, source, path)
    // Perhaps the server has just changed: its newest index says for certain.
    if (result === 'missing' && (await currentIndex(store, source, 0)).ok) result = await keepPage(store, source, path)
    if (result === 'saved' || result === 'missing') await removeWantedPage(store, path)
    else return
  }
}

/** Ids of the packs that are not whole, after their damaged pages were dropped. */
export async function findDamage(store: PackStore, base: string): Promise<string[]> {
  const lists = await packLists(store)
  const read = await keptPages(store)
  const damaged = new Set<string>()
  const incomplete = new Set<string>()
  const isSound = async (page: StoredPage) => {
    const sound = parsePage(page.json)?.path === page.path && sameHash(await textHash(page.json), page.hash)
    if (!sound) damaged.add(page.path)
    return sound
  }
  for (const page of read.ok ? read.value : []) await isSound(page)
  for (const { entry, list } of lists.ok ? lists.value.filter(({ saved }) => saved) : []) {
    for (const { path, hash } of list.pages) {
      const stored = await storedPage(store, path)
      if (!stored.ok) return []
      const here = stored.value && sameHash(stored.value.hash, hash) && (await isSound(stored.value))
      if (!here) incomplete.add(entry.id)
    }
    for (const file of filesBeside(list)) if (!(await isKept(base, list, file, 'old'))) incomplete.add(entry.id)
  }
  if (damaged.size > 0) await removePages(store, [...damaged])
  return [...incomplete]
}

/**
 * Checks every stored page against its hash and brings again what is missing or damaged. A check that could not mend
 * everything is repeated at the next start.
 */
export async function checkAndRepair(store: PackStore, source: Source, maxAge = CHECK_AGE): Promise<void> {
  const last = await checkedAt(store)
  const age = last.ok ? Date.now() - last.value : 0
  if (!last.ok || (age >= 0 && age < maxAge)) return
  const lists = await packLists(store)
  const known = new Map((lists.ok ? lists.value : []).map((list) => [list.entry.id, list]))
  let whole = lists.ok
  for (const id of await findDamage(store, source.base)) whole = (await repair(store, source, known.get(id))) && whole
  if (whole) await keepCheckedAt(store, Date.now())
}

async function repair(store: PackStore, source: Source, known: StoredList | undefined): Promise<boolean> {
  if (!known) return false
  const result = await savePack(store, source, known.entry)
  // The release that it was saved from is gone: the newest takes its place.
  return (result === 'missing' ? await savePackById(store, source, known.entry.id) : result) === 'saved'
}
