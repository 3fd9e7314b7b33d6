import { describe, expect, it, test } from 'vitest'
import { modelOf, readModel, readModels } from '../../../src/build/search-model'
import { soundIntents } from '../../../src/content/load-intents'
import { decodeTargets, encodeTargets } from '../../../src/search/intents'
import { countriesOfHelp, countryFor } from '../../../src/search/place-sides'
import { decodeSides, encodeSides, SIDE_LEVELS, sideOf } from '../../../src/search/side-model'
import { DIMENSIONS, decodePages, encodePages, KEY_BITS, STEPS, scoresOf } from '../../../src/search/trained-model'

const at = (dimension: number, value: number) =>
  Array.from({ length: DIMENSIONS }, (_, each) => (each === dimension ? value : 0))

describe('a trained model', () => {
  const points = new Map([
    [131_000, at(0, 1)],
    [5, at(1, -1)],
    [400, at(DIMENSIONS - 1, 1)],
  ])
  const directions = [
    [...at(0, STEPS), 0],
    [...at(1, 2), -3],
  ]
  const text = { pages: encodePages(points, directions), step: 0.5 }
  const featureOf = (key: number) => key * 2 ** (32 - KEY_BITS)

  it('is read as it was written', () => {
    const read = decodePages(text)
    expect([...read.points].map(([key, point]) => [key, [...point]])).toEqual(
      [...points].sort(([a], [b]) => a - b).map(([key, point]) => [key, point.map((value) => value + 0)]),
    )
    expect(read.directions.map((direction) => [...direction])).toEqual(
      directions.map((direction) => direction.map((steps) => steps / 2)),
    )
  })

  it('has as many dimensions as it was written with', () => {
    const finer = { pages: encodePages(new Map([[7, [0, 1, -1]]]), [[1, 2, 3, 4]], 3), step: 1 }
    expect([...scoresOf(decodePages(finer, 3), [featureOf(7)])]).toEqual([3])
  })

  it('adds what its words say of each output to how likely it is whatever is said', () => {
    const read = decodePages(text)
    expect([...scoresOf(read, [featureOf(131_000)])]).toEqual([STEPS / 2, -1.5])
    const [first, second] = scoresOf(read, [featureOf(131_000), featureOf(5)])
    expect(first).toBeCloseTo(STEPS / 2 / Math.SQRT2)
    expect(second).toBeCloseTo(-1.5 - 1 / Math.SQRT2)
  })

  it('counts only words that it knows, and says nothing where there is none', () => {
    const read = decodePages(text)
    expect([...scoresOf(read, [featureOf(5), featureOf(6)])]).toEqual([...scoresOf(read, [featureOf(5)])])
    expect([...scoresOf(read, [featureOf(6)])]).toEqual([0, 0])
  })

  it('tells sides of places by the features that it knows', () => {
    const sides = decodeSides(
      encodeSides(
        new Map([
          [9, 0],
          [2, 3],
        ]),
      ),
    )
    expect(sideOf(sides, [featureOf(2)])).toBe(SIDE_LEVELS[3])
    expect(sideOf(sides, [featureOf(2), featureOf(9), featureOf(3)])).toBeCloseTo(
      (SIDE_LEVELS[3] + SIDE_LEVELS[0]) / Math.SQRT2,
    )
    expect(sideOf(sides, [featureOf(3)])).toBe(0)
  })

  it('is refused where it was trained for other intents', () => {
    const intents = soundIntents('content')
    expect(() => readModel('src/search/training', intents.slice(1), 'es')).toThrow('npm run train')
    const moved = intents.map((intent) => ({ ...intent, pages: [...intent.pages, 'tool/list'] }))
    expect(() => readModel('src/search/training', moved, 'es')).toThrow('npm run train')
    expect(readModel('src/search/training', intents, 'es').text.pages.length).toBeGreaterThan(1000)
  })

  it('is asked for by name where a language has none', () => {
    expect(() => readModel('src/search', soundIntents('content'), 'en')).toThrow('npm run train -- en')
  })
})

test('Spanish and English are read by one model, taught in both', () => {
  const intents = soundIntents('content')
  expect(modelOf('es', intents)).toEqual({ file: 'model.json', languages: ['es', 'en'] })
  expect(modelOf('en', intents)).toEqual(modelOf('es', intents))
  const { es, en } = readModels('src/search/training', intents)
  expect(en).toBe(es)
})

describe('the pages that may be wanted', () => {
  it('are read as they were written', () => {
    const pages = ['rights@problem', 'guide/who-pays', 'way@us/h-2a', 'way@to', 'home@at', 'contacts@us']
    expect(decodeTargets(encodeTargets(pages, () => 40))).toEqual([
      { kind: 'topic', topic: 'rights', of: 'problem' },
      { kind: 'document', document: 40 },
      { kind: 'way', of: 'us', programme: 'h-2a' },
      { kind: 'way', of: 'to', programme: '' },
      { kind: 'topic', topic: '', of: 'at' },
      { kind: 'topic', topic: 'contacts', of: 'us' },
    ])
    expect(decodeTargets(encodeTargets(['guide/none', 'home@at'], () => -1))).toEqual([
      undefined,
      { kind: 'topic', topic: '', of: 'at' },
    ])
  })
})

describe('the country that a page is wanted of', () => {
  const told = new Map([
    ['us', 2],
    ['gt', -2],
  ])

  it('is where it happened, or where one is', () => {
    expect(countryFor('problem', told, '')).toBe('us')
    expect(countryFor('at', told, '')).toBe('gt')
    expect(countryFor('problem', told, 'hn')).toBe('us')
  })

  it('is the reader’s own where no place is said', () => {
    expect(countryFor('at', new Map(), 'mx')).toBe('mx')
    expect(countryFor('at', new Map(), '')).toBe('')
  })

  it('is the reader’s own beside a place that is clearly elsewhere', () => {
    expect(countryFor('from', new Map([['ca', 2]]), 'gt')).toBe('gt')
    expect(countryFor('to', new Map([['ca', 2]]), 'gt')).toBe('ca')
    expect(countryFor('problem', new Map([['hn', -2]]), 'us')).toBe('us')
  })
})

describe('the countries whose lines are given in danger', () => {
  const none: ReadonlySet<string> = new Set()

  it('are the one that is named, and the reader’s own after it', () => {
    expect(countriesOfHelp(new Map([['us', 2]]), none, 'gt')).toEqual(['us', 'gt'])
    expect(countriesOfHelp(new Map([['us', 2]]), none, 'us')).toEqual(['us'])
    expect(countriesOfHelp(new Map(), none, 'gt')).toEqual(['gt'])
  })

  it('end with one that somebody only comes from', () => {
    const told = new Map([
      ['hn', -2],
      ['us', 2],
    ])
    expect(countriesOfHelp(told, new Set(['hn']), 'mx')).toEqual(['us', 'mx', 'hn'])
    expect(countriesOfHelp(new Map([['hn', -2]]), new Set(['hn']), '')).toEqual(['hn'])
  })
})
