import { useEffect, useState } from 'preact/hooks'
import type { SearchAnswer, SearchResult } from '../../search/query'
import { say } from '../say'
import { dialHref, MarkedTitle, placeWords, type Strings, siteHref } from './result-text'
import type { SearchClient } from './search-client'
import { countWords } from './suggest-box'

interface Props {
  input: HTMLInputElement
  client: SearchClient
  country: string
  lang: string
  strings: Strings
}

const STEP = 20
const OTHER_SEARCH: Record<string, string> = { es: '/en/search/', en: '/es/buscar/' }

/** The search page's results: as one types, with filters, under an address that can be shared. */
export function ResultsList({ input, client, country, lang, strings }: Props) {
  const [query, setQuery] = useState(input.value)
  const [filters, setFilters] = useState({ country: '', kind: '' })
  const [limit, setLimit] = useState(STEP)
  const [answer, setAnswer] = useState<SearchAnswer>()
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    const onInput = () => {
      setQuery(input.value)
      setFilters({ country: '', kind: '' })
      setLimit(STEP)
    }
    const onSubmit = (event: Event) => event.preventDefault()
    input.addEventListener('input', onInput)
    input.form?.addEventListener('submit', onSubmit)
    return () => {
      input.removeEventListener('input', onInput)
      input.form?.removeEventListener('submit', onSubmit)
    }
  }, [input])

  useEffect(() => {
    let isStale = false
    const typed = query.trim()
    history.replaceState(history.state, '', typed ? `?q=${encodeURIComponent(typed)}` : location.pathname)
    if (typed.length < 2) {
      setAnswer(undefined)
      return
    }
    client.ask(query, { limit, filters, ...(country && { country }) }).then((found) => {
      if (isStale) return
      setFailed(!found)
      if (found) setAnswer(found)
    })
    return () => {
      isStale = true
    }
  }, [query, filters, limit, client, country])

  if (query.trim().length < 2) return <p role="status" class="visually-hidden" />
  if (hasFailed)
    return (
      <p role="status" class="note care">
        {say(strings, 'failed')}
      </p>
    )
  if (!answer) return <p role="status">{say(strings, 'loading')}</p>
  const isFiltered = filters.country !== '' || filters.kind !== ''
  return (
    <section class="stack search-results" aria-label={say(strings, 'results')}>
      <p role="status">{countWords(answer, strings)}</p>
      {answer.total > 0 || isFiltered ? (
        <div class="row">
          <Filter
            name={say(strings, 'filter-country')}
            prefix="country-"
            counts={answer.counts.country}
            chosen={filters.country}
            choose={(value) => setFilters({ ...filters, country: value })}
            strings={strings}
          />
          <Filter
            name={say(strings, 'filter-kind')}
            prefix="kind-"
            counts={answer.counts.kind}
            chosen={filters.kind}
            choose={(value) => setFilters({ ...filters, kind: value })}
            strings={strings}
          />
        </div>
      ) : null}
      {answer.total === 0 ? <p>{say(strings, 'instead')}</p> : null}
      <ol class="found">
        {(answer.total === 0 ? answer.suggestions : answer.results).map((result) => (
          <Found key={result.path} result={result} strings={strings} />
        ))}
      </ol>
      {answer.total > answer.results.length ? (
        <button type="button" class="btn quiet" onClick={() => setLimit(limit + STEP)}>
          {say(strings, 'more')}
        </button>
      ) : null}
      {answer.otherLanguage || answer.total === 0 ? (
        <p>
          <a href={`${siteHref(OTHER_SEARCH[lang] ?? '/')}?q=${encodeURIComponent(query.trim())}`}>
            {say(strings, 'other-language')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function Found({ result, strings }: { result: SearchResult; strings: Strings }) {
  return (
    <li>
      <a href={siteHref(result.path)}>
        <MarkedTitle result={result} />
      </a>
      <small>{placeWords(result, strings)}</small>
      {result.words.length > 0 ? (
        <small class="visually-hidden">{say(strings, 'matches', { words: result.words.join(', ') })}</small>
      ) : null}
      {result.phones.slice(0, 2).map(({ label, number }) => (
        <a
          key={number}
          class="btn small"
          href={dialHref(number)}
          aria-label={`${say(strings, 'call', { n: number })}: ${label}`}
        >
          {say(strings, 'call', { n: number })}
        </a>
      ))}
    </li>
  )
}

interface FilterProps {
  name: string
  prefix: string
  counts: Record<string, number>
  chosen: string
  choose: (value: string) => void
  strings: Strings
}

function Filter({ name, prefix, counts, chosen, choose, strings }: FilterProps) {
  const values = Object.entries(counts)
    .filter(([value]) => value !== '' && strings[prefix + value])
    .sort((a, b) => b[1] - a[1])
  return (
    <label class="search-filter">
      {name}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say(strings, 'any')}</option>
        {values.map(([value, count]) => (
          <option key={value} value={value}>
            {`${say(strings, prefix + value)} (${count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
