import { parseInline } from '../content/inline-text'
import type { Content } from '../content/load'
import { numbersInText } from '../content/numbers-in-text'
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
        if (piece.kind === 'words') return <Numbers key={piece.words} words={piece.words} />
        if (piece.kind === 'strong')
          return (
            <b key={piece.words}>
              <Numbers words={piece.words} />
            </b>
          )
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

/** Plain words in which each number can be called with a tap. */
function Numbers({ words }: { words: string }) {
  const { content } = useView()
  return (
    <>
      {numbersInText(words, numbersOf(content)).map((piece) =>
        'words' in piece ? (
          piece.words
        ) : (
          <a key={piece.written} href={`tel:${piece.dialled}`}>
            {piece.written}
          </a>
        ),
      )}
    </>
  )
}

const numbersByContent = new WeakMap<Content, readonly string[]>()

/** Every number of the directory. */
export function numbersOf(content: Content): readonly string[] {
  const known = numbersByContent.get(content)
  if (known) return known
  const numbers = [...new Set(content.contacts.flatMap(({ phones }) => phones.map(({ number }) => number)))]
  numbersByContent.set(content, numbers)
  return numbers
}

/** A link that leaves the site, telling nobody where from. */
export function Outside({ url, children }: { url: string; children: preact.ComponentChildren }) {
  return <a href={url}>{children}</a>
}
