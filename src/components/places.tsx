import { countriesInOrder } from './countries-in-order'
import { href, type View } from './view'

interface PlacesProps {
  view: View
  /** Which countries; all where it says nothing. */
  isOne?: (cc: string) => boolean
  to: (cc: string) => string
}

/** Links to one page of each country, by name. */
export function Places({ view, isOne = () => true, to }: PlacesProps) {
  const { base, lang } = view
  const countries = countriesInOrder(view).filter(({ id }) => isOne(id))
  return (
    <ul class="places">
      {countries.map((country) => (
        <li key={country.id}>
          <a href={href(base, to(country.id))}>
            <span class="cc" aria-hidden="true">
              {country.id.toUpperCase()}
            </span>
            {country.name[lang]}
          </a>
        </li>
      ))}
    </ul>
  )
}
