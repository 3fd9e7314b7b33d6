import { href, type View } from '../components/view'
import { parseInline } from '../content/inline-text'
import type { PathwayFromOrigins } from '../content/load'
import type { Departure } from '../content/schema'
import { topicPath } from '../site/addresses'

/** The one thing to do now about a way to work. */
interface NextStep {
  to: string
  words: string
}

/** Where the page says whom to ask in one's own country. */
export const ASK = 'ask'
/** Where it lists the countries that one may go from. */
export const ORIGINS = 'from'

/**
 * From a country: the official page that the first step names, else whom to ask there; where the way is not open, the other
 * ways. Of a way in general: the steps from one's own country; undefined where nobody goes by it from a member country.
 */
export function nextStep(
  { t, lang, base, content }: Pick<View, 't' | 'lang' | 'base' | 'content'>,
  pathway: PathwayFromOrigins,
  departure: Departure | undefined,
): NextStep | undefined {
  if (!departure) {
    const isListed = content.countries.some(({ id }) => id in pathway.from)
    return isListed ? { to: `#${ORIGINS}`, words: t('next.from') } : undefined
  }
  const { value } = departure.status ?? pathway.status
  if (value === 'closed' || value === 'paused')
    return { to: href(base, topicPath(lang, departure.origin, 'work-abroad')), words: t('next.others') }
  for (const piece of parseInline(departure.steps[0]?.[lang] ?? ''))
    if (piece.kind === 'link' && piece.target.startsWith('https:'))
      return { to: piece.target, words: t('next.open', { place: piece.words }) }
  return { to: `#${ASK}`, words: t('next.ask') }
}
