import type { Topic } from '../site/topics'
import type { Content } from './load'
import type { Contact, Country } from './schema'

/**
 * Kinds of contact that help with a topic, or with a matter of the offer check, the one to ask first at the front. Pages,
 * sheets of paper and the kit all choose from here, so that they name the same office.
 */
export const HELPERS: Record<Topic | 'pay' | 'trafficking', readonly Contact['kind'][]> = {
  'work-abroad': ['labour_mobility', 'labour_ministry'],
  'work-here': ['migration_authority', 'labour_ministry'],
  fraud: ['labour_mobility', 'labour_inspection', 'police'],
  skills: ['credential_body', 'training_institute'],
  'social-protection': ['social_security'],
  rights: ['labour_inspection', 'labour_ministry', 'labour_mobility'],
  'women-and-diversity': ['womens_support', 'ombudsman'],
  contacts: ['emergency'],
  pay: ['labour_ministry', 'labour_mobility', 'labour_inspection'],
  trafficking: ['trafficking_hotline'],
}

/** Kinds whose numbers stand on a sheet too, where it has room after those above and the country's key contacts. */
export const FURTHER_HELPERS: Partial<Record<Topic, readonly Contact['kind'][]>> = {
  fraud: ['labour_ministry', 'trafficking_hotline'],
  rights: ['ombudsman'],
}

/** Ids of the one or two contacts that end a topic page: one that can be called about the topic, else the country's first. */
export function topicContacts({ contacts }: Content, country: Country, topic: Topic): string[] {
  if (topic === 'contacts') return []
  const here = contacts.filter((contact) => contact.located === country.id)
  const reachable = (contact: Contact) => contact.phones.length > 0 || contact.whatsapp !== undefined
  const fitting = [...HELPERS[topic], ...(FURTHER_HELPERS[topic] ?? [])].flatMap((kind) =>
    here.filter((contact) => contact.kind === kind && reachable(contact)),
  )
  const first = fitting[0]?.id ?? country.key_contacts[0]
  return first === undefined ? [] : [first]
}
