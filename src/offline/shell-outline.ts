/**
 * What stands in a document alone: additions for other systems, before these ends. Where a slot of the shell touches such an
 * end, nothing can be added there: it would be read as part of what fills the slot.
 */
const ADDED: Readonly<Record<string, string>> = { head: '</head>', foot: '</body>' }

/** A piece of a shell: the slot before it ('' for the first), how it begins, and how many letters it has. */
type Piece = readonly [slot: string, start: string, length: number]

/** A shell cut at its slots, with the beginning of each piece: by it the piece is found in a document of the shell. */
function piecesOf(shell: string, letters = shell.length): Piece[] {
  const open = Object.entries(ADDED).reduce(
    (all, [slot, end]) => all.replace(new RegExp(`([^}])${end}`), `$1{{${slot}}}${end}`),
    shell,
  )
  const parts = open.split(/\{\{([a-z]+)\}\}/)
  return parts.flatMap((piece, at) => (at % 2 ? [] : [[parts[at - 1] ?? '', piece.slice(0, letters), piece.length]]))
}

/** What was put into each slot of a shell, still escaped; undefined where the document is of another shell. */
export const slotsIn = (document: string, shell: string): ReadonlyMap<string, string> | undefined =>
  readPieces(document, piecesOf(shell))?.slots

/** So many letters tell where a piece of a shell begins after any text that its pages have. */
const LETTERS = 8

/**
 * How a shell stands in the documents that were made of it, a line a piece: what a phone needs that has one of them.
 * @throws where two slots touch: nothing tells where what fills one of them ends
 */
export function outlineOf(shell: string): string {
  const [touching] = /\{\{[a-z]+\}\}\{\{[a-z]+\}\}/.exec(shell) ?? []
  if (touching) throw new Error(`${touching} of a shell need some text between them`)
  return piecesOf(shell, LETTERS)
    .map(([slot, start, length]) => `${slot} ${length} ${start}`)
    .join('\n')
}

/** The shell that a document was made of, by its outline; undefined where it is not found. Its hash tells whether it is. */
export function shellIn(document: string, outline: string): string | undefined {
  const pieces = outline.split('\n').map((line): Piece => {
    const [slot = '', length = ''] = line.split(' ', 2)
    return [slot, line.slice(slot.length + length.length + 2), Number(length)]
  })
  return readPieces(document, pieces)?.shell
}

function readPieces(document: string, pieces: readonly Piece[]) {
  const slots = new Map<string, string>()
  let shell = ''
  let at = 0
  for (const [slot, start, length] of pieces) {
    // What is known already says where it ends.
    const known = slots.get(slot)
    const end = known === undefined ? document.indexOf(start, at) : at + known.length
    if (end < 0 || !document.startsWith(start, end)) return undefined
    if (slot && known === undefined) slots.set(slot, document.slice(at, end))
    at = end + length
    shell += (slot && !ADDED[slot] ? `{{${slot}}}` : '') + document.slice(end, at)
  }
  return { slots, shell }
}
