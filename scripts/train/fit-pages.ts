/** A question as training of pages sees it. */
export interface PageExample {
  /** Keys of its words, each once. */
  words: readonly number[]
  /** What it wants, in shares that add up to 1. */
  wanted: readonly (readonly [output: number, share: number])[]
  /** How much it counts. */
  weight: number
}

/** How a round of training goes: Adam (Kingma and Ba, 2015) over a few examples at once, the steps shorter each time. */
export interface Pace {
  /** The first step; the last is a thirtieth of it. */
  step: number
  /** How much large weights are held back. */
  shrinking: number
  /** How often all examples are seen. */
  rounds: number
}

export interface PageFit {
  outputs: number
  dimensions: number
  /** Words that are kept. */
  kept: number
  /** With every word that occurs twice, each dimension any number. */
  whole: Pace
  /** With the words that are kept, each dimension -1, 0 or 1. */
  rounded: Pace
}

/** The point of each word that is kept, -1, 0 or 1 in each dimension, and the direction of each output, its bias last. */
export interface FittedPages {
  points: Map<number, Int8Array>
  directions: Float32Array[]
}

/** A word that occurs more often than this matters no more for it. */
const OFTEN = 30
/** What 1 stands for in a dimension, in the measure of the usual size there: large, so that most dimensions of a word are 0 and the file is small. */
const UNIT = 3
/** Examples between two steps. */
const AT_ONCE = 32
/** Adam's own numbers, but for a shorter memory of squares. */
const MEMORY = { slope: 0.9, square: 0.99, least: 1e-6 }
const LAST_STEP = 1 / 30
/** How far points and directions lie apart before they have learnt anything. */
const FIRST = { points: 0.1, directions: 0.3 }

/** Numbers that are fitted, with what Adam remembers of each. */
interface Weights {
  values: Float32Array
  slopes: Float32Array
  squares: Float32Array
}

interface Factors {
  points: Weights
  directions: Weights
  biases: Weights
  /** What 1 stands for in each dimension of a point; 0 where it may be any number. */
  units: Float32Array
}

/** How much each number is to blame for what the model got wrong. */
interface Slopes {
  points: Map<number, Float32Array>
  directions: Float32Array
  biases: Float32Array
}

interface Numbered {
  words: Int32Array
  wanted: PageExample['wanted']
  weight: number
}

/**
 * A linear model of low rank that tells outputs apart: fitted with all words, then the words that tell most are kept and their
 * points rounded while directions and points go on learning. The same examples give the same model.
 */
export function fitPages(examples: readonly PageExample[], fit: PageFit): FittedPages {
  const { outputs, dimensions, kept } = fit
  const times = new Map<number, number>()
  for (const { words } of examples) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const all = [...times].flatMap(([word, count]) => (count > 1 ? word : []))
  const chance = seeded(7)
  const whole: Factors = {
    points: weightsOf(Float32Array.from({ length: all.length * dimensions }, () => FIRST.points * bell(chance))),
    directions: weightsOf(Float32Array.from({ length: outputs * dimensions }, () => FIRST.directions * bell(chance))),
    biases: weightsOf(new Float32Array(outputs)),
    units: new Float32Array(dimensions),
  }
  learnFrom(numbered(examples, all), whole, fit.whole, chance)

  const pointOf = (at: number) => whole.points.values.subarray(at * dimensions, (at + 1) * dimensions)
  const worth = all.map((word, at) => length(pointOf(at)) * Math.sqrt(Math.min(times.get(word) ?? 0, OFTEN)))
  const strongest = [...all.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0)).slice(0, kept)
  const words = strongest.map((at) => all[at] ?? 0)
  const points = new Float32Array(words.length * dimensions)
  strongest.forEach((at, place) => {
    points.set(pointOf(at), place * dimensions)
  })
  const rounded: Factors = {
    points: weightsOf(points),
    directions: weightsOf(whole.directions.values),
    biases: weightsOf(whole.biases.values),
    units: unitsOf(points, dimensions),
  }
  learnFrom(numbered(examples, words), rounded, fit.rounded, chance)

  const roundedAt = (at: number) => roundedTo(rounded.points.values[at] ?? 0, 1 / (rounded.units[at % dimensions] || 1))
  return {
    points: new Map(
      words.map((word, place) => [
        word,
        Int8Array.from({ length: dimensions }, (_, at) => roundedAt(place * dimensions + at)),
      ]),
    ),
    directions: Array.from({ length: outputs }, (_, output) =>
      Float32Array.from({ length: dimensions + 1 }, (_, at) =>
        at === dimensions
          ? (rounded.biases.values[output] ?? 0)
          : (rounded.directions.values[output * dimensions + at] ?? 0) * (rounded.units[at] ?? 0),
      ),
    ),
  }
}

function numbered(examples: readonly PageExample[], words: readonly number[]): Numbered[] {
  const numbers = new Map(words.map((word, at) => [word, at]))
  return examples.flatMap((example) => {
    const known = Int32Array.from(example.words.flatMap((word) => numbers.get(word) ?? []))
    return known.length > 0 ? [{ words: known, wanted: example.wanted, weight: example.weight }] : []
  })
}

