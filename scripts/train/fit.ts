/** A question as training sees it. */
export interface Example {
  /** Keys of its features. */
  features: readonly number[]
  /** The number of what it is; of two kinds, 0 and 1. */
  label: number
  /** How much it counts. */
  weight: number
}

/** How training goes: FTRL-proximal, which keeps few weights (McMahan and others, 2013). */
export interface Pace {
  /** The first step. */
  step: number
  /** What a weight must be worth to be kept, and how much large ones are held back. */
  sparing: number
  shrinking: number
  rounds: number
}

/** The weights that a fit found: of each feature for each output. */
export type Fitted = Map<number, Float64Array>

const SMALLEST_ERROR = 1e-3

/**
 * A linear model that tells `outputs` kinds of example apart; of two, one output says how much speaks for the second. The
 * same examples give the same model.
 */
export function fitModel(examples: readonly Example[], outputs: number, pace: Pace): Fitted {
  const seen = new Map<number, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const numbers = new Map([...seen].filter(([, times]) => times > 1).map(([feature], at) => [feature, at]))
  const size = numbers.size * outputs
  const weights = new Float64Array(size)
  const pulls = new Float64Array(size)
  const squares = new Float64Array(size)
  const known = examples.map(({ features }) => features.flatMap((feature) => numbers.get(feature) ?? []))
  const random = randomFrom(1)
  for (let round = 0; round < pace.rounds; round++)
    for (const at of shuffled(examples.length, random)) {
      const features = known[at] ?? []
      const { label = 0, weight = 1 } = examples[at] ?? {}
      if (features.length === 0) continue
      const share = 1 / Math.sqrt(features.length)
      const errors = errorsOf(features, weights, outputs, share, label)
      for (let output = 0; output < outputs; output++) {
        const error = (errors[output] ?? 0) * weight * share
        if (Math.abs(error) < SMALLEST_ERROR * share) continue
        for (const feature of features) {
          const place = feature * outputs + output
          const square = squares[place] ?? 0
          const sum = square + error * error
          const grown = (Math.sqrt(sum) - Math.sqrt(square)) / pace.step
          const pull = (pulls[place] ?? 0) + error - grown * (weights[place] ?? 0)
          pulls[place] = pull
          squares[place] = sum
          weights[place] =
            Math.abs(pull) <= pace.sparing
              ? 0
              : -(pull - Math.sign(pull) * pace.sparing) / ((1 + Math.sqrt(sum)) / pace.step + pace.shrinking)
        }
      }
    }
  return new Map([...numbers].map(([feature, at]) => [feature, weights.slice(at * outputs, (at + 1) * outputs)]))
}

/** How far what the model says is from what is so, for each output. */
function errorsOf(
  features: readonly number[],
  weights: Float64Array,
  outputs: number,
  share: number,
  label: number,
): Float64Array {
  const scores = new Float64Array(outputs)
  for (const feature of features)
    for (let output = 0; output < outputs; output++)
      scores[output] = (scores[output] ?? 0) + (weights[feature * outputs + output] ?? 0) * share
  if (outputs === 1) return Float64Array.of(1 / (1 + Math.exp(-(scores[0] ?? 0))) - label)
  const highest = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp(score - highest))
  const whole = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0)
  return likelihoods.map((likelihood, output) => likelihood / whole - (output === label ? 1 : 0))
}

/** Numbers from 0 to 1 that are the same at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
