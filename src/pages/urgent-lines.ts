import type { Content } from '../content/load'
import type { Contact, Country, Phone } from '../content/schema'
import { peopleServed } from '../content/serves'

/** Who is called where one is, after the emergency lines, in this order. */
const AFTER_EMERGENCY = ['trafficking_hotline', 'police', 'womens_support']

const canBeReached = ({ phones, whatsapp }: Contact) => phones.length > 0 || whatsapp !== undefined

/** Who helps in danger in a country: whom to call first, then who else. Only those who have a number. */
export function linesIn(content: Content, country: Country): { first: Contact[]; after: Contact[] } {
  const here = content.contacts.filter((contact) => contact.located === country.id && canBeReached(contact))
  const ofKind = (kind: string) => here.filter((contact) => contact.kind === kind)
  const named = country.emergency.flatMap((id) => content.contacts.find((contact) => contact.id === id) ?? [])
  const first = [...new Set([...named, ...ofKind('emergency')])]
  return { first, after: AFTER_EMERGENCY.flatMap(ofKind).filter((contact) => !first.includes(contact)) }
}

/** The number to call first in a country; undefined where its first line has none that is called. */
export const firstNumber = (content: Content, country: Country): Phone | undefined =>
  linesIn(content, country).first[0]?.phones.find(({ messages_only }) => !messages_only)

/** Who of these can be written to: the numbers that take messages alone, and whether there is WhatsApp. */
export function writtenTo(contacts: readonly Contact[]): { contact: Contact; messages: Phone[] }[] {
  return contacts
    .map((contact) => ({ contact, messages: contact.phones.filter(({ messages_only }) => messages_only) }))
    .filter(({ contact, messages }) => messages.length > 0 || contact.whatsapp)
}

/** A consulate or a line for people abroad: where it is, '' for one at home, and the numbers that are called from abroad. */
export interface ConsularLine {
  contact: Contact
  in: string
  phones: Phone[]
}

/**
 * The consulates and lines of a country for its people abroad: those in other member countries, then those at home that are
 * called from abroad. One whose numbers others have, in the same place or at home, is left out, and one without a number
 * where another there or at home has one.
 */
export function consularLines(content: Content, cc: string): ConsularLine[] {
  const isMember = (place: string) => content.countries.some(({ id }) => id === place)
  const lines = content.contacts
    .filter((contact) => contact.kind === 'consular' && isMember(contact.located) && isFor(contact, cc))
    .map((contact) => ({
      contact,
      in: contact.located === cc ? '' : contact.located,
      phones: numbersAbroad(contact, cc),
    }))
  const home = lines.filter((line) => line.in === '' && numbersOf(line).length > 0)
  const kept: ConsularLine[] = []
  for (const line of [...home, ...lines.filter((one) => one.in !== '')]) {
    const beside = kept.filter((one) => one.in === '' || one.in === line.in)
    const known = beside.flatMap(numbersOf)
    const numbers = numbersOf(line)
    const others = lines.filter((one) => [line.in, ''].includes(one.in) && numbersOf(one).length > 0)
    const isNeeded = numbers.length > 0 ? numbers.some((number) => !known.includes(number)) : others.length === 0
    if (isNeeded) kept.push(line)
  }
  return kept.sort((a, b) => Number(a.in === '') - Number(b.in === ''))
}

/** Another country's consulate in this one may serve its people too; its id begins with its own country's code. */
function isFor(contact: Contact, cc: string): boolean {
  if (contact.located === cc && !contact.id.startsWith(`${cc}-`)) return false
  return (peopleServed(contact)?.includes(cc) ?? false) || (contact.located === cc && contact.serves === 'anyone')
}

/** One number for each set of places that it is called from, none that works at home alone. */
function numbersAbroad({ phones }: Contact, cc: string): Phone[] {
  const abroad = phones.filter(({ from }) => from === 'anywhere' || from.some((place) => place !== cc))
  return abroad.filter(({ from }, at) => abroad.findIndex((one) => `${one.from}` === `${from}`) === at)
}

const numbersOf = ({ contact, phones }: ConsularLine) => [
  ...phones.map(({ number }) => number),
  ...(contact.whatsapp ? [`whatsapp ${contact.whatsapp}`] : []),
]
