import type { CalledNumber, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

/** The words of a rule, linked to where it stands. */
export function RuleLink({ rule }: { rule: WhoPaysData['rules'][string] | undefined }) {
  if (!rule) return null
  return rule.path ? <a href={import.meta.env.BASE_URL + rule.path.slice(1)}>{rule.words}</a> : rule.words
}

/** The number of these that can be dialled `at` a country ('' where that is not known), else the first. */
export function numberToDial(numbers: readonly CalledNumber[], at: string): CalledNumber | undefined {
  return numbers.find(({ from }) => !from || from.includes(at)) ?? numbers[0]
}

interface ToldProps {
  id: string
  data: WhoPaysData
  /** The country where the reader is, '' where that is not known. */
  at: string
  say: Words
}

/** Whom to tell, with the number, from where it is dialled where that is not where the reader is, or the site. */
export function ContactToTell({ id, data, at, say }: ToldProps) {
  const contact = data.contacts[id]
  if (!contact) return null
  const { name, numbers = [], url } = contact
  const phone = numberToDial(numbers, at)
  const where = phone?.from?.includes(at) ? [] : (phone?.from ?? [])
  const notes = [
    where.length > 0 ? say('dial-from', { where: where.map((cc) => data.places[cc] ?? cc).join(', ') }) : '',
    phone?.old ?? '',
  ].filter(Boolean)
  return (
    <li class="call">
      <b>{name}</b>{' '}
      {phone ? (
        <a class="btn small" href={`tel:${phone.number}`}>
          {phone.spoken}
        </a>
      ) : null}
      {notes.length > 0 ? <small> {notes.join(' · ')}</small> : null}
      {url ? (
        <a href={url} rel="noreferrer">
          {new URL(url).hostname.replace(/^www\./, '')}
        </a>
      ) : null}
    </li>
  )
}
