import { describe, expect, it } from 'vitest'
import { Speller, swaps } from '../../../src/search/speller'

const WORDS = ['guatemala', 'honduras', 'reclutador', 'permiso', 'salar', 'vis', 'maternit', 'agricultur', 'cosin']
const speller = new Speller(WORDS)
while (!speller.learn(2));

describe('a word that nobody uses', () => {
  it('stands for those that sound the same', () => {
    expect(speller.alike(['onduras'])).toEqual(['honduras'])
    expect(speller.alike(['permizo'])).toEqual(['permiso'])
    expect(speller.alike(['permuso'])).toEqual([])
  })

  it.each([
    ['a letter less', 'gutemala', 'guatemala'],
    ['a letter more', 'guatermala', 'guatemala'],
    ['a letter for another', 'guayemala', 'guatemala'],
    ['two mistakes in a long word', 'rreclutafr', 'reclutador'],
    ['a vowel heard badly', 'matanit', 'maternit'],
  ])('stands for the nearest: %s', (_, typed, meant) => expect(speller.nearest([typed])).toEqual([meant]))

  it.each(['permanente', 'guate', 'salud', 'recluso', 'xyz', ''])('is left as it is where none is near: %j', (typed) =>
    expect(speller.nearest([typed])).toEqual([]),
  )

  it('does not stand for a longer word that it begins', () => expect(speller.nearest(['agricu'])).toEqual([]))
})

it('has the word with each two letters changed about', () => expect(swaps('visa')).toEqual(['ivsa', 'vsia', 'vias']))
