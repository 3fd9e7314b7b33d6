import { expect, test } from 'vitest'
import { gradeOf } from '../../src/content/evidence-grade'
import { daysBetween, dueDay } from '../../src/content/freshness'
import { linkTargets, parseInline, plainWords } from '../../src/content/inline-text'
import { phoneFault, spokenNumber } from '../../src/content/phone-numbers'
import { readingLevel, spanishSyllables } from '../../src/content/reading-level'

test.each([
  ['pague', 2],
  ['construcción', 3],
  ['país', 2],
  ['guerra', 2],
  ['aeropuerto', 5],
  ['ley', 1],
  ['averigüe', 4],
])('%s has %i syllables', (word, count) => {
  expect(spanishSyllables(word)).toBe(count)
})

test('short sentences are easier than long ones in both languages', () => {
  const short = { es: ['No pague. Llame al 1511.'], en: ['Do not pay. Call 1511.'] }
  expect(readingLevel(short.es, 'es').easyEnough).toBe(true)
  expect(readingLevel(short.en, 'en').easyEnough).toBe(true)
  const long = 'Administrative authorities systematically investigate extraordinarily complicated responsibilities'
  expect(readingLevel([long], 'en').easyEnough).toBe(false)
})

test('inline text is split into words, strong words, links and terms; markup stays plain', () => {
  expect(parseInline('**No** <b>pague</b>, vea [la ley](https://a.org/x) y [[visa]].')).toEqual([
    { kind: 'strong', words: 'No' },
    { kind: 'words', words: ' <b>pague</b>, vea ' },
    { kind: 'link', words: 'la ley', target: 'https://a.org/x' },
    { kind: 'words', words: ' y ' },
    { kind: 'term', term: 'visa' },
    { kind: 'words', words: '.' },
  ])
  expect(plainWords('**No** vea [la ley](record:us-x)')).toBe('No vea la ley')
  expect(linkTargets('[a](guide:b) [c](https://d.org)')).toEqual(['guide:b', 'https://d.org'])
})

const source = (publisher: string, dated: string, official = false) => ({
  url: 'https://a.org',
  publisher,
  official,
  dated,
})
const graded = (...sources: ReturnType<typeof source>[]) => gradeOf({ checked: '2026-11-25', sources }, 2026)

test('the grade counts publishers, not pages', () => {
  expect(graded(source('A', '2026'), source('a ', '2025'))).toMatchObject({
    publishers: 1,
    newest: 2026,
    level: 'fair',
  })
  expect(graded(source('A', '2026'), source('B', '2025')).level).toBe('strong')
  expect(graded(source('A', '2024', true)).level).toBe('strong')
  expect(graded(source('A', '2020')).level).toBe('weak')
  expect(graded(source('A', 'unknown')).level).toBe('weak')
})

test('a phone falls due half a year after its check, a law after a year', () => {
  expect(dueDay('2026-01-01', 'volatile')).toBe('2026-07-03')
  expect(dueDay('2026-01-01', 'law')).toBe('2027-01-01')
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
})

test('short codes and real numbers can be dialled, others say what is wrong', () => {
  expect(phoneFault('1511')).toBeUndefined()
  expect(phoneFault('+50224222500')).toBeUndefined()
  expect(phoneFault('+5022422')?.expected).toContain('+502')
  expect(spokenNumber('+50224222500')).toBe('+502 2422 2500')
})
