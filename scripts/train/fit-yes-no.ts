/** A text as training of one output sees it. */
export interface Example {
  /** Keys of its features, each once. */
  features: readonly number[]
  isSo: boolean
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

/** A feature that is there more often than this matters no more for it. */
const OFTEN = 30
/** Adam's own numbers, as its authors have them but for a shorter memory of squares. */
const MEMORY = { slope: 0.9, square: 0.99, least: 1e-8 }

/**
 * The weights of features that tell whether something is so (logistic regression), no more than `kept`: fitted with all, then
 * again with the strongest. A weight is strong as it is large and as its feature is often there. The same examples give the
 * same weights.
 */
export function fitYesNo(examples: readonly Example[], pace: Pace, kept: number): Map<number, number> {
  const times = new Map<number, number>()
  for (const { features } of examples) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1)
  const common = new Map([...times].flatMap(([feature, count]) => (count > 1 ? [[feature, 0] as const] : [])))
  const whole = fitWeights(examples, common, pace)
  if (whole.size <= kept) return whole
  const worth = ([feature, weight]: readonly [number, number]) =>
    Math.abs(weight) * Math.sqrt(Math.min(times.get(feature) ?? 0, OFTEN))
  const strongest = [...whole].sort((a, b) => worth(b) - worth(a)).slice(0, kept)
  return fitWeights(examples, new Map(strongest), pace)
}

/** Fits the weights of some features, from where they stand. */
function fitWeights(
  examples: readonly Example[],
  start: ReadonlyMap<number, number>,
  { step, shrinking, rounds }: Pace,
): Map<number, number> {
  const features = [...start.keys()]
  const places = new Map(features.map((feature, at) => [feature, at]))
  const weights = Float32Array.from(start.values())
  const known = examples.flatMap(({ features, isSo, weight }) => {
    const here = Int32Array.from(features.flatMap((feature) => places.get(feature) ?? []))
    return here.length > 0 ? [{ here, isSo, weight }] : []
  })
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  const slopes = new Float32Array(weights.length)
  const means = new Float32Array(weights.length)
  const squares = new Float32Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    weights.forEach((weight, place) => {
      slopes[place] = shrinking * weight
    })
    for (const { here, isSo, weight } of known) {
      const share = 1 / Math.sqrt(here.length)
      const score = here.reduce((sum, place) => sum + (weights[place] ?? 0), 0) * share
      const error = (1 / (1 + Math.exp(-score)) - (isSo ? 1 : 0)) * (weight / whole) * share
      for (const place of here) slopes[place] = (slopes[place] ?? 0) + error
    }
    const pace = step * (1 - (0.9 * round) / rounds)
    const meanScale = 1 / (1 - MEMORY.slope ** round)
    const squareScale = 1 / (1 - MEMORY.square ** round)
    slopes.forEach((slope, place) => {
      const mean = MEMORY.slope * (means[place] ?? 0) + (1 - MEMORY.slope) * slope
      const square = MEMORY.square * (squares[place] ?? 0) + (1 - MEMORY.square) * slope * slope
      means[place] = mean
      squares[place] = square
      weights[place] =
        (weights[place] ?? 0) - (pace * mean * meanScale) / (Math.sqrt(square * squareScale) + MEMORY.least)
    })
  }
  return new Map(features.map((feature, place) => [feature, weights[place] ?? 0]))
}
