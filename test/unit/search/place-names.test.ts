import { describe, expect, it } from 'vitest'
import { decodePlaces, encodePlaces } from '../../../src/search/place-names'

describe('names of places', () => {
  it('come back folded, each once, in order', () => {
    const text = encodePlaces({
      ca: { names: ['Quebec', 'Canadá', 'canada'], people: ['canadiense'], papers: ['LMIA'] },
      bz: { names: ['Belice', 'Orange Walk'], people: ['beliceña'] },
    })
    expect(decodePlaces(text)).toEqual([
      { country: 'ca', names: ['canada', 'quebec'], people: ['canadiense'], papers: ['lmia'] },
      { country: 'bz', names: ['belice', 'orange walk'], people: ['belicena'], papers: [] },
    ])
  })
})
