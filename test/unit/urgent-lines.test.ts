import { expect, test } from 'vitest'
import { type Content, loadContent } from '../../src/content/load'
import type { Contact } from '../../src/content/schema'
import { loadTranslators } from '../../src/i18n/translate'
import { consularLines, firstNumber, linesIn, writtenTo } from '../../src/pages/urgent-lines'
import { LANGUAGES } from '../../src/site/languages'

const { content } = loadContent('content')

const contact = (id: string, given: Partial<Contact>): Contact => ({
  id,
  name: { es: id, en: id },
  kind: 'consular',
  located: 'us',
  serves: ['hn'],
  does: { es: 'Ayuda.', en: 'It helps.' },
  phones: [],
  languages: ['es'],
  evidence: { sources: [], checked: '2026-11-25' },
  ...given,
})
const withContacts = (...contacts: Contact[]): Content => ({ ...content, contacts })
const shown = (of: Content, cc: string) => consularLines(of, cc).map(({ contact: { id }, in: place }) => [id, place])

test('a consulate says where it is; a line at home that is called from abroad stands after, everywhere', () => {
  const lines = withContacts(
    contact('hn-centre', { located: 'hn', phones: [{ number: '+50411111111', from: 'anywhere' }] }),
    contact('us-hn', { phones: [{ number: '+12025550100', from: 'anywhere' }] }),
    contact('hn-desk', { located: 'hn', phones: [{ number: '115', from: ['hn'] }] }),
    contact('hn-es', { located: 'es', phones: [{ number: '+34900000000', from: 'anywhere' }] }),
  )
  expect(shown(lines, 'hn')).toEqual([
    ['us-hn', 'us'],
    ['hn-centre', ''],
  ])
})

test('another country’s consulate is nobody’s own, and one for people of another country neither', () => {
  const phones = [{ number: '+50511111111', from: 'anywhere' as const }]
  const lines = withContacts(
    contact('cr-in-managua', { located: 'ni', serves: ['ni'], phones }),
    contact('us-unsaid', { serves: 'unknown', phones }),
    contact('us-gt', { serves: ['gt'], phones }),
  )
  expect(shown(lines, 'ni')).toEqual([])
})

test('a number is given once, and a consulate without one only where there is no other', () => {
  const number = { number: '+12025550100', from: 'anywhere' as const }
  const lines = withContacts(
    contact('hn-centre', { located: 'hn', phones: [number] }),
    contact('us-hn-again', { phones: [number] }),
    contact('us-hn-written', { phones: [number], whatsapp: '+50488888888' }),
    contact('mx-hn', { located: 'mx' }),
  )
  expect(shown(lines, 'hn')).toEqual([
    ['us-hn-written', 'us'],
    ['hn-centre', ''],
  ])
  const papers = withContacts(contact('us-hn-papers', {}), contact('mx-hn', { located: 'mx', phones: [number] }))
  expect(shown(papers, 'hn')).toEqual([
    ['us-hn-papers', 'us'],
    ['mx-hn', 'mx'],
  ])
})

test('each country has whom to call first, nobody is given twice, and texts go to numbers for texts', () => {
  for (const country of content.countries) {
    const { first, after } = linesIn(content, country)
    expect(first.length, country.id).toBeGreaterThan(0)
    expect(new Set([...first, ...after]).size, country.id).toBe(first.length + after.length)
  }
  const us = content.countries.find(({ id }) => id === 'us')
  const { first, after } = us ? linesIn(content, us) : { first: [], after: [] }
  const texts = writtenTo([...first, ...after]).flatMap(({ messages }) => messages.map(({ number }) => number))
  expect(texts).toEqual(['233733', '88788'])
})

test.each(LANGUAGES)(
  'the number to call first in each country is that which the page’s own message gives in %s',
  (lang) => {
    const [, common = '', others = ''] = loadTranslators('content/locales')[lang]('urgent_message').split('\n')
    const numbers = content.countries.map((country) => [country.name[lang], firstNumber(content, country)?.number])
    // The message shortens the names of some that have 911.
    expect(common).toMatch(/^911: /)
    expect(common.split(', ')).toHaveLength(numbers.filter(([, number]) => number === '911').length)
    const named = [...others.matchAll(/(\p{L}+): (\d+)/gu)].map(([, name, number]) => [name, number])
    expect(named).toHaveLength(3)
    expect(new Set(named.map(String))).toEqual(new Set(numbers.filter(([, number]) => number !== '911').map(String)))
  },
)
