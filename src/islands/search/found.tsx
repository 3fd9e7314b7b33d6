import type { SearchResult } from '../../search/query'
import { say } from '../say'
import { dialHref, MarkedTitle, placeWords, type Strings, siteHref } from './result-text'

interface Props {
  /** An item of the list; or the answer itself, which stands before it. */
  as: 'li' | 'div'
  result: SearchResult
  strings: Strings
}

const MOST_LINES = 2

/** A result: where it leads, its country and topic, the words that it answers, and its lines to call. */
export function Found({ as: Tag, result, strings }: Props) {
  const isAnswer = Tag === 'div'
  // Words that the title shows marked need not be said again to those who see it.
  const isSeen = result.marks.length >= result.words.length
  return (
    <Tag class={isAnswer ? 'card search-answer' : undefined}>
      <a href={siteHref(result.path)}>
        <MarkedTitle result={result} />
      </a>
      <small>{placeWords(result, strings)}</small>
      {result.words.length > 0 ? (
        <small class={isSeen ? 'visually-hidden' : undefined}>
          {say(strings, 'matches', { words: result.words.join(', ') })}
        </small>
      ) : null}
      {result.phones.slice(0, MOST_LINES).map(({ label, number }) => (
        <a
          key={number}
          class={isAnswer ? 'btn' : 'btn small'}
          href={dialHref(number)}
          aria-label={`${say(strings, 'call', { n: number })}: ${label}`}
        >
          {say(strings, 'call', { n: number })}
        </a>
      ))}
      {isAnswer && result.kind === 'pathway' ? (
        <a class="btn" href={siteHref(result.path)}>
          {say(strings, 'steps')}
        </a>
      ) : null}
    </Tag>
  )
}
