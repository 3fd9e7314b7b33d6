import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { nextStep } from '../../src/pages/next-step'

const { content } = loadContent('content')
const view = { t: loadTranslators('content/locales').en, lang: 'en' as const, base: '/', content }
const [pathway] = content.pathways.filter(({ id }) => id === 'us-h-2a')
const departure = pathway?.from.gt
if (!pathway || !departure) throw new Error('The H-2A visa from Guatemala is gone')
const office = content.contacts.find(({ id }) => id === departure.office)
if (!office) throw new Error('Its office is gone')

const open = { ...departure, status: { value: 'open' as const, as_of: '2026' } }
const steps = (words: string) => [{ es: words, en: words }]
const withPhones = (phones: typeof office.phones, url?: string) => ({
  ...view,
  content: { ...content, contacts: [{ ...office, phones, acronym: 'MINTRAB', url }] },
})

test('what the first step names is where one goes', () => {
  const next = nextStep(view, pathway, { ...open, steps: steps('Sign up at [Tu Empleo](https://a.gob.gt), for free.') })
  expect(next).toEqual({ to: 'https://a.gob.gt', words: 'Go to Tu Empleo' })
})

test('else one calls the office, by a number that works from there, else one goes to its page', () => {
  const plain = { ...open, steps: steps('Sign up at the ministry.') }
  const abroad = { number: '+12025550100', from: ['us'] }
  const texts = { number: '1234', from: ['gt'], messages_only: true }
  const call = { number: '1511', from: ['gt'] }
  expect(nextStep(withPhones([abroad, texts, call]), pathway, plain)).toEqual({
    to: 'tel:1511',
    words: 'Call MINTRAB: 1511',
  })
  expect(nextStep(withPhones([abroad, texts], 'https://b.gob.gt'), pathway, plain)?.to).toBe('https://b.gob.gt')
  expect(nextStep(withPhones([abroad]), pathway, plain)).toBeUndefined()
})

test('a way that is closed or paused leads to the others, and never to signing up', () => {
  for (const value of ['closed', 'paused'] as const) {
    const shut = { ...departure, status: { value, as_of: '2026' }, steps: steps('[Sign up](https://a.gob.gt).') }
    expect(nextStep(view, pathway, shut)?.to, value).toBe('/en/gt/work-abroad/')
  }
})

test('a way in general leads to the steps from one’s own country', () => {
  expect(nextStep(view, pathway, undefined)?.to).toBe('#from')
  expect(nextStep(view, { ...pathway, from: {} }, undefined)).toBeUndefined()
})
