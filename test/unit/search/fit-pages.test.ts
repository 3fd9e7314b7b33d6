import { describe, expect, it } from 'vitest'
import { fitPages, type PageExample } from '../../../scripts/train/fit-pages'
import { DIMENSIONS, decodePages, encodePages, KEY_BITS, STEPS, scoresOf } from '../../../src/search/trained-model'

// Two words of each of three outputs, and one that every text has.
const examples = Array.from({ length: 90 }, (_, at): PageExample => {
  const output = at % 3
  const words = [10 * output + 1, ...(at % 2 === 0 ? [10 * output + 2] : []), 99]
  return { words, wanted: [[output, 1]], weight: 1 }
})
const fit = {
  outputs: 3,
  dimensions: DIMENSIONS,
  kept: 6,
  whole: { step: 0.02, shrinking: 1e-4, rounds: 20 },
  rounded: { step: 0.01, shrinking: 1e-4, rounds: 20 },
}

describe('pages that words tell apart', () => {
  const fitted = fitPages(examples, fit)

  it('are learnt from examples, by points of -1, 0 and 1', () => {
    for (const point of fitted.points.values()) expect([...point].every((value) => Math.abs(value) <= 1)).toBe(true)
    const longest = Math.max(...fitted.directions.flatMap((direction) => Array.from(direction, Math.abs)))
    const step = longest / STEPS
    const inSteps = fitted.directions.map((direction) => direction.map((part) => Math.round(part / step)))
    const model = decodePages({ pages: encodePages(fitted.points, inSteps), step })
    for (const { words, wanted } of examples) {
      const scores = scoresOf(
        model,
        words.map((word) => word * 2 ** (32 - KEY_BITS)),
      )
      expect(scores.indexOf(Math.max(...scores))).toBe(wanted[0]?.[0])
    }
  })

  it('need not the word that every text has', () => {
    expect([...fitted.points.keys()].sort((a, b) => a - b)).toEqual([1, 2, 11, 12, 21, 22])
  })

  it('are the same each time', () => {
    expect(fitPages(examples, fit)).toEqual(fitted)
  })
})
