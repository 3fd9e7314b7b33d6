import type { StagedPage, StoredList, Writing } from './database'
import type { FetchFailure } from './download'
import { type PackEntry, type PackIndex, type PackList, sameHash, shortHash } from './pack-format'
import { parsePage } from './page-record'
import type { Outcome, PackStore, StoreFailure } from './store'
import { isWanted, writeChoice } from './wanted'

/**
 * Why a pack is written. reader: the reader chose it just now. app: everyone has it until they remove it (essentials,
 * tools). update, repair: it is saved already.
 */
export type Cause = 'reader' | 'app' | 'update' | 'repair'

/**
 * What a transaction found when it came to write. removed: the reader does not want the pack, or it is not saved any
 * more. forgotten: what the reader chose is gone with the store. older: what is saved is newer.
 */
export type Refusal = 'removed' | 'forgotten' | 'older'

/**
 * Why a pack did not become the saved one. not-kept: storage opened, then failed. refused, blocked, quota: storage gives
 * nothing. The others: the network, or what the transaction found.
 */
export type Stop = FetchFailure | Refusal | 'quota' | 'refused' | 'blocked' | 'not-kept'

/** A failure of storage beside those of the network, where 'damaged' is said of what came. */
export function asStop(failure: StoreFailure): 'quota' | 'refused' | 'blocked' | 'not-kept' {
  return failure === 'damaged' ? 'not-kept' : failure
}

/** Whether an index was made before the one that a saved pack comes from. */
export function isOlder(index: PackIndex, { made, proof, entry }: StoredList): boolean {
  return (made ?? proof?.date ?? entry.date) > index.date
}

/** The pack as an index names it, where that is another state than the saved one, and not an older. */
export function newerEntry(index: PackIndex, known: StoredList): PackEntry | undefined {
  const named = index.packs.find(({ id }) => id === known.entry.id)
  return named && !sameHash(named.hash, known.entry.hash) && !isOlder(index, known) ? named : undefined
}

async function refusal(tx: Writing, id: string, cause: Cause): Promise<Refusal | undefined> {
  const wanted = await isWanted(tx, id)
  if (wanted === false) return 'removed'
  if (cause === 'reader') return wanted ? undefined : 'forgotten'
  if (cause === 'app') return undefined
  return (await tx.objectStore('lists').get(id))?.saved ? undefined : 'removed'
}

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

/** Keeps verified pages of a pack until all have come; nothing where the pack may not be written. */
export function keepParts(
  store: PackStore,
  id: string,
  parts: readonly Omit<StagedPage, 'pack'>[],
  cause: Cause,
): Promise<Outcome<Refusal | undefined>> {
  return store.write(async (tx) => {
    const refused = await refusal(tx, id, cause)
    if (refused) return refused
    for (const { hash, json } of parts) await tx.objectStore('staging').put({ hash: shortHash(hash), json, pack: id })
    return undefined
  })
}

/** Removes what came of a pack that is not whole: the phone needs the room. */
export function removeParts(store: PackStore, pack: string): Promise<Outcome<void>> {
  return store.write((tx) => dropParts(tx, pack))
}

/** A pack that has come whole. `index` is the one that names it, where it is known. */
export interface Arrived {
  entry: PackEntry
  list: PackList
  index?: PackIndex
  cause: Cause
}

/**
 * Saves a pack of which every page is here: its new pages become the stored ones, those that it no longer has go: all of
 * it or none. Whether the pack is still wanted, and nothing newer is here, is looked at in the same transaction.
 */
export function saveWhole(
  store: PackStore,
  { entry, list, index, cause }: Arrived,
  now: number,
): Promise<Outcome<Refusal | undefined>> {
  return store.write(async (tx) => {
    const refused = await refusal(tx, entry.id, cause)
    if (refused) return refused
    const before = await tx.objectStore('lists').get(entry.id)
    const changed = before?.saved && !sameHash(before.entry.hash, entry.hash)
    if (changed && (cause === 'repair' || (index && isOlder(index, before)))) return 'older'
    const pages = tx.objectStore('pages')
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
    const known = [index, (await tx.objectStore('meta').get('index'))?.index, before?.proof]
    const naming = known.filter((one) => one && names(one, entry))
    const proof = naming.find((one) => one?.signature)
    const made = naming[0]?.date ?? (changed ? undefined : before?.made)
    const row = { entry, list, saved: true, savedAt: now, titles, ...(proof && { proof }), ...(made && { made }) }
    await tx.objectStore('lists').put(row)
    await dropParts(tx, entry.id)
    return undefined
  })
}

/**
 * Removes a pack and the pages that no other pack holds, because the reader chose so at a time.
 * @returns its list where it was known; undefined also where the reader chose it again later
 */
export function removeSaved(store: PackStore, id: string, at: number): Promise<Outcome<StoredList | undefined>> {
  return store.write(async (tx) => {
    if (!(await writeChoice(tx, id, { wanted: false, at }))) return undefined
    const known = await tx.objectStore('lists').get(id)
    for (const { path } of known?.saved ? known.list.pages : []) await leavePack(tx, path, id)
    await tx.objectStore('lists').delete(id)
    await dropParts(tx, id)
    return known
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
