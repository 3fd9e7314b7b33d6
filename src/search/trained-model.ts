import { decodeKeys, encodeKeys, numberOf, signOf } from './signs'

/**
 * What training leaves of the questions written for it (`scripts/train-search.ts`), as columns of signs that compress well.
 * Each word that tells something is a point in a few dimensions, -1, 0 or 1 in each; each page that may be wanted, and after
 * them that nothing of ours is, is a direction in them.
 */
export interface TrainedText {
  /** The keys of the words, see `encodeKeys`. */
  keys: string
  /** The point of each word, four dimensions to a sign. */
  points: string
  /** The direction of each output, a sign a dimension, and last how likely it is whatever is said. */
  directions: string
  /** What a step of a direction stands for. */
  step: number
  /** Where a place is in the question, see `encodeSides`. */
  sides: SideText
  /** What speaks for danger, see `encodeDanger`. */
  danger: string
  /** So much of it is enough. */
  enough: number
}

/** What tells on which side a place is: keys of features, and of each how much. */
export interface SideText {
  keys: string
  levels: string
}

/** A model and the pages that it tells apart, in the order of its outputs, as content/intents.yaml has them. */
export interface TrainedModel {
  pages: readonly string[]
  text: TrainedText
}

/** Points of words by their keys, and directions of outputs. */
export interface PageModel {
  points: ReadonlyMap<number, Int8Array>
  directions: readonly Float32Array[]
}

/** A key has so many bits: of 4,000 features, two share one seldom. */
export const KEY_BITS = 17
/** A multiple of four. */
export const DIMENSIONS = 20
/** Dimensions in a sign. */
const TOGETHER = 4
/** A direction has so many steps each way at most. */
export const STEPS = 15

/** The key of a feature. */
export function keyOf(feature: number): number {
  return feature >>> (32 - KEY_BITS)
}

/** Writes points whose dimensions are -1, 0 or 1, and directions in whole steps. */
export function encodePages(
  points: ReadonlyMap<number, ArrayLike<number>>,
  directions: readonly ArrayLike<number>[],
): Pick<TrainedText, 'keys' | 'points' | 'directions'> {
  const keys = [...points.keys()].sort((a, b) => a - b)
  return {
    keys: encodeKeys(keys),
    points: keys.map((key) => encodePoint(points.get(key) ?? [])).join(''),
    directions: directions.map((steps) => Array.from(steps, (step) => signOf(step + STEPS)).join('')).join(''),
  }
}

function encodePoint(point: ArrayLike<number>): string {
  return Array.from({ length: DIMENSIONS / TOGETHER }, (_, sign) => {
    let value = 0
    for (let at = TOGETHER - 1; at >= 0; at--) value = 3 * value + (point[sign * TOGETHER + at] ?? 0) + 1
    return signOf(value)
  }).join('')
}

/** The points and directions that `encodePages` wrote. */
export function decodePages({
  keys,
  points,
  directions,
  step,
}: Pick<TrainedText, 'keys' | 'points' | 'directions' | 'step'>): PageModel {
  const signs = DIMENSIONS / TOGETHER
  const wide = DIMENSIONS + 1
  return {
    points: new Map(decodeKeys(keys).map((key, at) => [key, decodePoint(points.slice(at * signs, (at + 1) * signs))])),
    directions: Array.from({ length: directions.length / wide }, (_, output) =>
      Float32Array.from(
        [...directions.slice(output * wide, (output + 1) * wide)],
        (sign) => step * (numberOf(sign) - STEPS),
      ),
    ),
  }
}

function decodePoint(text: string): Int8Array {
  const point = new Int8Array(DIMENSIONS)
  for (let at = 0; at < DIMENSIONS; at++)
    point[at] = (Math.floor(numberOf(text.charAt(at / TOGETHER)) / 3 ** (at % TOGETHER)) % 3) - 1
  return point
}

/** How much the words of a question speak for each output, in logarithms of likelihoods; nothing where none is known. */
export function scoresOf({ points, directions }: PageModel, features: readonly number[]): Float64Array {
  const known = features.flatMap((feature) => points.get(keyOf(feature)) ?? [])
  const scores = new Float64Array(directions.length)
  if (known.length === 0) return scores
  const place = Float64Array.from({ length: DIMENSIONS }, (_, at) =>
    known.reduce((sum, point) => sum + (point[at] ?? 0), 0),
  ).map((sum) => sum / Math.sqrt(known.length))
  return scores.map((_, output) => {
    const direction = directions[output]
    return place.reduce((sum, part, at) => sum + part * (direction?.[at] ?? 0), direction?.[DIMENSIONS] ?? 0)
  })
}
