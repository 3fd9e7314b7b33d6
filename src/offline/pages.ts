import type { StoredPage } from './database'
import type { SavedLink } from './nearest-pages'
import { parsePage } from './page-record'
import type { Outcome, PackStore } from './store'

/** How many pages are kept only because they were read. */
export const READ_PAGES_KEPT = 60

/** The page at an address, saved or kept. */
export function storedPage(store: PackStore, path: string): Promise<Outcome<StoredPage | undefined>> {
  return store.read((db) => db.get('pages', path))
}

/** Pages kept because they were read, the latest first. */
export function keptPages(store: PackStore): Promise<Outcome<StoredPage[]>> {
  return store.read(async (db) => (await db.getAllFromIndex('pages', 'read')).reverse())
}

/** The saved or kept page that is the same as the one at an address, in another language; undefined where there is none. */
export function pageInOtherLanguage(store: PackStore, path: string): Promise<Outcome<SavedLink | undefined>> {
  return store.read(async (db) => {
    const named = `"alternate":${JSON.stringify(path)}`
    const found = (await db.getAll('pages')).find(({ json }) => json.includes(named))
    return found && { path: found.path, title: parsePage(found.json)?.title ?? found.path }
  })
}

/** Every page that can be opened without a connection. */
export function savedLinks(store: PackStore): Promise<Outcome<SavedLink[]>> {
  return store.read(async (db) => {
    const lists = (await db.getAll('lists')).filter(({ saved }) => saved)
    const read = await db.getAllFromIndex('pages', 'read')
    const here = new Set(await db.getAllKeys('pages'))
    return [
      ...lists
        .flatMap(({ list, titles }) =>
          list.pages.map(({ path, title }) => ({ path, title: titles?.[path] ?? title ?? path })),
        )
        .filter(({ path }) => here.has(path)),
      ...read.map(({ path, json }) => ({ path, title: parsePage(json)?.title ?? path })),
    ]
  })
}

/**
 * Keeps a page that was read, or where `why` is 'wanted', that the reader asked for and wants still. A page of a saved
 * pack changes only with its pack, so it is left as it is.
 */
export function keepReadPage(
  store: PackStore,
  page: { path: string; hash: string; json: string },
  now: number,
  why: 'read' | 'wanted' = 'read',
): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    if (why === 'wanted' && !(await tx.objectStore('meta').get('wanted'))?.paths?.includes(page.path)) return
    const pages = tx.objectStore('pages')
    const old = await pages.get(page.path)
    if (old && old.packs.length > 0) return
    await pages.put({ ...page, savedAt: now, packs: [], readAt: now })
    const surplus = (await pages.index('read').count()) - READ_PAGES_KEPT
    let oldest = surplus > 0 ? await pages.index('read').openCursor() : null
    for (let left = surplus; oldest && left > 0; left--) {
      await oldest.delete()
      oldest = await oldest.continue()
    }
  })
}

/** Keeps a page that was read again for longer: it is not the next to go. */
export function keepLonger(store: PackStore, path: string, now: number): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const page = await tx.objectStore('pages').get(path)
    if (page?.readAt !== undefined) await tx.objectStore('pages').put({ ...page, readAt: now })
  })
}

/** Removes pages whose content is damaged, so that nothing wrong is ever shown. */
export function removePages(store: PackStore, paths: readonly string[]): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    for (const path of paths) await tx.objectStore('pages').delete(path)
  })
}

/** Erases which pages were read and asked for, and which packs were looked at or begun; saved packs stay whole. */
export function eraseReading(store: PackStore): Promise<Outcome<void>> {
  return store.write(async (tx) => {
    const pages = tx.objectStore('pages')
    for (const path of await pages.index('read').getAllKeys()) await pages.delete(path)
    const lists = tx.objectStore('lists')
    const saved = new Set<string>()
    for (const list of await lists.getAll()) {
      if (list.saved) saved.add(list.entry.id)
      else await lists.delete(list.entry.id)
    }
    for (let at = await tx.objectStore('staging').openCursor(); at; at = await at.continue())
      if (!saved.has(at.value.pack)) await at.delete()
    const meta = tx.objectStore('meta')
    await meta.delete('wanted')
    const choices = await meta.get('choices')
    // What was removed on purpose stays away, and tells of nobody's reading.
    const left = Object.entries(choices?.packs ?? {}).filter(([id, { wanted }]) => saved.has(id) || !wanted)
    if (choices) await meta.put({ at: choices.at, packs: Object.fromEntries(left) }, 'choices')
  })
}
