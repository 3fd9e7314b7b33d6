import { ContactCard } from '../components/contact-card'
import type { View } from '../components/view'
import { CONTACT_KINDS } from '../content/vocabulary'

/** Contacts located in a country, by kind in the order of need, after a way to each kind: the page is many screens long. */
export function ContactsByKind({ view, cc }: { view: View; cc: string }) {
  const { content, t } = view
  const kinds = CONTACT_KINDS.map((kind) => ({
    kind,
    contacts: content.contacts.filter((contact) => contact.located === cc && contact.kind === kind),
  })).filter(({ contacts }) => contacts.length > 0)
  return (
    <>
      <div class="tight">
        <ul class="places jump">
          {kinds.map(({ kind }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{t(`contact_kind.${kind}`)}</a>
            </li>
          ))}
        </ul>
      </div>
      {kinds.map(({ kind, contacts }) => (
        <section key={kind}>
          <h2 id={kind}>{t(`contact_kind.${kind}`)}</h2>
          {contacts.map((contact) => (
            <ContactCard key={contact.id} contact={contact} />
          ))}
        </section>
      ))}
    </>
  )
}
