import { shortHash } from './pack-format'

/**
 * Large pages are also published in pieces, so that one changed phone number among forty costs its own record and not
 * the page: an older form of the page is cut in the same places, and only the pieces that it lacks are fetched.
 */

/** Bytes (gzip) of a page from which pieces pay: a smaller one costs less than asking for pieces first. */
export const PIECES_FROM = 4_000
/** Pieces that are fetched at most: where more have changed, the whole page is cheaper. */
export const MOST_PIECES = 4

/**
 * The build writes a new line before each part of a page (`src/pages/short-html.ts`), and here is how that stands in JSON. The
 * phone cuts there what it stored under any release: what the pieces make is checked by its hash.
 */
const MARK = '\\n<'

/** Letters of a piece's hash: they only tell one page's pieces apart; the page they make is checked by its own hash. */
const PIECE_LETTERS = 8

/** A page's canonical JSON in pieces: joined, they are the text. */
export function cutPage(json: string): string[] {
  return json.split(MARK).map((piece, at) => (at === 0 ? piece : MARK + piece))
}

/** What a piece's SHA-256 is shortened to. */
export function pieceHash(hash: string): string {
  return hash.slice(0, PIECE_LETTERS)
}

/** Address of the list of a page's pieces, by the page's hash. */
export function pieceList(hash: string): string {
  return `/packs/pages/${shortHash(hash)}.pieces.json`
}

/** Address of one piece, counted from 0. */
export function pieceFile(hash: string, at: number): string {
  return `/packs/pages/${shortHash(hash)}.${at}.txt`
}

/** The text of a list of pieces. */
export function pieceListText(hashes: readonly string[]): string {
  return JSON.stringify({ pieces: hashes.join('') })
}

/** The hashes of the pieces that a list names, in order, or undefined where it is no such list. */
export function parsePieceHashes(text: string): string[] | undefined {
  const letters = /^\{"pieces":"([\w-]*)"\}$/.exec(text)?.[1]
  if (!letters || letters.length % PIECE_LETTERS !== 0) return undefined
  return letters.match(new RegExp(`.{${PIECE_LETTERS}}`, 'g')) ?? undefined
}
