import { guidePath, isTool, pathwayPath, toolPath, topicPath } from './addresses'
import type { Language } from './languages'
import { isForWomenAndDiversity, type Topic } from './topics'

interface Named {
  id: string
}

/** What must be known of the records to say which page shows each of them. The content has it. */
export interface RecordPlaces {
  countries: readonly Named[]
  pathways: readonly Named[]
  contacts: readonly (Named & { located: string })[]
  credentials: readonly (Named & { country: string })[]
  schemes: readonly (Named & { country: string })[]
  rights: readonly (Named & { country: string; topic: string })[]
  recruitment: Readonly<
    Record<string, { rules: readonly Named[]; registers: readonly Named[]; scams: readonly Named[] }>
  >
  agreements: readonly Named[]
  conventions: readonly Named[]
  checklists: readonly Named[]
}

/** Where a record stands: page and anchor. Undefined where no page shows it. */
export function recordPath(places: RecordPlaces, language: Language, id: string): string | undefined {
  const on = (cc: string, topic: Topic) =>
    places.countries.some((country) => country.id === cc) ? `${topicPath(language, cc, topic)}#${id}` : undefined
  if (places.pathways.some((pathway) => pathway.id === id)) return pathwayPath(language, id)
  const contact = places.contacts.find((candidate) => candidate.id === id)
  if (contact) return on(contact.located, 'contacts')
  const credential = places.credentials.find((candidate) => candidate.id === id)
  if (credential) return on(credential.country, 'skills')
  const scheme = places.schemes.find((candidate) => candidate.id === id)
  if (scheme) return on(scheme.country, 'social-protection')
  const right = places.rights.find((candidate) => candidate.id === id)
  if (right) return on(right.country, isForWomenAndDiversity(right.topic) ? 'women-and-diversity' : 'rights')
  for (const [cc, { rules, registers, scams }] of Object.entries(places.recruitment))
    if ([...rules, ...registers, ...scams].some((record) => record.id === id)) return on(cc, 'fraud')
  if (places.agreements.some((record) => record.id === id)) return `${toolPath(language, 'agreements')}#${id}`
  if (places.conventions.some((record) => record.id === id)) return `${toolPath(language, 'conventions')}#${id}`
  if (places.checklists.some((record) => record.id === id)) return `${toolPath(language, 'list')}#${id}`
  return undefined
}

/** Where a link inside the content leads: `guide:slug`, `tool:name` or `record:id`. Undefined where no page shows it. */
export function linkPath(places: RecordPlaces, language: Language, target: string): string | undefined {
  const [scheme, id = ''] = target.split(/:(.*)/s)
  if (scheme === 'guide') return guidePath(language, id)
  if (scheme === 'tool') return isTool(id) ? toolPath(language, id) : undefined
  return recordPath(places, language, id)
}
