/** A question as training sees it. */
export interface Example {
  /** Keys of its features, each once. */
  features: readonly number[]
  /** What it wants, in shares that add up to 1; of one output alone, how surely it is so. */
  wanted: readonly (readonly [output: number, share: number])[]
  /** How much it counts. */
  weight: number
}

/** How training goes: Adam (Kingma and Ba, 2015) over all examples at once, the steps shorter each time. */
export interface Pace {
  /** The first step. */
  step: number
  /** How much large weights are held back. */
  shrinking: number
  rounds: number
}

/** The weights that a fit found: of each feature for each output. */
export type Fitted = Map<number, Float32Array>

/** A feature that is there more often than this matters no more for it. */
const OFTEN = 30
/** Adam's own numbers, as its authors have them but for a shorter memory of squares. */
const MEMORY = { slope: 0.9, square: 0.99, least: 1e-8 }

/**
 * A linear model that tells outputs apart with no more than `kept` weights: fitted with all, then again with the strongest. A
 * weight is strong as it is large and as its feature is often there. The same examples give the same model.
 */
export function fitModel(examples: readonly Example[], outputs: number, pace: Pace, kept: number): Fitted {
  const times = timesOf(examples)
  const common = new Set([...times].flatMap(([feature, count]) => (count > 1 ? feature : [])))
  const whole = fitWeights(examples, common, outputs, pace)
  const worth = (feature: number, weight: number) =>
    Math.abs(weight) * Math.sqrt(Math.min(times.get(feature) ?? 0, OFTEN))
  const least = [...whole]
    .flatMap(([feature, weights]) => Array.from(weights, (weight) => worth(feature, weight)))
    .sort((a, b) => b - a)[kept]
  const strong: Fitted = new Map()
  for (const [feature, weights] of whole) {
    const strongest = weights.map((weight) => (worth(feature, weight) > (least ?? 0) ? weight : 0))
    if (strongest.some((weight) => weight !== 0)) strong.set(feature, strongest)
  }
  return fitWeights(examples, new Set(strong.keys()), outputs, pace, strong)
}

function timesOf(examples: readonly Example[]): Map<number, number> {
  const times = new Map<number, number>()
  for (const { features } of examples) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1)
  return times
}

/** Fits the weights of some features; where `start` has any, those of it that are not 0 and no others. */
function fitWeights(
  examples: readonly Example[],
  features: ReadonlySet<number>,
  outputs: number,
  { step, shrinking, rounds }: Pace,
  start?: Fitted,
): Fitted {
  const numbers = new Map([...features].map((feature, at) => [feature, at]))
  const weights = new Float32Array(numbers.size * outputs)
  const isFree = new Uint8Array(weights.length).fill(start ? 0 : 1)
  for (const [feature, known] of start ?? [])
    known.forEach((weight, output) => {
      const place = (numbers.get(feature) ?? 0) * outputs + output
      weights[place] = weight
      isFree[place] = weight === 0 ? 0 : 1
    })
  const known = examples.flatMap(({ features, wanted, weight }) => {
    const places = Int32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []))
    return places.length > 0 ? [{ places, wanted, weight }] : []
  })
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  const slopes = new Float32Array(weights.length)
  const means = new Float32Array(weights.length)
  const squares = new Float32Array(weights.length)
  const errors = new Float64Array(outputs)
  for (let round = 1; round <= rounds; round++) {
    for (let place = 0; place < weights.length; place++) slopes[place] = shrinking * (weights[place] ?? 0)
    for (const example of known) addSlopes(slopes, weights, example, errors, example.weight / whole)
    const pace = step * (1 - (0.9 * round) / rounds)
    const meanScale = 1 / (1 - MEMORY.slope ** round)
    const squareScale = 1 / (1 - MEMORY.square ** round)
    for (let place = 0; place < weights.length; place++) {
      if (isFree[place] === 0) continue
      const slope = slopes[place] ?? 0
      const mean = MEMORY.slope * (means[place] ?? 0) + (1 - MEMORY.slope) * slope
      const square = MEMORY.square * (squares[place] ?? 0) + (1 - MEMORY.square) * slope * slope
      means[place] = mean
      squares[place] = square
      weights[place] =
        (weights[place] ?? 0) - (pace * mean * meanScale) / (Math.sqrt(square * squareScale) + MEMORY.least)
    }
  }
  return new Map([...numbers].map(([feature, at]) => [feature, weights.slice(at * outputs, (at + 1) * outputs)]))
}

/** Adds how far what the model says of an example is from what is so, to the slope of each weight that said it. */
function addSlopes(
  slopes: Float32Array,
  weights: Float32Array,
  { places, wanted }: { places: Int32Array; wanted: Example['wanted'] },
  errors: Float64Array,
  weight: number,
) {
  const outputs = errors.length
  const share = 1 / Math.sqrt(places.length)
  errors.fill(0)
  for (const place of places)
    for (let output = 0, at = place * outputs; output < outputs; output++, at++)
      errors[output] = (errors[output] ?? 0) + (weights[at] ?? 0) * share
  toLikelihoods(errors)
  for (const [output, share] of wanted) errors[output] = (errors[output] ?? 0) - share
  const scale = weight * share
  for (const place of places)
    for (let output = 0, at = place * outputs; output < outputs; output++, at++)
      slopes[at] = (slopes[at] ?? 0) + (errors[output] ?? 0) * scale
}

/** Turns scores into likelihoods that add up to 1; a single one into how likely it is. */
function toLikelihoods(scores: Float64Array) {
  if (scores.length === 1) {
    scores[0] = 1 / (1 + Math.exp(-(scores[0] ?? 0)))
    return
  }
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > highest) highest = score
  let whole = 0
  for (let at = 0; at < scores.length; at++) {
    const likelihood = Math.exp((scores[at] ?? 0) - highest)
    scores[at] = likelihood
    whole += likelihood
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / whole
}
