import { parseInline } from '../content/inline-text'
import type { Text } from '../content/schema'
import { markTerms } from '../content/term-marks'
import { toolPath } from '../site/addresses'
import { linkPath } from '../site/record-paths'
import { href, useView } from './view'

/** A text of the content in the page's language, with its marks turned into elements. */
export function Words({ of }: { of: Text }) {
  const { lang } = useView()
  return <Inline words={of[lang]} />
}

/** Inline text with `**bold**`, links and glossary terms; all else is escaped. */
export function Inline({ words }: { words: string }) {
  const { content, lang, base, termMarks } = useView()
  const source = termMarks ? markTerms(words, content.glossary, lang, termMarks) : words
  return (
    <>
      {parseInline(source).map((piece) => {
        if (piece.kind === 'words') return piece.words
        if (piece.kind === 'strong') return <b key={piece.words}>{piece.words}</b>
        if (piece.kind === 'term') {
          const term = content.glossary.find((candidate) => candidate.id === piece.term)
          return (
            <a href={href(base, `${toolPath(lang, 'glossary')}#${piece.term}`)}>{piece.words ?? term?.term[lang]}</a>
          )
        }
        if (piece.target.startsWith('https:')) return <Outside url={piece.target}>{piece.words}</Outside>
        const path = linkPath(content, lang, piece.target)
        return path ? <a href={href(base, path)}>{piece.words}</a> : piece.words
      })}
    </>
  )
}

/** A link that leaves the site, telling nobody where from. */
export function Outside({ url, children }: { url: string; children: preact.ComponentChildren }) {
  return <a href={url}>{children}</a>
}
