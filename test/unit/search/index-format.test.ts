import { describe, expect, it } from 'vitest'
import {
  decodePostings,
  decodeWords,
  encodePostings,
  encodeWords,
  levelOf,
  parseIndex,
  weightOf,
} from '../../../src/search/index-format'
import { fixtureJson } from './fixture'

describe('postings', () => {
  it('come back as they were', () => {
    const postings = [
      [0, 1],
      [1, 6],
      [40, 3],
      [4000, 2],
    ] as const
    expect(decodePostings(encodePostings(postings))).toEqual(postings)
    expect(decodePostings('')).toEqual([])
  })
  it('keep the order of weights', () => {
    const levels = [0.2, 1, 3, 6, 9, 12, 40].map(levelOf)
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(weightOf(levelOf(40))).toBe(13)
  })
})

describe('words', () => {
  it('come back as they were', () => {
    const words = ['abril', 'abrir', 'abrir2', 'h2a', 'h2b', 'z', `${'a'.repeat(30)}b`, `${'a'.repeat(30)}c`]
    expect(decodeWords(encodeWords(words))).toEqual(words)
    expect(decodeWords('')).toEqual([])
  })
  it('share their beginnings', () => expect(encodeWords(['abril', 'abrir'])).toBe('AabrilEr'))
})

describe('parseIndex', () => {
  it('reads what was built', () => expect(parseIndex(fixtureJson('es'))?.lang).toBe('es'))
  it.each(['', '<html>', '{}', 'null', '{"version":2}', '{"version":4}'])('refuses %j', (text) =>
    expect(parseIndex(text)).toBeUndefined(),
  )
})
