import { ContactCard } from '../components/contact-card'
import type { View } from '../components/view'
import { CONTACT_KINDS } from '../content/vocabulary'

/** Contacts located in a country, by kind in the order of need. */
export function ContactsByKind({ view, cc }: { view: View; cc: string }) {
  const { content, t } = view
  return (
    <>
      {CONTACT_KINDS.map((kind) => {
        const contacts = content.contacts.filter((contact) => contact.located === cc && contact.kind === kind)
        if (contacts.length === 0) return null
        return (
          <section key={kind}>
            <h2>{t(`contact_kind.${kind}`)}</h2>
            {contacts.map((contact) => (
              <ContactCard key={contact.id} contact={contact} />
            ))}
          </section>
        )
      })}
    </>
  )
}
