import { type Coder, codeBits, codeNumber, codeSteps, OF_NUMBER, packed, Unpacking } from './packed-bits'

/** What tells pages apart. */
export interface PagesText {
  /** The point of each word and the direction of each output, see `encodePages`. */
  pages: string
  /** What a step of a direction stands for. */
  step: number
}

/**
 * What training leaves of the questions written for it (`scripts/train-search.ts`), as columns of signs that compress well.
 * Each word that tells something is a point in a few dimensions, -1, 0 or 1 in each; each page that may be wanted, and after
 * them that nothing of ours is, is a direction in them.
 */
export interface TrainedText extends PagesText {
  /** Where a place is in the question, see `encodeSides`. */
  sides: string
  /** What speaks for danger, see `encodeDanger`. */
  danger: string
  /** So much of it is enough. */
  enough: number
}

/** A model and the pages that it tells apart, in the order of its outputs, as content/intents.yaml has them. */
export interface TrainedModel {
  pages: readonly string[]
  text: TrainedText
  /** The finer one, see `finer-model.ts`. */
  finer: PagesText
}

/** Points of words by their keys, and directions of outputs. */
export interface PageModel {
  points: ReadonlyMap<number, Int8Array>
  directions: readonly Float32Array[]
}

/** A key has so many bits: of 4,000 features, two share one seldom. */
export const KEY_BITS = 17
export const DIMENSIONS = 20
/** A direction has so many steps each way at most. */
export const STEPS = 15

/** The key of a feature. */
export function keyOf(feature: number): number {
  return feature >>> (32 - KEY_BITS)
}

/** Points whose dimensions are -1, 0 or 1 by their keys, and directions in whole steps. */
interface Steps {
  points: ReadonlyMap<number, ArrayLike<number>>
  directions: readonly ArrayLike<number>[]
}

/** Writes points and directions of so many dimensions. */
export function encodePages(points: Steps['points'], directions: Steps['directions'], dimensions = DIMENSIONS): string {
  return packed((coder) => {
    codePages(coder, { points, directions }, dimensions)
  })
}

/** The points and directions that `encodePages` wrote, in as many dimensions. */
export function decodePages({ pages, step }: PagesText, dimensions = DIMENSIONS): PageModel {
  const { points, directions } = codePages(new Unpacking(pages), { points: new Map(), directions: [] }, dimensions)
  return { points, directions: directions.map((direction) => Float32Array.from(direction, (steps) => steps * step)) }
}

/** Contexts of each part. */
const IN = { keys: 0, outputs: 2 * OF_NUMBER, steps: 3 * OF_NUMBER, points: 4 * OF_NUMBER }
/** A step of a direction has so many bits, and one of its last part, which says how likely it is whatever is said, as well. */
const STEP_BITS = 5

function codePages(coder: Coder, { points, directions }: Steps, dimensions: number) {
  const keys = codeSteps(
    coder,
    IN.keys,
    [...points.keys()].sort((a, b) => a - b),
  )
  return {
    points: new Map(keys.map((key) => [key, codePoint(coder, dimensions, points.get(key))])),
    directions: Array.from({ length: codeNumber(coder, IN.outputs, directions.length) }, (_, output) =>
      Array.from({ length: dimensions + 1 }, (_, at) => {
        const context = IN.steps + (at === dimensions ? 2 ** STEP_BITS : 0)
        return codeBits(coder, context, STEP_BITS, (directions[output]?.[at] ?? 0) + STEPS) - STEPS
      }),
    ),
  }
}

/** A word that has said something in few dimensions says nothing in most others. */
function codePoint(coder: Coder, dimensions: number, point?: ArrayLike<number>): Int8Array {
  let told = 0
  return Int8Array.from({ length: dimensions }, (_, at) => {
    const value = point?.[at] ?? 0
    const share = Math.floor((10 * (told + 1)) / (at + 2))
    if (coder.bit(IN.points + share, Math.abs(value)) === 0) return 0
    told += 1
    return coder.bit(IN.points + 32 + at, value > 0 ? 1 : 0) === 1 ? 1 : -1
  })
}

/** How much the words of a question speak for each output, in logarithms of likelihoods; nothing where none is known. */
export function scoresOf({ points, directions }: PageModel, features: readonly number[]): Float64Array {
  const known = features.flatMap((feature) => points.get(keyOf(feature)) ?? [])
  const scores = new Float64Array(directions.length)
  if (known.length === 0) return scores
  const dimensions = known[0]?.length ?? 0
  const place = Float64Array.from({ length: dimensions }, (_, at) =>
    known.reduce((sum, point) => sum + (point[at] ?? 0), 0),
  ).map((sum) => sum / Math.sqrt(known.length))
  return scores.map((_, output) => {
    const direction = directions[output]
    return place.reduce((sum, part, at) => sum + part * (direction?.[at] ?? 0), direction?.[dimensions] ?? 0)
  })
}
