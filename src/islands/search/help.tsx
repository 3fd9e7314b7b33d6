import type { SearchResult } from '../../search/search-result'
import { dialHref, siteHref } from './result-text'
import type { Words } from './words'

/** The lines to call and urgent help, before everything else, where somebody is in danger or despairs. */
export function Help({ results, say }: { results: readonly SearchResult[]; say: Words }) {
  if (results.length === 0) return null
  // 911 is the number of several countries: where lines of more than one stand, each says whose it is.
  const isOfMany = new Set(results.flatMap(({ country }) => country || [])).size > 1
  return (
    <div class="note stop search-help" role="alert">
      <p>
        <b>{say('help')}</b>
      </p>
      {results.flatMap(({ title, phones, country }) =>
        phones.slice(0, 1).map(({ number }) => (
          <a key={`${country} ${number}`} class="btn" href={dialHref(number)}>
            {[say('call', { n: number }), title, ...(isOfMany ? [say(`country-${country}`)] : [])].join(' · ')}
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
