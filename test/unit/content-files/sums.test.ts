import { expect, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import type { Cost, Money } from '../../../src/content/schema'
import { checkSums, costsOf, isPrice } from '../../../src/content/sums'
import { loadTranslators } from '../../../src/i18n/translate'
import { costWords } from '../../../src/pages/record-facts'
import { pathwayFinderData } from '../../../src/publish/tool-data/pathway-finder-data'
import { whoPaysData } from '../../../src/publish/tool-data/who-pays-data'
import { LANGUAGES } from '../../../src/site/languages'

const { content } = loadContent('content')
const t = loadTranslators('content/locales')
const [credential] = content.credentials
if (!credential) throw new Error('no credential')

const sum = (more: Partial<Money> = {}): Money => ({ amount: 30000, currency: 'CAD', as_of: '2025', ...more })
const cost = (es: string, en: string, amount: Money): Cost => ({
  kind: 'other',
  what: { es, en },
  payer: 'worker',
  by: 'law',
  amount,
})
const faults = (given: Cost) =>
  checkSums({ ...content, pathways: [], schemes: [], credentials: [{ ...credential, costs: [given] }] }).map(
    ({ field }) => field,
  )

test('every sum of the content is what its words say: no loan, deduction, ceiling or weekly sum passes for a price paid once', () => {
  expect(checkSums(content)).toEqual([])
  expect(costsOf(content).filter(({ cost }) => cost.amount).length).toBeGreaterThan(100)
})

test.each([
  ['Préstamo para exámenes', 'Money for exams', 'costs.0.amount.is'],
  ['Vivienda, descuento', 'Housing', 'costs.0.amount.is'],
  ['Tope', 'Ceiling', 'costs.0.amount.most'],
  ['Comida por semana', 'Food', 'costs.0.amount.per'],
  ['Comida', 'Food, each day', 'costs.0.amount.per'],
])('%s (%s) has to say so in %s', (es, en, field) => {
  expect(faults(cost(es, en, sum()))).toEqual([field])
  expect(faults(cost(es, en, sum({ is: 'price' })))).toEqual([])
})

test('what is lent, taken from the pay or asked of the late is never said to cost', () => {
  for (const lang of LANGUAGES) {
    const view = { t: t[lang], lang, today: '2026-11-30' }
    const said = (amount: Money) => costWords(view, { ...credential, costs: [cost('Ayuda', 'Help', amount)] })
    const price = said(sum())
    for (const is of ['loan', 'deduction', 'surcharge'] as const) {
      expect(said(sum({ is, most: true }))).toContain(t[lang](`sum.${is}`))
      expect(said(sum({ is, most: true }))).not.toContain(price.split('CAD')[0])
    }
    for (const one of content.credentials)
      for (const { amount } of one.costs)
        if (amount && !isPrice(amount)) expect(costWords(view, one)).toContain(t[lang](`sum.${amount.is}`))
  }
})

test('the finder and who pays say what a weekly deduction is, and compare no whole charge with it', () => {
  const wording = { lang: 'es' as const, t: t.es, today: '2026-11-30' }
  const finder = pathwayFinderData(content, wording).pathways.find(({ id }) => id === 'ca-agricultural-stream')
  expect(finder?.pays.join('; ')).toMatch(/Vivienda[^;]*descuento de hasta CAD 30 por semana/)
  const paying = whoPaysData(content, wording).pathways.find(({ id }) => id === 'ca-agricultural-stream')
  expect(paying?.costs.find(({ kind }) => kind === 'housing')).toMatchObject({ payer: 'worker' })
  expect(paying?.costs.find(({ kind }) => kind === 'housing')).not.toHaveProperty('most')
  expect(paying?.costs.find(({ kind }) => kind === 'permit')).toHaveProperty('most')
})
