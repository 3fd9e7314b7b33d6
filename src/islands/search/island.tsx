import { render } from 'preact'
import { AToZ } from '../../components/a-to-z'
import type { ListedTitle } from '../../search/a-to-z'
import type { Language } from '../../site/languages'
import { siteHref } from './result-text'
import { ResultsList } from './results-list'
import { SearchClient } from './search-client'
import { showAToZ } from './show-a-to-z'
import { suggestUnder } from './suggest-under'
import { wordsIn } from './words'
import '../field.css'
import './search.css'

/**
 * Brings a search form to life: suggestions under the box or, on the search page, results in the page.
 * The form works without it: it opens the search page. The index is loaded at the first focus.
 */
export default function mount(element: HTMLElement, props: Record<string, unknown>, lang: Language): void {
  const form = element.querySelector<HTMLFormElement>('form')
  const input = element.querySelector<HTMLInputElement>('input[type="search"]')
  if (!form || !input) return
  if (props.page !== true) {
    suggestUnder(form, input, lang)
    return
  }
  const client = new SearchClient(lang)
  input.autocomplete = 'off'
  input.addEventListener('focus', () => client.load(), { once: true })
  const asked = new URLSearchParams(location.search).get('q')
  if (asked && input.value === '') input.value = asked
  const place = document.createElement('div')
  form.after(place)
  render(<ResultsList input={input} client={client} lang={lang} say={wordsIn(lang)} />, place)
  if (!document.getElementById('a-to-z')) drawAToZ(input, client, lang, props)
}

/** A page that was opened from the store has no A–Z in its document: it is drawn here from the index. */
async function drawAToZ(input: HTMLInputElement, client: SearchClient, lang: Language, props: Record<string, unknown>) {
  let titles = await client.list()
  if (titles === 'late' && (await client.ready())) titles = await client.list()
  if (typeof titles === 'string') return
  const place = document.createElement('div')
  document.getElementById('main')?.append(place)
  const entries = [...titles, ...(Array.isArray(props.beside) ? props.beside.filter(isListed) : [])]
  render(<AToZ entries={entries} lang={lang} heading={String(props.heading ?? '')} hrefOf={siteHref} />, place)
  showAToZ(input.value.trim() === '')
  if (location.hash.startsWith('#az-')) document.getElementById(location.hash.slice(1))?.scrollIntoView()
}

function isListed(value: unknown): value is ListedTitle {
  return typeof value === 'object' && value !== null && 'title' in value && 'path' in value
}
