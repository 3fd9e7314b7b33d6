import { render } from 'preact'
import type { Strings } from './result-text'
import { ResultsList } from './results-list'
import { SearchClient } from './search-client'
import { SuggestBox } from './suggest-box'
import './search.css'

let boxes = 0

/**
 * Brings a search form to life: suggestions under the box or, on the search page, results in the page.
 * The form works without it: it opens the search page. The index is loaded at the first focus.
 */
export default function mount(element: HTMLElement, props: Record<string, unknown>, strings: Strings): void {
  const form = element.querySelector<HTMLFormElement>('form')
  const input = element.querySelector<HTMLInputElement>('input[type="search"]')
  if (!form || !input) return
  const { lang, indexUrl, searchPath, page } = props
  if (typeof lang !== 'string' || typeof indexUrl !== 'string' || typeof searchPath !== 'string') return
  const country = typeof props.country === 'string' && props.country !== '' ? props.country : countryHere()
  const client = new SearchClient(indexUrl)
  input.autocomplete = 'off'
  input.addEventListener('focus', () => client.load(), { once: true })

  const place = document.createElement('div')
  form.after(place)
  if (page === true) {
    const asked = new URLSearchParams(location.search).get('q')
    if (asked && input.value === '') input.value = asked
    render(<ResultsList input={input} client={client} country={country} lang={lang} strings={strings} />, place)
    return
  }
  const listId = `search-list-${++boxes}`
  place.className = 'search-under'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', listId)
  input.setAttribute('aria-expanded', 'false')
  render(
    <SuggestBox
      input={input}
      client={client}
      country={country}
      searchPath={searchPath}
      strings={strings}
      listId={listId}
    />,
    place,
  )
}

/** The country of the page that one is on, where it is one's: '/es/gt/fraude/' is about 'gt'. */
function countryHere(): string {
  const inside = location.pathname.slice(import.meta.env.BASE_URL.length - 1)
  return /^\/(?:es|en)\/([a-z]{2})\//.exec(inside)?.[1] ?? ''
}
