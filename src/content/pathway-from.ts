import { FIRST_LANGUAGE } from '../site/languages'
import type { PathwayFromOrigins } from './load'
import type { Contact, Cost, Departure, DocumentNeeded } from './schema'
import { peopleServed } from './serves'

/** What somebody from one origin pays: what the departure says first, then what the pathway adds to it. */
export function costsFrom(pathway: PathwayFromOrigins, departure: Departure | undefined): Cost[] {
  const own = departure?.costs ?? []
  return [...own, ...pathway.costs.filter((cost) => !own.some((known) => sameCost(known, cost)))]
}

/** The papers that somebody from one origin needs, each once. */
export function documentsFrom(pathway: PathwayFromOrigins, departure: Departure | undefined): DocumentNeeded[] {
  const own = departure?.documents ?? []
  return [
    ...own,
    ...pathway.documents.filter(
      ({ name }) => !own.some((known) => sameWords(known.name[FIRST_LANGUAGE], name[FIRST_LANGUAGE])),
    ),
  ]
}

/** The contacts of a pathway that serve people from an origin. */
export function contactsServing(ids: readonly string[], contacts: readonly Contact[], origin: string): string[] {
  return ids.filter((id) => {
    const contact = contacts.find((one) => one.id === id)
    return (contact && peopleServed(contact)?.includes(origin)) ?? true
  })
}

/** The same payment told twice: of one kind, by the same payer, of the same amount, or in the same words. */
function sameCost(one: Cost, other: Cost): boolean {
  if (one.kind !== other.kind || one.payer !== other.payer) return false
  if (sameWords(one.what[FIRST_LANGUAGE], other.what[FIRST_LANGUAGE])) return true
  return one.amount !== undefined && JSON.stringify(one.amount.amount) === JSON.stringify(other.amount?.amount)
}

const sameWords = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
