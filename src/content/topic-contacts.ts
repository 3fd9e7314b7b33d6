import type { Topic } from '../site/topics'
import type { Content } from './load'
import type { Contact, Country } from './schema'

/** Whom a reader of a topic asks first, the likeliest kind first. */
const KINDS: Record<Exclude<Topic, 'contacts'>, readonly Contact['kind'][]> = {
  'work-abroad': ['labour_mobility', 'labour_ministry'],
  'work-here': ['migration_authority', 'labour_ministry'],
  fraud: ['labour_mobility', 'labour_inspection', 'police'],
  skills: ['credential_body', 'training_institute'],
  'social-protection': ['social_security'],
  rights: ['labour_inspection', 'labour_ministry', 'labour_mobility'],
  'women-and-diversity': ['womens_support', 'ombudsman'],
}

/** Ids of the one or two contacts that end a topic page: one that can be called about the topic, else the country's first. */
export function topicContacts({ contacts }: Content, country: Country, topic: Topic): string[] {
  if (topic === 'contacts') return []
  const here = contacts.filter((contact) => contact.located === country.id)
  const reachable = (contact: Contact) => contact.phones.length > 0 || contact.whatsapp !== undefined
  const fitting = KINDS[topic].flatMap((kind) => here.filter((contact) => contact.kind === kind && reachable(contact)))
  const first = fitting[0]?.id ?? country.key_contacts[0]
  return first === undefined ? [] : [first]
}
