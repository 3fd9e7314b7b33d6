import { describe, expect, it } from 'vitest'
import { readModel } from '../../../src/build/search-model'
import { soundIntents } from '../../../src/content/load-intents'
import { decodeTargets, encodeTargets } from '../../../src/search/intents'
import { countriesOfHelp, countryFor } from '../../../src/search/place-sides'
import { decodeModel, encodeModel, keyOf, LEVELS, scoresOf } from '../../../src/search/trained-model'

describe('a trained model', () => {
  const features = [5, 6, 400, 131_000].map((key) => key * 2 ** 15)
  const text = encodeModel(
    new Map([
      [131_000, [[160, 4] as const]],
      [5, [[0, 1] as const, [159, 2] as const]],
      [400, [[3, 0] as const]],
    ]),
  )

  it('is read as it was written', () => {
    const read = decodeModel(text)
    expect([...read]).toEqual([
      [
        5,
        [
          [0, LEVELS[1]],
          [159, LEVELS[2]],
        ],
      ],
      [400, [[3, LEVELS[0]]]],
      [131_000, [[160, LEVELS[4]]]],
    ])
  })

  it('counts only what it knows', () => {
    const read = decodeModel(text)
    const known = features.filter((feature) => read.has(keyOf(feature)))
    expect([...scoresOf(read, features, 0, 161)]).toEqual([...scoresOf(read, known, 0, 161)])
    expect(scoresOf(read, features.slice(0, 1), 0, 1)[0]).toBe(LEVELS[1])
  })

  it('counts what speaks of the outputs that are asked for, and no other', () => {
    const read = decodeModel(text)
    expect([...scoresOf(read, features, 160, 1)]).toEqual([LEVELS[4]])
    expect([...scoresOf(read, features, 4, 2)]).toEqual([0, 0])
  })

  it('is refused where it was trained for other intents', () => {
    const intents = soundIntents('content')
    expect(() => readModel('src/search/training', intents.slice(1))).toThrow('npm run train')
    const moved = intents.map((intent) => ({ ...intent, pages: [...intent.pages, 'tool/list'] }))
    expect(() => readModel('src/search/training', moved)).toThrow('npm run train')
    expect(readModel('src/search/training', intents).text.levels.length).toBeGreaterThan(1000)
  })
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
