import type { SearchResult } from '../../search/search-result'
import { dialHref, siteHref } from './result-text'
import type { Words } from './words'

/** The lines to call and urgent help, before everything else, where somebody is in danger or despairs. */
export function Help({ results, say }: { results: readonly SearchResult[]; say: Words }) {
  if (results.length === 0) return null
  return (
    <div class="note stop search-help" role="alert">
      <p>
        <b>{say('help')}</b>
      </p>
      {results.flatMap(({ title, phones }) =>
        phones.slice(0, 1).map(({ number }) => (
          <a key={number} class="btn" href={dialHref(number)}>
            {`${say('call', { n: number })} · ${title}`}
          </a>
        )),
      )}
      {results
        .filter(({ phones }) => phones.length === 0)
        .map(({ path, title }) => (
          <a key={path} class="btn quiet" href={siteHref(path)}>
            {title}
          </a>
        ))}
    </div>
  )
}
