import { expect, it } from 'vitest'
import { foldPlaces } from '../../../src/search/place-names'

it('has names of places as they are looked for, each once, in order', () =>
  expect(
    foldPlaces({
      ca: { names: ['Quebec', 'Canadá', 'canada'], people: ['canadiense'], papers: ['LMIA'] },
      bz: { names: ['Belice', 'Orange Walk'], people: ['beliceña'] },
    }),
  ).toEqual({
    ca: { names: ['canada', 'quebec'], people: ['canadiense'], papers: ['lmia'] },
    bz: { names: ['belice', 'orange walk'], people: ['belicena'], papers: [] },
  }))
