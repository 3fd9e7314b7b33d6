import type { SearchAnswer } from '../../search/query'
import type { SearchResult } from '../../search/search-result'
import type { Words } from './words'

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
export function placeWords({ country, topic, kind }: SearchResult, say: Words): string {
  const what = kind === 'page' || kind === 'guide' ? say(`topic-${topic}`) : say(`kind-${kind}`)
  return [say(`country-${country}`), what].filter(Boolean).join(' · ')
}

/** How many results there are, in words. */
export function countWords({ total }: SearchAnswer, say: Words): string {
  if (total === 0) return say('none')
  return say('many', { count: total })
}

/** An address inside the site, with the path that it is served under. */
export function siteHref(path: string): string {
  return import.meta.env.BASE_URL + path.replace(/^\//, '')
}

/** An address that dials a number. */
export function dialHref(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, '')}`
}
