import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CODE_OWNERS_FILE, codeOwners } from '../../../src/content/code-owners'
import { type Content, loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { hsdsServices } from '../../../src/publish/open-data/hsds'

const { content } = loadContent('content')
const { en: t } = loadTranslators('content/locales')

/** The real content in which one contact owns the police's record and has confirmed it. */
function confirmed(): Content {
  const office = content.contacts.find(({ email }) => email)
  if (!office) throw new Error('no contact has an e-mail address')
  const contacts = content.contacts.map((contact) =>
    contact.id === 'gt-pnc-110'
      ? {
          ...contact,
          owner: office.id,
          evidence: { ...contact.evidence, confirmed: { by: office.id, on: '2026-11-29', how: 'e-mail' } },
        }
      : contact,
  )
  return { ...content, contacts }
}

test('the owner of a record is asked to review its changes; the list in the repository is that of today', () => {
  const office = content.contacts.find(({ email }) => email)
  expect(codeOwners(confirmed()).split('\n')[1]).toBe(`/content/contacts/gt/gt-pnc-110.yaml ${office?.email}`)
  expect(readFileSync(CODE_OWNERS_FILE, 'utf8')).toBe(codeOwners(content))
})

test('open data says that a contact is assured only where somebody confirmed it', () => {
  const services = (from: Content) => JSON.parse(JSON.stringify(hsdsServices(from, 'en', t))).contents
  const assured = services(confirmed()).filter((service: object) => 'assured_date' in service)
  expect(assured).toHaveLength(1)
  expect(assured[0]).toMatchObject({ name: 'National Civil Police', assured_date: '2026-11-29' })
  expect(assured[0].assurer_email).toContain('@')
  expect(services(content).some((service: object) => 'assured_date' in service)).toBe(false)
})
