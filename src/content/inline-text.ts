/** A piece of inline text after parsing: words, strong words, a link, or a glossary term. */
export type Inline =
  | { kind: 'words'; words: string }
  | { kind: 'strong'; words: string }
  | { kind: 'link'; words: string; target: string }
  | { kind: 'term'; term: string; words?: string }

const PIECE = /\*\*(.+?)\*\*|\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]|\[([^\]]+)\]\(([^)\s]+)\)/g

/** Splits `**bold**`, `[words](target)` and `[[glossary-id]]` from plain words. Everything else is plain, markup included. */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = []
  let last = 0
  for (const match of text.matchAll(PIECE)) {
    if (match.index > last) pieces.push({ kind: 'words', words: text.slice(last, match.index) })
    const [, strong, term, termWords, linkWords, target] = match
    if (strong !== undefined) pieces.push({ kind: 'strong', words: strong })
    else if (term !== undefined)
      pieces.push({ kind: 'term', term, ...(termWords !== undefined && { words: termWords }) })
    else if (linkWords !== undefined && target !== undefined) pieces.push({ kind: 'link', words: linkWords, target })
    last = match.index + match[0].length
  }
  if (last < text.length) pieces.push({ kind: 'words', words: text.slice(last) })
  return pieces
}

/** The words alone, as a person would say them. */
export function plainWords(text: string): string {
  return parseInline(text)
    .map((piece) =>
      'words' in piece && piece.words !== undefined
        ? piece.words
        : piece.kind === 'term'
          ? piece.term.replace(/-/g, ' ')
          : '',
    )
    .join('')
}

/** A link to a number, as guides alone may hold one: `tel:911`, `tel:*212`, `tel:+50224222500`. What is dialled is its group. */
export const NUMBER_LINK = /^tel:([+*]?\d+)$/

/** Where the links of a text point, in order: https addresses, `record:id`, `guide:slug`, `tool:name` or, in guides, `tel:911`. */
export function linkTargets(text: string): string[] {
  return parseInline(text).flatMap((piece) => (piece.kind === 'link' ? [piece.target] : []))
}

/** The glossary ids that a text names, in order. */
export function termsNamed(text: string): string[] {
  return parseInline(text).flatMap((piece) => (piece.kind === 'term' ? [piece.term] : []))
}
