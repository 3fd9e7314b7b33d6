import type { SearchOptions } from '../../search/query'
import { isLanguage } from '../../site/languages'
import { readStand } from '../where-i-stand'

/** What search is told of the reader: the country of the page, else the one they come from, else the one they are in. */
export function readerPlace(): Pick<SearchOptions, 'country'> {
  const { from, at } = readStand()
  const country = countryHere() || from || at
  return country ? { country } : {}
}

/** The country of the page that one is on, where it is one's: '/es/gt/fraude/' is about 'gt'. */
function countryHere(): string {
  const inside = location.pathname.slice(import.meta.env.BASE_URL.length - 1)
  const [lang, country = '', ...rest] = inside.slice(1).split('/')
  return isLanguage(lang) && /^[a-z]{2}$/.test(country) && rest.length > 0 ? country : ''
}
