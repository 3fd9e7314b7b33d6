import { Fragment } from 'preact'
import { oldSupportYear } from '../content/evidence-grade'
import { dialledForm, spokenNumber } from '../content/phone-numbers'
import type { Contact, Phone } from '../content/schema'
import { placesInOrder } from './countries-in-order'
import { EvidenceNote } from './evidence-note'
import { Words } from './inline'
import { useView } from './view'

interface CallLinkProps {
  phone: Phone
  of: Contact
  /** The country that the page speaks of there, where it need not be said again. */
  here?: string
}

/** A number that can be tapped, with where it works, when, and the year of the newest page that states it where that is old. */
export function CallLink({ phone, of, here = '' }: CallLinkProps) {
  const { lang, t, content, today } = useView()
  const seen = oldSupportYear(of.evidence, `phones.${of.phones.indexOf(phone)}`, today)
  const notes = [
    phone.label?.[lang],
    phone.from === 'anywhere' || phone.from.includes(here)
      ? undefined
      : t('dial_from', {
          where: placesInOrder({ content, lang }, phone.from)
            .map(([, name]) => name)
            .join(', '),
        }),
    phone.hours?.[lang],
    phone.free ? t('free_call') : undefined,
    phone.messages_only ? t('messages_only') : undefined,
    seen === undefined ? undefined : t('grade.old_number', { year: seen }),
  ].filter((note) => note !== undefined)
  return (
    <>
      <a class="btn small" href={`${phone.messages_only ? 'sms' : 'tel'}:${phone.number}`}>
        {dialledForm(phone)}
      </a>
      {notes.length > 0 ? ' ' : ''}
      {notes.length > 0 ? <small>{notes.join(' · ')}</small> : null}
    </>
  )
}

/** Opens a talk by WhatsApp. */
export function WhatsAppLink({ number }: { number: string }) {
  return (
    <a class="btn quiet small" href={`https://wa.me/${number.slice(1)}`}>
      WhatsApp {spokenNumber(number)}
    </a>
  )
}

/** All that is known of a contact, under its own anchor. */
export function ContactCard({ contact, anchor = true }: { contact: Contact; anchor?: boolean }) {
  const { lang, t } = useView()
  return (
    <article class="card" id={anchor ? contact.id : undefined}>
      <h3>{contact.name[lang]}</h3>
      <p>
        <Words of={contact.does} />
      </p>
      {contact.phones.map((phone) => (
        <p key={phone.number}>
          <CallLink phone={phone} of={contact} />
        </p>
      ))}
      {contact.whatsapp ? (
        <p>
          <WhatsAppLink number={contact.whatsapp} />
        </p>
      ) : null}
      {contact.email || contact.url || contact.address ? (
        <p>
          {contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null}
          {contact.email && contact.url ? ' · ' : ''}
          {contact.url ? <a href={contact.url}>{new URL(contact.url).hostname.replace(/^www\./, '')}</a> : null}
          {contact.address ? (
            <>
              {contact.email || contact.url ? <br /> : null}
              <Words of={contact.address} />
            </>
          ) : null}
        </p>
      ) : null}
      {contact.confidential || contact.anonymous ? (
        <p class="source">
          {[contact.confidential ? t('confidential') : '', contact.anonymous ? t('anonymous') : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
      <EvidenceNote evidence={contact.evidence} id={contact.id} sources="named" />
    </article>
  )
}

interface ContactLineProps {
  contact: Contact
  /** Where the list is of several countries: it says of which the contact is, and the reader's own come first. */
  ofCountries?: boolean
}

/** One line for a contact: its name and its first number, or its site. */
export function ContactLine({ contact, ofCountries = false }: ContactLineProps) {
  const { lang } = useView()
  const phone = contact.phones[0]
  return (
    <li class="call" data-cc={ofCountries ? contact.located : undefined}>
      <b>{contact.name[lang]}</b>{' '}
      {phone ? (
        <CallLink phone={phone} of={contact} />
      ) : contact.url ? (
        <a href={contact.url}>{new URL(contact.url).hostname.replace(/^www\./, '')}</a>
      ) : (
        <small>
          <Words of={contact.does} />
        </small>
      )}
    </li>
  )
}

/**
 * Lines for contact ids, those unknown left out. One that the page has in full elsewhere is named with its number alone,
 * unless this is where it stands `inFull`.
 */
export function ContactLines({
  ids,
  inFull = false,
  ofCountries = false,
}: {
  ids: readonly string[]
  inFull?: boolean
  ofCountries?: boolean
}) {
  const { content, contactsShown = new Set<string>() } = useView()
  const contacts = [...new Set(ids)].flatMap((id) => content.contacts.find((contact) => contact.id === id) ?? [])
  const again = inFull ? [] : contacts.filter(({ id }) => contactsShown.has(id))
  const anew = contacts.filter((contact) => !again.includes(contact))
  for (const { id } of anew) contactsShown.add(id)
  return (
    <>
      {anew.length > 0 ? (
        <ul class="plain">
          {anew.map((contact) => (
            <ContactLine key={contact.id} contact={contact} ofCountries={ofCountries} />
          ))}
        </ul>
      ) : null}
      {again.length > 0 ? <ContactsAgain contacts={again} /> : null}
    </>
  )
}

/** Names with a number each, and its year where the newest page that states it is old. */
function ContactsAgain({ contacts }: { contacts: readonly Contact[] }) {
  const { lang, t, today } = useView()
  return (
    <p>
      {contacts.map(({ id, name, phones: [phone], evidence }, at) => {
        const seen = phone && oldSupportYear(evidence, 'phones.0', today)
        return (
          <Fragment key={id}>
            {at > 0 ? ' · ' : ''}
            {name[lang]}
            {phone ? ': ' : ''}
            {phone ? <a href={`tel:${phone.number}`}>{dialledForm(phone)}</a> : null}
            {seen === undefined ? '' : ` (${t('grade.old_number', { year: seen })})`}
          </Fragment>
        )
      })}
    </p>
  )
}
