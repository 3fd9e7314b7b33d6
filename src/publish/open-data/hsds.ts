import { v5 } from 'uuid'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import type { Contact, Phone } from '../../content/schema'
import { peopleServed } from '../../content/serves'
import { languageName, type Translate } from '../../site/format'
import { FIRST_LANGUAGE, type Language } from '../../site/languages'
import { placeName } from '../../site/place-name'

/** Name space of the identifiers made here: the same record has the same identifier in every release. */
const NAMESPACE = '6f0f4a5e-3c8a-4c55-9f0d-6a1f6d2b7c11'

/**
 * Contacts in the form of Open Referral HSDS 3: a page of services as its API answers, each with its organization, phones,
 * languages, area and place. HSDS has one language a file. Addresses are texts in the content, so they stand in the
 * place's description: an HSDS address wants city, state and postal code apart.
 */
export function hsdsServices(content: Content, lang: Language, t: Translate): object {
  const contents = content.contacts.map((contact) => service(content, contact, lang, t))
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  }
}

function service(content: Content, contact: Contact, lang: Language, t: Translate): object {
  const { id, kind, acronym, url, email, address, located } = contact
  const serviceId = uuid(`service:${id}`)
  const organizationId = uuid(`organization:${id}`)
  const served = peopleServed(contact)
  const named = {
    name: contact.name[lang],
    ...(acronym && { alternate_name: acronym }),
    description: plainWords(contact.does[lang]),
    ...(email && { email }),
  }
  return {
    id: serviceId,
    organization_id: organizationId,
    ...named,
    ...(url && { url }),
    status: 'active',
    ...assurance(content, contact),
    organization: { id: organizationId, ...named, ...(url && { website: url }) },
    phones: [
      ...contact.phones.map((phone) => ({
        id: uuid(`phone:${id}:${phone.number}:${phone.label?.[FIRST_LANGUAGE] ?? ''}`),
        service_id: serviceId,
        number: phone.number,
        type: phone.messages_only ? 'text' : 'voice',
        ...described(phoneWords(content, phone, lang, t)),
      })),
      ...(contact.whatsapp
        ? [
            {
              id: uuid(`whatsapp:${id}`),
              service_id: serviceId,
              number: contact.whatsapp,
              type: 'text',
              description: 'WhatsApp',
            },
          ]
        : []),
    ],
    languages: contact.languages.map((language) => ({
      id: uuid(`language:${id}:${language}`),
      service_id: serviceId,
      ...languageFields(language, lang),
    })),
    service_areas: [
      {
        id: uuid(`area:${id}`),
        service_id: serviceId,
        name: placeName(content, lang, located),
      },
    ],
    ...(served && {
      eligibility_description: served
        .map(
          (cc) => content.countries.find((country) => country.id === cc)?.people[lang] ?? placeName(content, lang, cc),
        )
        .join(', '),
    }),
    ...(address && {
      service_at_locations: [
        {
          id: uuid(`at:${id}`),
          service_id: serviceId,
          location_id: uuid(`location:${id}`),
          location: {
            id: uuid(`location:${id}`),
            location_type: 'physical',
            name: contact.name[lang],
            description: plainWords(address[lang]),
          },
        },
      ],
    }),
    attributes: [
      {
        id: uuid(`attribute:${id}`),
        link_id: serviceId,
        link_entity: 'service',
        taxonomy_term_id: uuid(`term:${kind}`),
        taxonomy_term: {
          id: uuid(`term:${kind}`),
          code: kind,
          name: t(`contact_kind.${kind}`),
          description: t(`contact_kind.${kind}`),
          taxonomy: 'Ruta Clara',
          language: lang,
        },
      },
    ],
  }
}

/** Who confirmed a contact and when; nothing where nobody did: a check of our own is no assurance. */
function assurance(content: Content, { evidence }: Contact): { assured_date?: string; assurer_email?: string } {
  if (!evidence.confirmed) return {}
  const { by, on } = evidence.confirmed
  const email = content.contacts.find(({ id }) => id === by)?.email
  return { assured_date: on, ...(email && { assurer_email: email }) }
}

const described = (words: string) => (words ? { description: words } : {})

function phoneWords(content: Content, { label, from, hours, free }: Phone, lang: Language, t: Translate): string {
  const where =
    from === 'anywhere' ? '' : t('dial_from', { where: from.map((cc) => placeName(content, lang, cc)).join(', ') })
  return [label?.[lang], where, hours?.[lang], free ? t('free_call') : ''].filter(Boolean).join(' · ')
}

/** A code where the content gives one; else only the words it gives, such as "200+ (interpreters)". */
function languageFields(language: string, lang: Language): { name: string; code?: string } {
  if (!/^[a-z]{2,3}$/.test(language)) return { name: language }
  return { name: languageName(language, lang), code: language }
}

/** A name-based UUID (RFC 9562, version 5). */
export function uuid(name: string): string {
  return v5(name, NAMESPACE)
}
