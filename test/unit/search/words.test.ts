import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from '../../../src/search/fold'
import { languageOf, sound, stem } from '../../../src/search/words'

describe('fold', () => {
  it('drops accents and case', () => expect(fold('Certificación ÑANDÚ')).toBe('certificacion nandu'))
  it.each(['H-2A', 'h2a', 'h 2 a', 'H 2-A'])('reads %s as one programme', (typed) => expect(fold(typed)).toBe('h2a'))
  it.each(['EE.UU.', 'EE. UU.', 'ee uu', 'eeuu'])('reads %s as one country', (typed) =>
    expect(wordsOf(typed)).toEqual(['eeuu']),
  )
  it('reads U.S.A.', () => expect(wordsOf('U.S.A.')).toEqual(['usa']))
  it('leaves ordinary numbers alone', () => expect(wordsOf('visa de 3 meses')).toEqual(['visa', 'de', '3', 'meses']))
})

describe('stem', () => {
  it('is shared by the forms of a word', () => {
    expect(new Set(['cobran', 'cobrar', 'cobro', 'cobraron'].map((word) => stem(word, 'es'))).size).toBe(1)
    expect(new Set(['certify', 'certified', 'certificate'].map((word) => stem(word, 'en'))).size).toBe(1)
  })
  it('keeps programmes whole', () => expect(stem('h2as', 'es')).toBe('h2as'))
})

describe('sound', () => {
  it.each([
    ['combalidar', 'convalidar'],
    ['travajo', 'trabajo'],
    ['embarasada', 'embarazada'],
    ['onduras', 'honduras'],
    ['kiero', 'quiero'],
  ])('hears %s nearly as %s', (typed, meant) => {
    const near = (word: string) => sound(word).replace('m', 'n')
    expect(near(typed)).toBe(near(meant))
  })
})

describe('languageOf', () => {
  it.each([
    ['can my employer keep my passport', 'es', 'en'],
    ['donde esta el consulado', 'en', 'es'],
    ['visa h2a', 'es', 'es'],
    ['visa h2a', 'en', 'en'],
  ] as const)('of %j, for a reader of %s, is %s', (question, readers, spoken) =>
    expect(languageOf(wordsOf(question), readers)).toBe(spoken),
  )
})

it('hears a stem that changes as the one it comes from', () => expect(sound('acueste')).toBe(sound('acoste')))
