import { byLetter, type ListedTitle } from '../search/a-to-z'
import type { Language } from '../site/languages'

interface Props {
  entries: readonly ListedTitle[]
  lang: Language
  heading: string
  /** An address inside the site with the path that it is served under. */
  hrefOf: (path: string) => string
}

/** Everything by its first letter, with an anchor for each: '#az-G'. */
export function AToZ({ entries, lang, heading, hrefOf }: Props) {
  const letters = byLetter(entries, lang)
  return (
    <section id="a-to-z">
      <h2>{heading}</h2>
      <ul class="row jump">
        {letters.map(({ letter }) => (
          <li key={letter}>
            <a class="btn quiet small" href={`#az-${letter}`}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
      {letters.map(({ letter, entries: under }) => (
        <section key={letter}>
          <h3 id={`az-${letter}`}>{letter}</h3>
          <ul>
            {under.map(({ path, title }) => (
              <li key={path}>
                <a href={hrefOf(path)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
