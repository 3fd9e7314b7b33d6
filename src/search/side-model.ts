import { type Coder, codeBits, codeSteps, OF_NUMBER, packed, Unpacking } from './packed-bits'
import { keyOf } from './trained-model'

/** What each level stands for. */
export const SIDE_LEVELS = [-3, 1, 2, 4, 8] as const
const BITS = 3

/** Writes how much each feature speaks for a place's being there, by the number of its level. */
export function encodeSides(levels: ReadonlyMap<number, number>): string {
  return packed((coder) => {
    codeSides(coder, levels)
  })
}

/** The weights by the key of each feature. */
export function decodeSides(text: string): Map<number, number> {
  const levels = codeSides(new Unpacking(text), new Map())
  return new Map([...levels].map(([key, level]) => [key, SIDE_LEVELS[level] ?? 0]))
}

function codeSides(coder: Coder, levels: ReadonlyMap<number, number>): Map<number, number> {
  const keys = codeSteps(
    coder,
    0,
    [...levels.keys()].sort((a, b) => a - b),
  )
  return new Map(keys.map((key) => [key, codeBits(coder, 2 * OF_NUMBER, BITS, levels.get(key))]))
}

/** How much the features speak for a place's being there (above 0) and not here; the more of them say something, the less each counts. */
export function sideOf(weights: ReadonlyMap<number, number>, features: readonly number[]): number {
  const known = features.flatMap((feature) => weights.get(keyOf(feature)) ?? [])
  return known.length === 0 ? 0 : known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length)
}
