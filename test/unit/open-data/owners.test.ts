import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CODE_OWNERS_FILE, codeOwners } from '../../../src/content/code-owners'
import { type Content, loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import type { PageRecord } from '../../../src/offline/page-record'
import { hsdsServices } from '../../../src/publish/open-data/hsds'
import { openDataFiles } from '../../../src/publish/open-data/open-data'
import { sourceLists } from '../../../src/publish/source-lists'

const { content } = loadContent('content')
const translators = loadTranslators('content/locales')
const { en: t } = translators
const PAGE: PageRecord = {
  path: '/en/gt/contacts/',
  lang: 'en',
  kind: 'topic',
  title: 'Contacts',
  description: '',
  alternate: '/es/gt/contactos/',
  country: 'gt',
  topic: 'contacts',
  checked: '',
  due: '',
  message: '',
  // The addresses by which mistakes are told: with them a record stands on a page.
  main: '{{report}}gt-pnc-110 {{report}}gt-conred-119',
}

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

test('the list of sources says whom to ask about a record and who confirmed it, and nothing of the kind of the others', () => {
  const list = (from: Content) =>
    sourceLists([PAGE], from, { base: '/', styles: { untilTitle: '', afterTitle: '' }, policy: '', translators })[0]
      ?.text ?? ''
  const office = content.contacts.find(({ email }) => email)?.name.en
  expect(list(confirmed()).match(/Whom to ask about this fact: [^<]*/g)).toEqual([
    `Whom to ask about this fact: ${office}`,
  ])
  expect(list(confirmed()).match(/Confirmed by [^<]*/g)).toHaveLength(1)
  expect(list(content)).not.toMatch(/Whom to ask about|Confirmed by/)
})

test('open data names the owner of a record, in the form of today alone', () => {
  const records = (from: Content, file: string) => {
    const files = openDataFiles(from, {
      site: '',
      today: '2026-11-30',
      offerCheck: { questions: [], rules: [] },
      translators,
    })
    const { records }: { records: { id: string; owner?: string }[] } = JSON.parse(
      files.find(({ name }) => name === file)?.text ?? '{}',
    )
    return records.filter(({ owner }) => owner !== undefined).map(({ id }) => id)
  }
  expect(records(confirmed(), 'data/contacts.2.json')).toEqual(['gt-pnc-110'])
  expect(records(confirmed(), 'data/contacts.json')).toEqual([])
  expect(records(content, 'data/contacts.2.json')).toEqual([])
})

test('open data says that a contact is assured only where somebody confirmed it', () => {
  const services = (from: Content) => JSON.parse(JSON.stringify(hsdsServices(from, 'en', t))).contents
  const assured = services(confirmed()).filter((service: object) => 'assured_date' in service)
  expect(assured).toHaveLength(1)
  expect(assured[0]).toMatchObject({ name: 'National Civil Police', assured_date: '2026-11-29' })
  expect(assured[0].assurer_email).toContain('@')
  expect(services(content).some((service: object) => 'assured_date' in service)).toBe(false)
})
