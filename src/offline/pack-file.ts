import { hasEveryPage } from './check'
import { inSite, textHash } from './download'
import { packInside } from './edition/edition-pack'
import { keepVerifiedFile, keptFile } from './kept-files'
import { keptIndex } from './notes'
import {
  filesBeside,
  indexText,
  isNewerFormat,
  listText,
  PACK_FORMAT,
  type PackEntry,
  type PackIndex,
  type PackList,
  parsePackIndex,
  parsePackList,
  sameHash,
} from './pack-format'
import { withPackLock } from './pack-lock'
import { asStop, keepParts, packList, removeParts, type Stop, saveWhole } from './packs'
import { parsePage } from './page-record'
import { storedPage } from './pages'
import { isSigned } from './signing'
import type { PackStore } from './store'
import { wantPack } from './wanted'

/**
 * A saved pack as a text to pass on; a phone gives it inside a page that can be read by itself (src/offline/edition/), which
 * the name is of. Its first line names it, then each line is a page, then each is a file beside it
 * (the search index that the essentials bring), empty where this phone has not the newest.
 */
export interface PackFile {
  name: string
  text: string
}

/**
 * Why a file was not taken. not-ours: it is no file of Ruta Clara. tampered: somebody changed it, or it came broken.
 * older: what is saved here is newer. newer-format: only a newer release reads it. removed: the reader removed the pack
 * meanwhile. cannot-unpack: this browser is too old to read a pack inside a single file. not-kept: storage failed, or what was written could not be read back. blocked: storage does not answer.
 */
export type ImportFailure =
  | 'not-ours'
  | 'tampered'
  | 'older'
  | 'newer-format'
  | 'removed'
  | 'cannot-unpack'
  | 'quota'
  | 'refused'
  | 'blocked'
  | 'not-kept'
export type Imported = { ok: true; entry: PackEntry } | { ok: false; failure: ImportFailure }

/** The file of a saved pack; undefined where it is not whole here, or was saved before packs were signed. */
export async function exportPack(store: PackStore, base: string, id: string): Promise<PackFile | undefined> {
  const [known, newest] = await Promise.all([packList(store, id), keptIndex(store)])
  if (!known.ok || !known.value?.saved || !newest.ok) return undefined
  const { entry, list, proof } = known.value
  const index = [newest.value?.index, proof].find(
    (one) => one?.signature && sameHash(findEntry(one, id)?.hash ?? '', entry.hash),
  )
  const text = listText(list)
  if (!index || !sameHash(await textHash(text), entry.hash)) return undefined
  const lines = [packFileHeader(id, index, text)]
  for (const { path, hash } of list.pages) {
    const page = await storedPage(store, path)
    if (!page.ok || !page.value || !sameHash(page.value.hash, hash)) return undefined
    lines.push(page.value.json)
  }
  for (const { url, hash } of filesBeside(list)) {
    const kept = await (await keptFile(base + url.slice(1), hash))?.text()
    lines.push(kept === undefined || kept.includes('\n') ? '' : kept)
  }
  return { name: `ruta-clara-${id}-${entry.date}.html`, text: packFileText(lines) }
}

/** The first line of a pack's file: which pack, the signed index that names it, and its list. */
export const packFileHeader = (id: string, index: PackIndex, list: string): string =>
  JSON.stringify({ rutaClara: 'pack', format: PACK_FORMAT, id, index: JSON.parse(indexText(index)), list })

/** A pack's file from its lines: the header, its pages, the files beside it. */
export const packFileText = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** What a file holds, once its signature and every page are found right. */
interface Sound {
  entry: PackEntry
  list: PackList
  index: PackIndex
  parts: { hash: string; json: string }[]
  beside: { url: string; hash: string; text: string }[]
}

/**
 * Saves the pack that a file holds, alone or inside a single-file edition, without any network, because the reader chose the file at a time. The signature must
 * be of this app's key, and the list and every page must have the hash that is signed; otherwise nothing is stored. What
 * is newer here stays.
 */
