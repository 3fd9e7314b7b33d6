import { useEffect, useState } from 'preact/hooks'
import type { Facet, SearchAnswer } from '../../search/query'
import { toolPath } from '../../site/addresses'
import { besideOf, type Language } from '../../site/languages'
import { showInAddress } from '../tool-address'
import { Found } from './found'
import { Help } from './help'
import { type Own, ownOffered, ownPages } from './own-pages'
import { readerPlace } from './reader-place'
import { countWords, siteHref } from './result-text'
import type { SearchClient } from './search-client'
import { showAToZ } from './show-a-to-z'
import type { Words } from './words'

interface Props {
  input: HTMLInputElement
  client: SearchClient
  lang: Language
  say: Words
}

const STEP = 20
const FACETS: readonly Facet[] = ['country', 'topic', 'kind']
const FEWEST_LETTERS = 2
const NO_FILTERS: Record<Facet, string> = { country: '', topic: '', kind: '' }

/** The search page's results: as one types, with filters, under an address that can be shared. */
export function ResultsList({ input, client, lang, say }: Props) {
  const [query, setQuery] = useState(input.value)
  const [filters, setFilters] = useState(() => filtersIn(location.search, say))
  const [own, setOwn] = useState<Own | ''>('')
  const [limit, setLimit] = useState(STEP)
  const [answer, setAnswer] = useState<SearchAnswer>()
  const [hasFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const typed = query.trim()

  useEffect(() => {
    const onInput = () => {
      setQuery(input.value)
      setFilters(NO_FILTERS)
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
    showInAddress(queryOf(typed, filters), typed ? '' : location.hash)
    if (typed.length < FEWEST_LETTERS) {
      setAnswer(undefined)
      setFailed(false)
      return
    }
    const ask = async () => {
      const among = own === '' ? undefined : await ownPages(own)
      return isStale ? 'overtaken' : client.ask(query, { limit, filters, ...(among && { among }), ...readerPlace() })
    }
    ask().then((found) => {
      if (isStale || found === 'overtaken') return
      setFailed(typeof found === 'string')
      if (typeof found !== 'string') setAnswer(found)
      if (found === 'late') client.ready().then((isReady) => isReady && !isStale && setAttempt(attempt + 1))
    })
    return () => {
      isStale = true
    }
  }, [query, filters, own, limit, client, attempt])
  // The list of everything is a way on where there is nothing to show.
  useEffect(() => showAToZ(typed === '' || hasFailed), [typed, hasFailed])

  if (typed.length < FEWEST_LETTERS) return <p role="status" class="visually-hidden" />
  if (hasFailed)
    return (
      <p role="status" class="note care">
        {say('failed')}
      </p>
    )
  if (!answer) return <p role="status">{say('loading')}</p>
  const offered = ownOffered()
  const isFiltered = own !== '' || FACETS.some((facet) => filters[facet] !== '')
  const direct = isFiltered ? undefined : shownIn(answer)
  // What the reader reads in the field above the list.
  const asTyped = typed.toLowerCase().split(/\s+/)
  const shown = answer.total === 0 ? answer.suggestions : answer.results
  return (
    <section class="stack search-results" aria-label={say('results')}>
      <Help results={answer.help} say={say} />
      <p role="status">{countWords(answer, say)}</p>
      {direct ? <Found as="div" result={direct} above={asTyped} say={say} /> : null}
      {answer.total > 1 || isFiltered ? (
        <div class="search-filters">
          {offered.length > 0 ? (
            <label class={own ? 'is-set' : ''}>
              {say('within')}
              <select
                value={own}
                onChange={({ currentTarget: { value } }) => setOwn(offered.find((one) => one === value) ?? '')}
              >
                <option value="">{say('any')}</option>
                {offered.map((one) => (
                  <option key={one} value={one}>
                    {say(`within-${one}`)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {FACETS.map((facet) => (
            <Filter
              key={facet}
              name={say(`filter-${facet}`)}
              prefix={`${facet}-`}
              counts={answer.counts[facet]}
              chosen={filters[facet]}
              choose={(value) => setFilters({ ...filters, [facet]: value })}
              say={say}
            />
          ))}
        </div>
      ) : null}
      {answer.total === 0 ? <p>{say('instead')}</p> : null}
      {answer.total > 0 && answer.isUnsure ? <p>{say('unsure')}</p> : null}
      <ol class="found">
        {shown
          .filter((result) => result !== direct)
          .map((result, at, list) => (
            <Found
              as="li"
              key={result.path}
              result={result}
              above={at > 0 ? list[at - 1]?.words : (direct?.words ?? asTyped)}
              say={say}
            />
          ))}
      </ol>
      {answer.total > answer.results.length ? (
        <button type="button" class="btn quiet" onClick={() => setLimit(limit + STEP)}>
          {say('more')}
        </button>
      ) : null}
      {answer.otherLanguage || answer.total === 0 ? (
        <p>
          <a href={`${siteHref(toolPath(besideOf(lang), 'search'))}?q=${encodeURIComponent(typed)}`}>
            {say('other-language')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** The answer that stands before the list, as the list has it. */
function shownIn({ direct, results }: SearchAnswer): SearchAnswer['direct'] {
  return results.find(({ path }) => path === direct?.path)
}

/** The query of the address that shows this search: '' where nothing is asked. */
function queryOf(typed: string, filters: Record<Facet, string>): string {
  if (typed === '') return ''
  const query = new URLSearchParams({ q: typed })
  for (const facet of FACETS) if (filters[facet]) query.set(facet, filters[facet])
  return `?${query}`
}

/** The filters that an address names; those that search does not know are left out. */
function filtersIn(search: string, say: Words): Record<Facet, string> {
  const query = new URLSearchParams(search)
  const known = (facet: Facet) => {
    const value = query.get(facet) ?? ''
    return say(`${facet}-${value}`) ? value : ''
  }
  return { country: known('country'), topic: known('topic'), kind: known('kind') }
}

interface FilterProps {
  name: string
  prefix: `${Facet}-`
  counts: Record<string, number>
  chosen: string
  choose: (value: string) => void
  say: Words
}

function Filter({ name, prefix, counts, chosen, choose, say }: FilterProps) {
  const values = Object.entries(counts)
    .filter(([value]) => value !== '' && say(`${prefix}${value}`) !== '')
    .sort((a, b) => b[1] - a[1])
  return (
    <label class={chosen ? 'is-set' : ''}>
      {name}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('any')}</option>
        {values.map(([value, count]) => (
          <option key={value} value={value}>
            {`${say(`${prefix}${value}`)} (${count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
