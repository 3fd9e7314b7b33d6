import { render } from 'preact'
import type { Language } from '../../site/languages'
import { SearchClient } from './search-client'
import { SuggestBox } from './suggest-box'
import { wordsIn } from './words'
import './search.css'

let boxes = 0

/** Makes a combobox of the box of a search form, with its suggestions under it. The index is loaded at the first focus. */
export function suggestUnder(form: HTMLFormElement, input: HTMLInputElement, lang: Language): void {
  const client = new SearchClient(lang)
  const listId = `search-list-${++boxes}`
  const place = document.createElement('div')
  place.className = 'search-under'
  form.after(place)
  input.autocomplete = 'off'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', listId)
  input.setAttribute('aria-expanded', 'false')
  input.addEventListener('focus', () => client.load(), { once: true })
  render(
    <SuggestBox input={input} client={client} searchPath={form.action} say={wordsIn(lang)} listId={listId} />,
    place,
  )
}
