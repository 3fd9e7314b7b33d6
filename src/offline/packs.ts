import type { StagedPage, StoredList, Writing } from './database'
import { type PackEntry, type PackIndex, type PackList, sameHash, shortHash } from './pack-format'
import { parsePage } from './page-record'
import type { Outcome, PackStore } from './store'

/** A pack's list as last seen, with what is known of it. */
export function packList(store: PackStore, id: string): Promise<Outcome<StoredList | undefined>> {
  return store.read((db) => db.get('lists', id))
}

/** Every list that was seen: those of saved packs, and those kept because a page of theirs was read. */
export function packLists(store: PackStore): Promise<Outcome<StoredList[]>> {
  return store.read((db) => db.getAll('lists'))
}

/** Keeps the list of a pack that is not saved, so that its pages can be fetched by hash. */
export function keepList(store: PackStore, entry: PackEntry, list: PackList, now: number): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const known = await tx.objectStore('lists').get(entry.id)
    if (!known?.saved) await tx.objectStore('lists').put({ entry, list, saved: false, savedAt: now })
  })
}

/** Hashes, shortened, of the pages of a list that need not be fetched: they are here, or came with an unfinished pack. */
export function hashesHere(store: PackStore, list: PackList): Promise<Outcome<Set<string>>> {
  return store.read(async (db) => {
    const here = new Set(await db.getAllKeys('staging'))
    const stored = db.transaction('pages').store
    for (const page of await Promise.all(list.pages.map(({ path }) => stored.get(path)))) {
      if (page) here.add(shortHash(page.hash))
    }
    return here
  })
}

/** Keeps verified pages of a pack until all have come. */
export function keepParts(store: PackStore, parts: readonly StagedPage[]): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    for (const page of parts) await tx.objectStore('staging').put({ ...page, hash: shortHash(page.hash) })
  })
}

/** Removes what came of a pack that is not whole: the phone needs the room. */
export function removeParts(store: PackStore, pack: string): Promise<Outcome<void>> {
  return store.write((tx) => dropParts(tx, pack))
}

/**
 * Saves a pack of which every page is here: its new pages become the stored ones, those that it no longer has go: all of
 * it or none. `signed` is the signed index that names the pack where it is not the kept one.
 */
export function saveWhole(
  store: PackStore,
  entry: PackEntry,
  list: PackList,
  now: number,
  signed?: PackIndex,
): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const pages = tx.objectStore('pages')
    const before = await tx.objectStore('lists').get(entry.id)
    const titles: Record<string, string> = {}
    for (const { path, hash } of list.pages) {
      const old = await pages.get(path)
      const packs = [...new Set([...(old?.packs ?? []), entry.id])]
      const isHere = old !== undefined && sameHash(old.hash, hash)
      const json = isHere ? old.json : (await tx.objectStore('staging').get(shortHash(hash)))?.json
      if (json === undefined) throw new Error(`${path} has not come`)
      await pages.put({ path, hash, json, savedAt: isHere ? old.savedAt : now, packs })
      titles[path] = (isHere ? before?.titles?.[path] : undefined) ?? parsePage(json)?.title ?? path
    }
    const listed = new Set(list.pages.map(({ path }) => path))
    const gone = before?.saved ? before.list.pages.filter(({ path }) => !listed.has(path)) : []
    for (const { path } of gone) await leavePack(tx, path, entry.id)
    const known = [signed, (await tx.objectStore('meta').get('index'))?.index, before?.proof]
    const proof = known.find((index) => index?.signature && names(index, entry))
    await tx.objectStore('lists').put({ entry, list, saved: true, savedAt: now, titles, ...(proof && { proof }) })
    await dropParts(tx, entry.id)
  })
}

/** Removes a pack and the pages that no other pack holds. */
export function removePack(store: PackStore, id: string): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const known = await tx.objectStore('lists').get(id)
    for (const { path } of known?.saved ? known.list.pages : []) await leavePack(tx, path, id)
    await tx.objectStore('lists').delete(id)
    await dropParts(tx, id)
  })
}

async function leavePack(tx: Writing, path: string, pack: string): Promise<void> {
  const page = await tx.objectStore('pages').get(path)
  if (!page) return
  const packs = page.packs.filter((id) => id !== pack)
  if (packs.length > 0) await tx.objectStore('pages').put({ ...page, packs })
  else await tx.objectStore('pages').delete(path)
}

async function dropParts(tx: Writing, pack: string): Promise<void> {
  for (let at = await tx.objectStore('staging').openCursor(); at; at = await at.continue()) {
    if (at.value.pack === pack) await at.delete()
  }
}

/** Whether an index names this very state of a pack. */
function names(index: PackIndex, entry: PackEntry): boolean {
  return index.packs.some(({ id, hash }) => id === entry.id && sameHash(hash, entry.hash))
}