function learnFrom(examples: readonly Numbered[], factors: Factors, pace: Pace, chance: () => number) {
  const { points, directions, biases, units } = factors
  const order = examples.map((_, at) => at)
  for (let round = 0; round < pace.rounds; round++) {
    shuffle(order, chance)
    for (let first = 0; first < order.length; first += AT_ONCE) {
      const slopes: Slopes = {
        points: new Map(),
        directions: new Float32Array(directions.values.length),
        biases: new Float32Array(biases.values.length),
      }
      for (const at of order.slice(first, first + AT_ONCE)) {
        const example = examples[at]
        if (example) addSlopes(slopes, example, factors)
      }
      const done = (round + first / order.length) / pace.rounds
      const step = pace.step * (1 - (1 - LAST_STEP) * done)
      for (const [word, ofWord] of slopes.points)
        ofWord.forEach((slope, at) => {
          follow(points, word * units.length + at, slope, pace.shrinking, step)
        })
      slopes.directions.forEach((slope, at) => {
        follow(directions, at, slope, pace.shrinking, step)
      })
      slopes.biases.forEach((slope, at) => {
        follow(biases, at, slope, 0, step)
      })
    }
  }
}

/** Adds how far what the model says of an example is from what is so, to the slope of each number that said it. */
function addSlopes(
  slopes: Slopes,
  { words, wanted, weight }: Numbered,
  { points, directions, biases, units }: Factors,
) {
  const dimensions = units.length
  const share = 1 / Math.sqrt(words.length)
  const place = new Float32Array(dimensions)
  for (const word of words)
    for (let at = 0; at < dimensions; at++)
      place[at] = (place[at] ?? 0) + share * inUnits(points.values[word * dimensions + at] ?? 0, units[at] ?? 0)
  const errors = Float64Array.from(biases.values)
  for (let output = 0; output < errors.length; output++)
    for (let at = 0, from = output * dimensions; at < dimensions; at++)
      errors[output] = (errors[output] ?? 0) + (place[at] ?? 0) * (directions.values[from + at] ?? 0)
  toLikelihoods(errors)
  for (const [output, so] of wanted) errors[output] = (errors[output] ?? 0) - so
  const pull = new Float32Array(dimensions)
  for (let output = 0; output < errors.length; output++) {
    const error = ((errors[output] ?? 0) * weight) / AT_ONCE
    slopes.biases[output] = (slopes.biases[output] ?? 0) + error
    for (let at = 0, from = output * dimensions; at < dimensions; at++) {
      pull[at] = (pull[at] ?? 0) + error * (directions.values[from + at] ?? 0)
      slopes.directions[from + at] = (slopes.directions[from + at] ?? 0) + error * (place[at] ?? 0)
    }
  }
  for (const word of words) {
    const ofWord = slopes.points.get(word) ?? new Float32Array(dimensions)
    slopes.points.set(word, ofWord)
    for (let at = 0; at < dimensions; at++) ofWord[at] = (ofWord[at] ?? 0) + share * (pull[at] ?? 0)
  }
}

/** Moves a number against its slope. */
function follow({ values, slopes, squares }: Weights, at: number, error: number, shrinking: number, step: number) {
  const value = values[at] ?? 0
  const slope = error + shrinking * value
  const mean = MEMORY.slope * (slopes[at] ?? 0) + (1 - MEMORY.slope) * slope
  const square = MEMORY.square * (squares[at] ?? 0) + (1 - MEMORY.square) * slope * slope
  slopes[at] = mean
  squares[at] = square
  values[at] = value - (step * mean) / (Math.sqrt(square) + MEMORY.least)
}

function weightsOf(values: Float32Array): Weights {
  return { values, slopes: new Float32Array(values.length), squares: new Float32Array(values.length) }
}

/** In each dimension, what 1 stands for. */
function unitsOf(points: Float32Array, dimensions: number): Float32Array {
  const units = new Float32Array(dimensions)
  points.forEach((value, at) => {
    units[at % dimensions] = (units[at % dimensions] ?? 0) + Math.abs(value)
  })
  return units.map((sum) => (UNIT * sum * dimensions) / points.length)
}

function inUnits(value: number, unit: number): number {
  return unit === 0 ? value : unit * roundedTo(value, 1 / unit)
}

/** -1, 0 or 1, whichever is nearest to a number in its measure. */
function roundedTo(value: number, scale: number): number {
  return Math.max(-1, Math.min(1, Math.round(value * scale)))
}

function length(point: Float32Array): number {
  return Math.hypot(...point)
}

/** Turns scores into likelihoods that add up to 1. */
function toLikelihoods(scores: Float64Array) {
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

function shuffle(order: number[], chance: () => number) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    const here = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = here
  }
}

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator, numbers of Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A number of the normal distribution (Box and Muller, 1958). */
function bell(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(chance() + 1e-9)) * Math.cos(2 * Math.PI * chance())
}
