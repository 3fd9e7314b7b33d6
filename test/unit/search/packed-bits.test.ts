import { describe, expect, it } from 'vitest'
import {
  type Coder,
  codeBits,
  codeNumber,
  codeSteps,
  OF_NUMBER,
  packed,
  Unpacking,
} from '../../../src/search/packed-bits'
import { decodePostings, encodePostings, levelOf, weightOf } from '../../../src/search/postings'

describe('packed numbers', () => {
  const numbers = [0, 1, 2, 3, 7, 8, 40, 1000, 131_071, 0, 0, 1, 2 ** 20]

  it('come back as they were, whatever their size', () => {
    const code = (coder: Coder, all: readonly number[] = numbers) => all.map((value) => codeNumber(coder, 0, value))
    const text = packed((coder) => {
      code(coder)
    })
    expect(
      code(
        new Unpacking(text),
        numbers.map(() => 0),
      ),
    ).toEqual(numbers)
  })

  it('come back in steps, and as bits', () => {
    const text = packed((coder) => {
      codeSteps(coder, 0, [3, 4, 900, 100_000])
      codeBits(coder, 2 * OF_NUMBER, 5, 19)
      codeSteps(coder, 0, [])
    })
    const coder = new Unpacking(text)
    expect(codeSteps(coder, 0)).toEqual([3, 4, 900, 100_000])
    expect(codeBits(coder, 2 * OF_NUMBER, 5)).toBe(19)
    expect(codeSteps(coder, 0)).toEqual([])
  })

  it('cost little where they are to be expected', () => {
    const bits = Array.from({ length: 8000 }, (_, at) => (at % 20 === 0 ? 1 : 0))
    const text = packed((coder) => {
      for (const bit of bits) coder.bit(0, bit)
    })
    // One in twenty is 0.29 bits each time: 286 bytes, which are 382 signs.
    expect(text.length).toBeLessThan(400)
    const coder = new Unpacking(text)
    expect(bits.map(() => coder.bit(0))).toEqual(bits)
  })
})

describe('postings', () => {
  it('come back as they were', () => {
    const words = [
      [
        [0, 1],
        [1, 4],
        [40, 3],
        [4000, 2],
      ],
      [],
      [[7, 4]],
    ] as const
    expect(decodePostings(encodePostings(words))).toEqual(words)
    expect(decodePostings(encodePostings([]))).toEqual([])
  })

  it('keep the order of weights', () => {
    const levels = [0.2, 1, 3, 6, 9, 12, 40].map(levelOf)
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(weightOf(levelOf(40))).toBe(13)
  })
})
