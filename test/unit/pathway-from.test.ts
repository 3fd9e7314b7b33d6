import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { contactsServing, costsFrom, documentsFrom } from '../../src/content/pathway-from'
import type { Cost } from '../../src/content/schema'
import { peopleServed } from '../../src/content/serves'
import { topicContacts } from '../../src/content/topic-contacts'

const { content } = loadContent('content')
const pathwayOf = (id: string) => {
  const found = content.pathways.find((pathway) => pathway.id === id)
  if (!found) throw new Error(`${id} is not in the content`)
  return found
}
const fee: Cost = {
  kind: 'visa',
  what: { es: 'Tarifa de la visa', en: 'Visa fee' },
  payer: 'employer',
  by: 'law',
  amount: { amount: 205, currency: 'USD', as_of: '2025' },
}

test('a fee that the departure and the pathway both tell stands once, in the departure’s words', () => {
  const h2a = pathwayOf('us-h-2a')
  const pathway = { ...h2a, costs: [fee], documents: [{ name: { es: 'Pasaporte', en: 'Passport' } }] }
  const own = { ...fee, what: { es: 'La visa, en el consulado', en: 'The visa, at the consulate' } }
  const departure = h2a.from.gt
  if (!departure) throw new Error('Guatemala has no departure to us-h-2a')
  expect(costsFrom(pathway, { ...departure, costs: [own] })).toEqual([own])
  expect(costsFrom(pathway, { ...departure, costs: [{ ...own, payer: 'worker' }] })).toHaveLength(2)
  expect(costsFrom(pathway, undefined)).toEqual([fee])
  const papers = documentsFrom(pathway, { ...departure, documents: [{ name: { es: 'pasaporte', en: 'passport' } }] })
  expect(papers).toHaveLength(1)
})

test('people are not sent to the consulate of another country', () => {
  const consulate = content.contacts.find((contact) => contact.kind === 'consular' && peopleServed(contact))
  if (!consulate) throw new Error('no consulate serves one country')
  const served = peopleServed(consulate)?.[0] ?? ''
  const other = served === 'gt' ? 'hn' : 'gt'
  expect(contactsServing([consulate.id], content.contacts, served)).toEqual([consulate.id])
  expect(contactsServing([consulate.id], content.contacts, other)).toEqual([])
  // Where its page does not say whom it serves, nobody is kept from asking.
  expect(contactsServing([consulate.id], [{ ...consulate, serves: 'unknown' }], other)).toEqual([consulate.id])
})

test('a topic page ends with somebody who can be called about that topic', () => {
  const kindOf = (id: string | undefined) => content.contacts.find((contact) => contact.id === id)?.kind
  for (const country of content.countries) {
    const insurers = content.contacts.filter(
      ({ kind, located, phones, whatsapp }) =>
        kind === 'social_security' && located === country.id && (phones.length > 0 || whatsapp !== undefined),
    )
    const [id] = topicContacts(content, country, 'social-protection')
    expect(kindOf(id), country.id).toBe(insurers.length > 0 ? 'social_security' : kindOf(country.key_contacts[0]))
  }
})
