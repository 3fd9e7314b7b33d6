import { href, type View } from './view'

/** Links to one page of each country, by name. */
export function Places({ view, to }: { view: View; to: (cc: string) => string }) {
  const { content, lang, base } = view
  const countries = [...content.countries].sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
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
