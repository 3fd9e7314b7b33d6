import type { SearchResult } from '../../search/search-result'
import { dialHref, MarkedTitle, placeWords, siteHref } from './result-text'
import type { Words } from './words'

interface Props {
  /** An item of the list; or the answer itself, which stands before it. */
  as: 'li' | 'div'
  result: SearchResult
  /** The words that the result above answers: the same words are not shown again. */
  above: readonly string[] | undefined
  say: Words
}

const MOST_LINES = 2

/** A result: where it leads, its country and topic, the words that it answers, and its lines to call. */
export function Found({ as: Tag, result, above, say }: Props) {
  const isAnswer = Tag === 'div'
  // Words that the title shows marked need not be said again to those who see it.
  const isSeen = result.marks.length >= result.words.length
  const words = result.words.join(', ')
  return (
    <Tag class={isAnswer ? 'card search-answer' : undefined}>
      <a href={siteHref(result.path)}>
        <MarkedTitle result={result} />
      </a>
      <small>{placeWords(result, say)}</small>
      {words !== '' && words !== above?.join(', ') ? (
        <small class={isSeen ? 'visually-hidden' : undefined}>{say('matches', { words })}</small>
      ) : null}
      {result.phones.slice(0, MOST_LINES).map(({ label, number }) => (
        <a
          key={number}
          class={isAnswer ? 'btn' : 'btn small'}
          href={dialHref(number)}
          aria-label={`${say('call', { n: number })}: ${label}`}
        >
          {say('call', { n: number })}
        </a>
      ))}
      {isAnswer && result.kind === 'pathway' ? (
        <a class="btn" href={siteHref(result.path)}>
          {say('steps')}
        </a>
      ) : null}
    </Tag>
  )
}
