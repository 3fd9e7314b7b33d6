import { href, type View } from '../components/view'
import { parseInline } from '../content/inline-text'
import type { PathwayFromOrigins } from '../content/load'
import { dialledForm } from '../content/phone-numbers'
import type { Departure } from '../content/schema'
import { topicPath } from '../site/addresses'

/** The one thing to do now about a way to work. */
interface NextStep {
  to: string
  words: string
}

/**
 * From a country: the official page that the first step names, else the office there by phone, else its page; where the way
 * is not open, the other ways. Of a way in general: the steps from one's own country. Undefined where the records name
 * nothing of it.
 */
export function nextStep(
  { t, lang, base, content }: Pick<View, 't' | 'lang' | 'base' | 'content'>,
  pathway: PathwayFromOrigins,
  departure: Departure | undefined,
): NextStep | undefined {
  if (!departure) {
    const isListed = content.countries.some(({ id }) => id in pathway.from)
    return isListed ? { to: '#from', words: t('next.from') } : undefined
  }
  const { value } = departure.status ?? pathway.status
  if (value === 'closed' || value === 'paused')
    return { to: href(base, topicPath(lang, departure.origin, 'work-abroad')), words: t('next.others') }
  for (const piece of parseInline(departure.steps[0]?.[lang] ?? ''))
    if (piece.kind === 'link' && piece.target.startsWith('https:'))
      return { to: piece.target, words: t('next.open', { place: piece.words }) }
  const office = content.contacts.find(({ id }) => id === departure.office)
  if (!office) return undefined
  const place = office.acronym ?? office.name[lang]
  const phone = office.phones.find(
    ({ from, messages_only }) => !messages_only && (from === 'anywhere' || from.includes(departure.origin)),
  )
  if (phone) return { to: `tel:${phone.number}`, words: t('next.call', { place, number: dialledForm(phone) }) }
  return office.url ? { to: office.url, words: t('next.open', { place }) } : undefined
}
