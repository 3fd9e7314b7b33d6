import type { SearchAnswer, SearchResult } from '../../search/query'
import { say } from '../say'

export type Strings = Record<string, string>

/** The title of a result with its matching words marked. */
export function MarkedTitle({ result: { title, marks } }: { result: SearchResult }) {
  let last = 0
  const parts = marks.flatMap(([from, to]) => {
    const before = title.slice(last, from)
    last = to
    return [before, <mark key={from}>{title.slice(from, to)}</mark>]
  })
  return (
    <>
      {parts}
      {title.slice(last)}
    </>
  )
}

/** Country, and topic or kind, of a result: 'Guatemala · Fraude'. */
export function placeWords({ country, topic, kind }: SearchResult, strings: Strings): string {
  const what = kind === 'page' || kind === 'guide' ? say(strings, `topic-${topic}`) : say(strings, `kind-${kind}`)
  return [say(strings, `country-${country}`), what].filter(Boolean).join(' · ')
}

/** How many results there are, in words. */
export function countWords({ total }: SearchAnswer, strings: Strings): string {
  if (total === 0) return say(strings, 'none')
  return total === 1 ? say(strings, 'one') : say(strings, 'many', { n: total })
}

/** An address inside the site, with the path that it is served under. */
export function siteHref(path: string): string {
  return import.meta.env.BASE_URL + path.replace(/^\//, '')
}

/** An address that dials a number. */
export function dialHref(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, '')}`
}
