/**
 * What training leaves of the questions written for it (`scripts/train-search.ts`), as columns of signs that compress well.
 * Its outputs: each page that may be wanted, that nothing of ours is, and where a place is.
 * For each feature, in the order of their keys: the step from the key before (`keys`), the outputs that it speaks for or
 * against, each as the step from the one before (`outputs`), and how much (`levels`; the last of a feature is a capital).
 */
export interface TrainedText {
  keys: string
  outputs: string
  levels: string
  /** What speaks for danger, see `encodeDanger`. */
  danger: string
  /** So much of it is enough. */
  enough: number
}

/** A model and the pages that it tells apart, in the order of its outputs, as content/intents.yaml has them. */
export interface TrainedModel {
  pages: readonly string[]
  text: TrainedText
}

/** A key has so many bits: of 4,000 features, two share one seldom. */
export const KEY_BITS = 17
/** What each sign of `levels` stands for. Few, because the file is smaller so. */
export const LEVELS = [-3, 1, 2, 4, 8] as const
/** Signs of one letter; the last stands before a further one and adds their number. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !'"\\'.includes(sign),
)
const MORE = SIGNS.length - 1
const FIRST_LEVEL = 'a'.charCodeAt(0)
const FIRST_LAST = 'A'.charCodeAt(0)

/** How much a feature speaks for each output. */
export type Weights = readonly (readonly [output: number, weight: number])[]

/** The key of a feature. */
export function keyOf(feature: number): number {
  return feature >>> (32 - KEY_BITS)
}

/** Writes numbers from 0 as signs. */
function encodeSteps(steps: readonly number[]): string {
  return steps
    .map((step) => `${(SIGNS[MORE] ?? '').repeat(Math.floor(step / MORE))}${SIGNS[step % MORE] ?? ''}`)
    .join('')
}

/** The numbers that `encodeSteps` wrote. */
function decodeSteps(text: string): number[] {
  const values = new Map(SIGNS.map((sign, at) => [sign, at]))
  const steps: number[] = []
  let sum = 0
  for (const sign of text) {
    const value = values.get(sign) ?? 0
    sum += value
    if (value === MORE) continue
    steps.push(sum)
    sum = 0
  }
  return steps
}

/** Writes a model whose weights are levels, by the number of each in `LEVELS`. */
export function encodeModel(
  features: ReadonlyMap<number, readonly (readonly [output: number, level: number])[]>,
): Pick<TrainedText, 'keys' | 'outputs' | 'levels'> {
  let lastKey = -1
  const keys: number[] = []
  const outputs: number[] = []
  let levels = ''
  for (const [key, weights] of [...features].sort(([a], [b]) => a - b)) {
    keys.push(key - lastKey - 1)
    lastKey = key
    let lastOutput = -1
    const ordered = [...weights].sort(([a], [b]) => a - b)
    ordered.forEach(([output, level], at) => {
      outputs.push(output - lastOutput - 1)
      lastOutput = output
      levels += String.fromCharCode((at === ordered.length - 1 ? FIRST_LAST : FIRST_LEVEL) + level)
    })
  }
  return { keys: encodeSteps(keys), outputs: encodeSteps(outputs), levels }
}

/** The weights by the key of each feature. */
export function decodeModel({
  keys,
  outputs,
  levels,
}: Pick<TrainedText, 'keys' | 'outputs' | 'levels'>): Map<number, Weights> {
  const model = new Map<number, Weights>()
  const steps = decodeSteps(outputs)
  let key = -1
  let at = 0
  for (const step of decodeSteps(keys)) {
    key += step + 1
    const weights: [number, number][] = []
    let output = -1
    for (let isLast = false; !isLast && at < levels.length; at++) {
      const code = levels.charCodeAt(at)
      isLast = code < FIRST_LEVEL
      output += (steps[at] ?? 0) + 1
      weights.push([output, LEVELS[code - (isLast ? FIRST_LAST : FIRST_LEVEL)] ?? 0])
    }
    model.set(key, weights)
  }
  return model
}

/**
 * How much the features speak for each of so many outputs from `first` on; the more of them say something of these outputs,
 * the less each counts.
 */
export function scoresOf(
  model: ReadonlyMap<number, Weights>,
  features: readonly number[],
  first: number,
  outputs: number,
): Float64Array {
  const scores = new Float64Array(outputs)
  let known = 0
  for (const feature of features) {
    let isKnown = false
    for (const [output, weight] of model.get(keyOf(feature)) ?? []) {
      if (output < first || output >= first + outputs) continue
      isKnown = true
      scores[output - first] = (scores[output - first] ?? 0) + weight
    }
    if (isKnown) known++
  }
  return known > 0 ? scores.map((score) => score / Math.sqrt(known)) : scores
}
