import { countryOfLink } from '../own-first'
import { askOnce } from './ask-once'
import { showOneCountry } from './one-country'
import '../field.css'

/**
 * Where the page asks the reader for their countries: on the page of urgent help it shows what is for them alone; elsewhere
 * links lead to their own. The countries are those that the page lists under `data-countries`, or with a number beside each
 * under `data-lines`: scripts of the releases before take every link under the first name for a country.
 */
export function askForCountries(page: Document): void {
  const selects = page.querySelectorAll<HTMLSelectElement>('.stand select')
  const names = new Map<string, string>()
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-lines] a:first-child, [data-countries] a'))
    names.set(link.hash.slice(1) || countryOfLink(link), link.textContent)
  for (const select of selects) {
    for (const [cc, name] of names) select.add(new Option(name, cc))
    select.closest('.stand')?.removeAttribute('hidden')
  }
  const [first, second] = selects
  if (first && second) askOnce(page, first, second, names)
  else if (first) showOneCountry(page, first, names)
}
