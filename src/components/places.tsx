import { countriesInOrder } from './countries-in-order'
import { href, type View } from './view'

interface PlacesProps {
  view: View
  /** Which countries; all where it says nothing. */
  isOne?: (cc: string) => boolean
  to: (cc: string) => string
  /** Where the page asks for the reader's countries: of which of the two the list is. */
  countries?: 'from' | 'at'
}

/** Links to one page of each country, by name. */
export function Places({ view, isOne = () => true, to, countries }: PlacesProps) {
  const { base, lang } = view
  const shown = countriesInOrder(view).filter(({ id }) => isOne(id))
  return (
    <ul class="places" data-countries={countries}>
      {shown.map((country) => (
        <li key={country.id}>
          <a href={href(base, to(country.id))}>{country.name[lang]}</a>
        </li>
      ))}
    </ul>
  )
}
