import type { SearchAnswer, SearchResult } from '../../search/query'

const LOOKED_AT = 3

/**
 * The result that is an answer by itself: the pathway that was asked for, or a line to call that answers as many of the
 * words as the best result does; undefined where there is none.
 */
export function directAnswer({ results }: SearchAnswer): SearchResult | undefined {
  const [best] = results
  if (!best) return undefined
  if (best.kind === 'pathway') return best
  return results
    .slice(0, LOOKED_AT)
    .find(({ kind, phones, words }) => kind === 'contact' && phones.length > 0 && words.length >= best.words.length)
}
