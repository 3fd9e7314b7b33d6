import { expect, test } from 'vitest'
import { differencesIn, onlyInOne } from '../../src/content/same-in-both'

test.each([
  ['another number', 'Llame al 1999.', 'Call 1511.', '1999 only in Spanish; 1511 only in English'],
  ['a number too many', 'Son 20 días.', 'It takes days.', '20 only in Spanish'],
  [
    'another amount',
    'Cuesta 1,500 quetzales.',
    'It costs 1,250 quetzales.',
    '1500 only in Spanish; 1250 only in English',
  ],
  ['another currency', 'Cuesta 88 dólares.', 'It costs 88 pesos.', 'dollars only in Spanish; pesos only in English'],
  ['another month', 'Hasta el 5 de junio.', 'Until 5 July.', 'June only in Spanish; July only in English'],
  ['another day', 'El 5 de junio de 2027.', '6 June 2027.', '5 only in Spanish; 6 only in English'],
  ['another time', 'De 8:00 a 16:00.', 'From 8:00 to 16:30.', '16:00 only in Spanish; 16:30 only in English'],
  ['another number in words and figures', 'Espere 3 meses.', 'Wait two months.', '3 only in Spanish'],
  ['another part', 'Son 2.5 horas.', 'It takes 2 hours.', '2.5 only in Spanish; 2 only in English'],
  [
    'another telephone',
    'Llame al +502 2422 2500.',
    'Call +502 2422 2501.',
    '2500 only in Spanish; 2501 only in English',
  ],
])('%s is told', (_, es, en, told) => {
  const only = onlyInOne(es, en)
  const alone = [only?.es, only?.en].map(
    (words, at) => words?.length && `${words.join(', ')} only in ${at ? 'English' : 'Spanish'}`,
  )
  expect(alone.filter(Boolean).join('; ')).toBe(told)
})

test.each([
  ['thousands and spaces', 'Cuesta 10 mil lempiras.', 'It costs 10,000 lempiras.'],
  ['thousands of millions', 'Son US$96.7 mil millones.', 'It is US$96.7 billion.'],
  ['words in place of figures', 'Espere 2 meses.', 'Wait two months.'],
  ['a sign in place of a name', 'Cuesta 88 dólares.', 'It costs US$88.'],
  ['pesos by their sign', 'Cuesta 300 pesos.', 'It costs MX$300.'],
  ['a short month', 'Terminó (feb. 2026).', 'It ended (Feb. 2026).'],
  ['may, which is no month', 'Nadie puede cobrarle.', 'Nobody may charge you. May I pay later? No.'],
  ['May, which is one', 'Hasta el 1 de mayo.', 'Until 1 May.'],
  ['a name in Spanish', 'Autopista 30 de Mayo.', 'Autopista 30 de Mayo.'],
  ['numbers in a link', 'Vea [la ley](https://a.org/2020).', 'See [the law](https://a.org/2021).'],
  ['leading zeros', 'El 05 de junio.', '5 June.'],
])('%s is no difference', (_, es, en) => {
  expect(onlyInOne(es, en)).toBeUndefined()
})

test('every text of a record is compared, but for words to search by', () => {
  const record = {
    title: { es: 'Uno', en: 'One' },
    steps: [
      { es: 'Pague 5.', en: 'Pay 5.' },
      { es: 'Espere 30 días.', en: 'Wait 31 days.' },
    ],
    found: { questions: { es: ['¿1511?'], en: ['911?'] } },
  }
  expect(differencesIn('gt-x', record)).toEqual([
    { record: 'gt-x', field: 'steps.1', only: { es: ['30'], en: ['31'] } },
  ])
})
