import type { StagedPage } from './database'
import { textHash } from './download'
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
  parsePackIndex,
  parsePackList,
  sameHash,
} from './pack-format'
import { keepParts, packList, removeParts, saveWhole } from './packs'
import { parsePage } from './page-record'
import { storedPage } from './pages'
import { isSigned } from './signing'
import type { PackStore } from './store'

/**
 * A saved pack as one file to pass on. Its first line names it, then each line is a page, then each is a file beside it
 * (the search index that the essentials bring), empty where this phone has not the newest.
 */
export interface PackFile {
  name: string
  text: string
}

/**
 * Why a file was not taken. not-ours: it is no file of Ruta Clara. tampered: somebody changed it, or it came broken.
 * older: what is saved here is newer. newer-format: only a newer release reads it.
 */
export type ImportFailure = 'not-ours' | 'tampered' | 'older' | 'newer-format' | 'quota' | 'refused'
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
  const lines = [
    JSON.stringify({ rutaClara: 'pack', format: PACK_FORMAT, id, index: JSON.parse(indexText(index)), list: text }),
  ]
  for (const { path, hash } of list.pages) {
    const page = await storedPage(store, path)
    if (!page.ok || !page.value || !sameHash(page.value.hash, hash)) return undefined
    lines.push(page.value.json)
  }
  for (const { url, hash } of filesBeside(list)) {
    const kept = await (await keptFile(base + url.slice(1), hash))?.text()
    lines.push(kept === undefined || kept.includes('\n') ? '' : kept)
  }
  return { name: `ruta-clara-${id}-${entry.date}.txt`, text: `${lines.join('\n')}\n` }
}

/**
 * Saves the pack that a file holds, without any network. The signature must be of this app's key, and the list and every
 * page must have the hash that is signed; otherwise nothing is stored.
 */
export async function importPack(
  store: PackStore,
  base: string,
  file: string,
  publicKey: JsonWebKey,
  now: number,
): Promise<Imported> {
  const [first = '', ...lines] = file.trimEnd().split('\n')
  const header = parseHeader(first)
  if (!header) return refuse(isNewerFormat(first) && first.includes('"rutaClara"') ? 'newer-format' : 'not-ours')
  const { id, index, list: text } = header
  const entry = findEntry(index, id)
  const list = parsePackList(text)
  if (!entry || !list || list.id !== id || !sameHash(await textHash(text), entry.hash)) return refuse('tampered')
  if (!(await isSigned(index, publicKey))) return refuse('tampered')

  const known = await packList(store, id)
  if (!known.ok) return refuse(known.failure === 'quota' ? 'quota' : 'refused')
  const here = known.value
  const isOlder =
    here?.saved && !sameHash(here.entry.hash, entry.hash) && (here.proof?.date ?? here.entry.date) > index.date
  if (isOlder) return refuse('older')

  const staged: StagedPage[] = []
  for (const [at, { path, hash }] of list.pages.entries()) {
    const json = lines[at] ?? ''
    if (parsePage(json)?.path !== path || !sameHash(await textHash(json), hash)) return refuse('tampered')
    staged.push({ hash, json, pack: id })
  }
  const beside: { address: string; hash: string; text: string }[] = []
  for (const [at, { url, hash }] of filesBeside(list).entries()) {
    const text = lines[list.pages.length + at] ?? ''
    if (text !== '' && !sameHash(await textHash(text), hash)) return refuse('tampered')
    if (text !== '') beside.push({ address: base + url.slice(1), hash, text })
  }
  const stored = await keepParts(store, staged)
  const committed = stored.ok ? await saveWhole(store, entry, list, now, index) : stored
  if (committed.ok) {
    // Where there is no room for them the pages count, and the check at the start asks for the rest.
    for (const { address, hash, text } of beside) await keepVerifiedFile(address, hash, text, now)
    return { ok: true, entry }
  }
  await removeParts(store, id)
  return refuse(committed.failure === 'quota' ? 'quota' : 'refused')
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
