import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  dateWords,
  inOrder,
  momentWords,
  moneyWords,
  numberWords,
  regionName,
  sizeText,
} from '../../../src/site/format'

const t = (key: string) => (key === 'to' ? 'a' : key)

describe('what a reader sees of a value', () => {
  test('numbers, sums and sizes of one page use the same marks', () => {
    expect(numberWords(1250, 'es')).toBe('1,250')
    expect(sizeText(1_250_000, 'es')).toBe('1.3 MB')
    expect(moneyWords({ amount: 1250.5, currency: 'GTQ', as_of: '2025-03' }, 'es', t)).toBe('GTQ 1,250.50 (2025)')
    expect(moneyWords({ amount: { min: 10, max: 1200 }, currency: 'USD', as_of: '2026' }, 'es', t)).toBe(
      'US$10 a 1,200 (2026)',
    )
  })

  test('sizes are never zero and never NaN', () => {
    expect(sizeText(0, 'es')).toBe('1 KB')
    expect(sizeText(40_100, 'en')).toBe('41 KB')
  })

  test('the month of a day is a word: 5 June is not read as 6 May', () => {
    expect(dateWords('2027-06-05', 'en')).toBe('June 5, 2027')
    expect(dateWords('2027-06-05', 'es')).toBe('5 de junio de 2027')
    expect(dateWords('2027-06', 'es')).toBe('junio de 2027')
    expect(dateWords('2027', 'es')).toBe('2027')
    expect(momentWords(new Date(2027, 5, 5, 23, 59).getTime(), 'en')).toBe('June 5, 2027')
  })

  test('order is that of the language, not of the machine', () => {
    expect(['oz', 'ñu', 'nz', 'Ábaco', 'abeja'].sort(inOrder('es'))).toEqual(['Ábaco', 'abeja', 'nz', 'ñu', 'oz'])
  })

  test('a country without a name is its code', () => {
    expect(regionName('gt', 'es')).toBe('Guatemala')
    expect(regionName('x', 'es')).toBe('X')
  })
})

test('nothing else formats or orders by a locale', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const own = files.filter(
    (name) =>
      !name.endsWith('format.ts') &&
      /\.localeCompare\(|\.toLocale(?!LowerCase|UpperCase)|\bIntl\.(?!PluralRules)/.test(
        readFileSync(`src/${name}`, 'utf8'),
      ),
  )
  expect(own).toEqual([])
})
