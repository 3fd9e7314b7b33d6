import { findDamage, packsWithGaps } from './check'
import type { Source } from './download'
import { keepPage, saveTools, updatePack, updateSaved } from './library'
import { checkedAt, keepCheckedAt } from './notes'
import { currentIndex } from './pack-index'
import { packLists } from './packs'
import { savesData } from './save-data'
import { repairPack } from './saving'
import type { PackStore } from './store'
import { removeWantedPage, wantedPages } from './wanted'

/** How long a store that was found whole is believed. */
export const CHECK_AGE = 24 * 3_600_000

/**
 * What the worker does at each start and each new connection: brings the pages that the reader asked for, then, unless
 * data is to be saved, updates what is saved (asking the server at most every six hours), brings the tools that belong to
 * a saved country, and checks it all.
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
    let result = await keepPage(store, source, path, 'wanted')
    // Perhaps the server has just changed: its newest index says for certain.
    if (result === 'missing' && (await currentIndex(store, source, 0)).ok)
      result = await keepPage(store, source, path, 'wanted')
    if (result === 'saved' || result === 'missing') await removeWantedPage(store, path)
    else return
  }
}

/**
 * Checks what is saved and brings again what is missing or damaged: whether every page is here at each start, its content
 * too where the last check that found all whole is older than `maxAge` milliseconds.
 */
export async function checkAndRepair(store: PackStore, source: Source, maxAge = CHECK_AGE): Promise<void> {
  const last = await checkedAt(store)
  if (!last.ok) return
  const age = Date.now() - last.value
  const isRecent = age >= 0 && age < maxAge
  const gaps = isRecent ? await packsWithGaps(store) : undefined
  const incomplete = gaps ? (gaps.ok ? gaps.value : []) : await findDamage(store, source.base)
  let whole = true
  for (const id of incomplete) whole = (await repair(store, source, id)) && whole
  if (whole && !isRecent) await keepCheckedAt(store, Date.now())
}

async function repair(store: PackStore, source: Source, id: string): Promise<boolean> {
  const result = await repairPack(store, source, id)
  // The release that it was saved from is gone: the newest takes its place.
  const again = result === 'missing' ? await updatePack(store, source, id) : result
  return again === 'saved' || again === 'removed'
}
