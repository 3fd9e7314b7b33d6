import { inOrder } from '../site/format'
import { href, type View } from './view'

interface PlacesProps {
  view: View
  /** Which countries; all where it says nothing. */
  isOne?: (cc: string) => boolean
  to: (cc: string) => string
}

/** Links to one page of each country, by name. */
export function Places({ view, isOne = () => true, to }: PlacesProps) {
  const { content, lang, base } = view
  const countries = content.countries
    .filter(({ id }) => isOne(id))
    .sort((a, b) => inOrder(lang)(a.name[lang], b.name[lang]))
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
