import { describe, expect, it } from 'vitest'
import { digitsIn, hasPart, isDialledBy, isOnlyNumber } from '../../../src/search/phone-digits'

const WAGES = '18664879243'
const dials = (number: string, typed: string) => digitsIn(typed).some((digits) => isDialledBy(number, digits))

describe('a telephone number', () => {
  it.each([
    '1 866 487 9243',
    '+1 866 487 9243',
    '+1 (866) 487-9243',
    '1-866-487-9243',
    '866.487.9243',
    '8664879243',
    '001 866 487 9243',
    '01118664879243',
    '487 9243',
    'tel:+18664879243',
    '1 866 487 9243',
    '1‑866‑487‑9243',
    'me llamaron del 1 866 487 9243 ayer',
  ])('is known as %j', (typed) => expect(dials(WAGES, typed)).toBe(true))

  it.each(['1 866 487 9244', '856 487 9243', '1 866 487 92433', '+502 487 9243', '9243', '2026'])(
    'is not taken for %j',
    (typed) => expect(dials(WAGES, typed)).toBe(false),
  )

  it.each([
    ['5018022663', '802-2663'],
    ['5018022663', '+501 802 2663'],
    ['525553872400', '+52 1 55 5387 2400'],
    ['525553872400', '01 55 5387 2400'],
    ['525553872400', '044 55 5387 2400'],
    ['5068008722256', '800-TRABAJO'],
    ['18773824357', '1-877-FTC-HELP'],
    ['50488338635', 'https://wa.me/50488338635'],
    ['900105090', '+34 900 10 50 90'],
    ['911', '9-1-1'],
    ['212', '*212'],
    ['1511', '+502 1511'],
    ['1511', '00502 1511'],
  ])('%s is known as %j', (number, typed) => expect(dials(number, typed)).toBe(true))

  it('that is short is whole or nothing', () => {
    expect(dials('911', '9115')).toBe(false)
    expect(dials('1511', '511')).toBe(false)
  })

  it('is found by its beginning, with its country’s code or without, and by its end', () => {
    expect(['1866', '8664', '9243', '86648'].map((part) => hasPart(WAGES, part))).toEqual([true, true, true, true])
    expect(['4879', '866', '243'].map((part) => hasPart(WAGES, part))).toEqual([false, false, false])
    expect(hasPart('911', '911')).toBe(false)
  })
})

it('tells a question that is a number from one that has a number', () => {
  expect(['1 866 487 9243', '+1 (866) 4879243 ', '*212', 'tel:+18664879243'].map(isOnlyNumber)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['visa 2026', 'me deben 5000', ''].map(isOnlyNumber)).toEqual([false, false, true])
})
