import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { nextStep } from '../../src/pages/next-step'

const { content } = loadContent('content')
const view = { t: loadTranslators('content/locales').en, lang: 'en' as const, base: '/', content }
const [pathway] = content.pathways.filter(({ id }) => id === 'us-h-2a')
const departure = pathway?.from.gt
if (!pathway || !departure) throw new Error('The H-2A visa from Guatemala is gone')
const open = { ...departure, status: { value: 'open' as const, as_of: '2026' } }
const steps = (words: string) => [{ es: words, en: words }]
test('what the first step names is where one goes', () => {
  const next = nextStep(view, pathway, { ...open, steps: steps('Sign up at [Tu Empleo](https://a.gob.gt), for free.') })
  expect(next).toEqual({ to: 'https://a.gob.gt', words: 'Go to Tu Empleo' })
})

test('else one asks, where the page says whom', () => {
  expect(nextStep(view, pathway, { ...open, steps: steps('Sign up at [the ministry](record:gt-h).') })?.to).toBe('#ask')
})

test('a way that is closed or paused leads to the others, and never to signing up', () => {
  for (const value of ['closed', 'paused'] as const) {
    const shut = { ...departure, status: { value, as_of: '2026' }, steps: steps('[Sign up](https://a.gob.gt).') }
    expect(nextStep(view, pathway, shut)?.to, value).toBe('/en/gt/work-abroad/')
  }
})

test('a way in general leads to the steps from one’s own country', () => {
  expect(nextStep(view, pathway, undefined)?.to).toBe('#from')
  const shut = { ...pathway, status: { value: 'closed' as const, as_of: '2026' } }
  expect(nextStep(view, shut, undefined)?.to).toBe('/en/us/work-here/')
  expect(nextStep(view, { ...shut, destination: 'de' }, undefined)?.to).toBe('/en/pathways/')
})

test('a way that nobody goes by from a member country leads to its own first step, else to whom to ask', () => {
  const there = { ...pathway, from: {}, steps: steps('Ask for it [online](https://a.gob.pa).') }
  expect(nextStep(view, there, undefined)).toEqual({ to: 'https://a.gob.pa', words: 'Go to online' })
  expect(nextStep(view, { ...there, steps: steps('Ask there.') }, undefined)?.to).toBe('#ask')
  expect(nextStep(view, { ...there, steps: steps('Ask there.'), contacts: [] }, undefined)).toBeUndefined()
})