export async function importPack(
  store: PackStore,
  base: string,
  file: string,
  publicKey: JsonWebKey,
  now: number,
): Promise<Imported> {
  const inside = await packInside(file)
  if (inside === 'cannot-unpack') return refuse(inside)
  if (inside === 'broken') return refuse('tampered')
  const sound = await readFile(inside === 'none' ? file : inside.text, publicKey)
  if (typeof sound === 'string') return refuse(sound)
  const { id } = sound.entry
  const wanted = await wantPack(store, id, true, now)
  if (!wanted.ok) return refuse(asImportFailure(asStop(wanted.failure)))
  if (!wanted.value) return refuse('removed')
  const failure = await withPackLock(store, id, () => saveSound(store, base, sound, now))
  return failure ? refuse(failure) : { ok: true, entry: sound.entry }
}

/** The pack's lock is held. */
async function saveSound(
  store: PackStore,
  base: string,
  { entry, list, index, parts, beside }: Sound,
  now: number,
): Promise<ImportFailure | undefined> {
  const kept = await keepParts(store, entry.id, parts, 'reader')
  const saved = kept.ok && !kept.value ? await saveWhole(store, { entry, list, index, cause: 'reader' }, now) : kept
  const stop = saved.ok ? saved.value : asStop(saved.failure)
  if (stop) {
    await removeParts(store, entry.id)
    return asImportFailure(stop)
  }
  // Where there is no room for them the pages count, and the check at the start asks for the rest.
  for (const { url, hash, text } of beside) await keepVerifiedFile(inSite({ base }, url), hash, text, now)
  return (await hasEveryPage(store, entry.id)) ? undefined : 'not-kept'
}

async function readFile(file: string, publicKey: JsonWebKey): Promise<Sound | ImportFailure> {
  const [first = '', ...lines] = file.trimEnd().split('\n')
  const header = parseHeader(first)
  if (!header) return isNewerFormat(first) && first.includes('"rutaClara"') ? 'newer-format' : 'not-ours'
  const { id, index, list: text } = header
  const entry = findEntry(index, id)
  const list = parsePackList(text)
  if (!entry || !list || list.id !== id || !sameHash(await textHash(text), entry.hash)) return 'tampered'
  if (!(await isSigned(index, publicKey))) return 'tampered'
  const parts: Sound['parts'] = []
  for (const [at, { path, hash }] of list.pages.entries()) {
    const json = lines[at] ?? ''
    if (parsePage(json)?.path !== path || !sameHash(await textHash(json), hash)) return 'tampered'
    parts.push({ hash, json })
  }
  const beside: Sound['beside'] = []
  for (const [at, { url, hash }] of filesBeside(list).entries()) {
    const text = lines[list.pages.length + at] ?? ''
    if (text !== '' && !sameHash(await textHash(text), hash)) return 'tampered'
    if (text !== '') beside.push({ url, hash, text })
  }
  return { entry, list, index, parts, beside }
}

/** What the reader is told: other than when saving, an older file is worth a word. */
function asImportFailure(stop: Stop): ImportFailure {
  if (stop === 'older' || stop === 'quota' || stop === 'refused' || stop === 'blocked' || stop === 'not-kept')
    return stop
  return 'removed'
}

function parseHeader(line: string): { id: string; index: PackIndex; list: string } | undefined {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof data !== 'object' || data === null) return undefined
  const { rutaClara, format, id, index, list }: Record<string, unknown> = { ...data }
  const parsed = parsePackIndex(JSON.stringify(index ?? null))
  if (
    rutaClara !== 'pack' ||
    (format !== 1 && format !== PACK_FORMAT) ||
    typeof id !== 'string' ||
    typeof list !== 'string'
  )
    return undefined
  return parsed && { id, index: parsed, list }
}

const findEntry = (index: PackIndex, id: string) => index.packs.find((pack) => pack.id === id)
const refuse = (failure: ImportFailure): Imported => ({ ok: false, failure })
