import { describe, expect, it } from 'vitest'
import { decodeWords, encodeWords, parseIndex } from '../../../src/search/index-format'
import { fixtureJson } from './fixture'

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
