import { describe, expect, it, test } from 'vitest'
import { type Charge, claimOf, readAmount, verdictOn } from '../../../src/islands/who-pays/claim'
import type { PathwayCost } from '../../../src/islands/who-pays/who-pays-data'

const cost = (payer: PathwayCost['payer'], by: PathwayCost['by'], more: Partial<PathwayCost> = {}): PathwayCost => ({
  kind: 'visa',
  what: 'Visa',
  payer,
  by,
  ...more,
})

test.each([
  [cost('employer', 'law'), 'claim'],
  [cost('state', 'law'), 'claim'],
  [cost('unknown', 'practice', { forbidden: true }), 'claim'],
  [cost('employer', 'contract'), 'contract'],
  [cost('employer', 'practice'), 'unknown'],
  [cost('worker', 'law'), 'yours'],
  [cost('worker', 'practice'), 'yours'],
  [cost('shared', 'contract'), 'unknown'],
  [cost('disputed', 'law'), 'unknown'],
  [cost('unknown', 'law'), 'unknown'],
] as const)('%o is %s', (given, verdict) => {
  expect(verdictOn(given)).toBe(verdict)
})

describe('the account', () => {
  const parts = (charges: Charge[]) =>
    claimOf(charges).map(({ verdict, sums, unknownAmounts }) => [verdict, sums, unknownAmounts])

  it('adds each currency by itself, in the order of what may be done', () => {
    expect(
      parts([
        { cost: cost('worker', 'law'), amount: 10, currency: 'USD' },
        { cost: cost('employer', 'law'), amount: 0.1, currency: 'USD' },
        { cost: cost('employer', 'law'), amount: 0.2, currency: 'USD' },
        { cost: cost('state', 'law'), amount: 500, currency: 'GTQ' },
        { cost: cost('state', 'law'), currency: 'GTQ' },
      ]),
    ).toEqual([
      ['claim', { USD: 0.3, GTQ: 500 }, 1],
      ['yours', { USD: 10 }, 0],
    ])
  })

  it('sets apart what goes beyond the official amount, only in its currency', () => {
    const passport = cost('worker', 'law', { most: 85, currency: 'USD' })
    expect(parts([{ cost: passport, amount: 100, currency: 'USD' }])).toEqual([
      ['over', { USD: 15 }, 0],
      ['yours', { USD: 85 }, 0],
    ])
    expect(parts([{ cost: passport, amount: 85, currency: 'USD' }])).toEqual([['yours', { USD: 85 }, 0]])
    expect(parts([{ cost: passport, amount: 700, currency: 'GTQ' }])).toEqual([['yours', { GTQ: 700 }, 0]])
  })

  it('counts all of a charge for something free as too much', () => {
    const free = cost('state', 'practice', { most: 0, currency: 'GTQ' })
    expect(parts([{ cost: free, amount: 50, currency: 'GTQ' }])).toEqual([['over', { GTQ: 50 }, 0]])
  })

  it('lets the whole be claimed where another pays by law, whatever the official amount', () => {
    const visa = cost('employer', 'law', { most: 205, currency: 'USD' })
    expect(parts([{ cost: visa, amount: 900, currency: 'USD' }])).toEqual([['claim', { USD: 900 }, 0]])
  })

  it('is empty where nothing was charged', () => {
    expect(claimOf([])).toEqual([])
  })
})

test.each([
  ['', undefined],
  ['no sé', undefined],
  ['.', undefined],
  ['300', 300],
  ['Q 1,250', 1250],
  ['1.250', 1250],
  ['1,250.50', 1250.5],
  ['1.250,5', 1250.5],
  ['$1 250', 1250],
  ['0', 0],
  ['1,000,000', 1_000_000],
  ['12.34.56', 1234.56],
])('the amount %o is %s', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount)
})
