import { type Fetched, fetchBytes, fetchVerified, found, type Source, textHash } from './download'
import {
  isNewerFormat,
  type ListedPage,
  type PackEntry,
  type PackList,
  pageFile,
  parsePackList,
  sameHash,
} from './pack-format'
import { cutPage, MOST_PIECES, PIECES_FROM, parsePieceHashes, pieceFile, pieceHash, pieceList } from './page-pieces'
import { parsePage } from './page-record'

/** A pack's list, verified against the index. */
export async function fetchList(source: Source, entry: PackEntry): Promise<Fetched<PackList>> {
  const text = await fetchVerified(source, entry.list, entry.hash)
  if (!text.ok) return text
  if (isNewerFormat(text.value)) return { ok: false, failure: 'newer-format' }
  const list = parsePackList(text.value)
  return found(list?.id === entry.id ? list : undefined)
}

/**
 * The canonical JSON of a page, verified against its list. Where an older form of a large page is here, only the pieces
 * that changed are fetched; if they cannot be put together, the page comes whole.
 */
export async function fetchPage(source: Source, listed: ListedPage, older?: string): Promise<Fetched<string>> {
  const isPage = (text: string) => parsePage(text)?.path === listed.path
  if (older !== undefined && listed.bytes >= PIECES_FROM) {
    const changed = await fetchChanges(source, listed.hash, older)
    if (changed.ok ? isPage(changed.value) : changed.failure === 'offline') return changed
  }
  const text = await fetchVerified(source, pageFile(listed.hash), listed.hash)
  if (!text.ok) return text
  return found(isPage(text.value) ? text.value : undefined)
}

/** A page put together from the pieces of its older form and the few that changed; 'damaged' where more than that did. */
async function fetchChanges(source: Source, hash: string, older: string): Promise<Fetched<string>> {
  const listed = await fetchBytes(source, pieceList(hash), 'default')
  if (!listed.ok) return listed
  const hashes = parsePieceHashes(new TextDecoder().decode(listed.value))
  const here = new Map<string, string>()
  for (const piece of cutPage(older)) here.set(pieceHash(await textHash(piece)), piece)
  const missing = new Set(hashes?.filter((one) => !here.has(one)))
  if (!hashes || missing.size > MOST_PIECES) return { ok: false, failure: 'damaged' }
  for (const one of missing) {
    const piece = await fetchBytes(source, pieceFile(hash, hashes.indexOf(one)), 'default')
    if (!piece.ok) return piece
    here.set(one, new TextDecoder().decode(piece.value))
  }
  const text = hashes.map((one) => here.get(one) ?? '').join('')
  return found(sameHash(await textHash(text), hash) ? text : undefined)
}
