import { href, type View } from '../components/view'
import { parseInline } from '../content/inline-text'
import type { PathwayFromOrigins } from '../content/load'
import type { Departure } from '../content/schema'
import { toolPath, topicPath } from '../site/addresses'

/** The one thing to do now about a way to work. */
interface NextStep {
  to: string
  words: string
}

/** Where the page says whom to ask. */
export const ASK = 'ask'
/** Where it lists the countries that one may go from. */
export const ORIGINS = 'from'

/**
 * Where the way is not open, the other ways. Of a way in general, the steps from one's own country. From a country, or where
 * nobody goes by it from a member country: the official page that the first step names, else whom to ask. Undefined where
 * the page names neither.
 */
export function nextStep(
  { t, lang, base, content }: Pick<View, 't' | 'lang' | 'base' | 'content'>,
  pathway: PathwayFromOrigins,
  departure: Departure | undefined,
): NextStep | undefined {
  const isMember = (cc: string) => content.countries.some(({ id }) => id === cc)
  const { value } = departure?.status ?? pathway.status
  if (value === 'closed' || value === 'paused') {
    const others = departure
      ? topicPath(lang, departure.origin, 'work-abroad')
      : isMember(pathway.destination)
        ? topicPath(lang, pathway.destination, 'work-here')
        : toolPath(lang, 'pathways')
    return { to: href(base, others), words: t('next.others') }
  }
  if (!departure && Object.keys(pathway.from).some(isMember)) return { to: `#${ORIGINS}`, words: t('next.from') }
  for (const piece of parseInline((departure ?? pathway).steps[0]?.[lang] ?? ''))
    if (piece.kind === 'link' && piece.target.startsWith('https:'))
      return { to: piece.target, words: t('next.open', { place: piece.words }) }
  return departure || pathway.contacts.length > 0 ? { to: `#${ASK}`, words: t('next.ask') } : undefined
}
