import type { Place } from '../../src/search/all-places'
import { featuresOf, hash, placesAmong } from '../../src/search/intent-features'
import { isAway } from '../../src/search/named-places'
import { sideFeatures } from '../../src/search/place-sides'
import { encodeModel, keyOf, LEVELS, type TrainedText } from '../../src/search/trained-model'
import { type Example, type Fitted, fitModel, type Pace } from './fit'
import type { Question } from './questions'

/** An intent of content/intents.yaml, as far as training needs it. */
export interface KnownIntent {
  id: string
  wants: string
  es: string
  en: string
  danger?: true
}

/** What one part of the model may cost and how it is trained. */
interface Part {
  pace: Pace
  /** How many weights are kept. */
  kept: number
  /** What a level stands for, in the measure of the fit. */
  level: number
}

const INTENTS: Part = { pace: { step: 3, sparing: 0.8, shrinking: 0.3, rounds: 10 }, kept: 4900, level: 0.55 }
const DANGER: Part = { pace: { step: 1, sparing: 0.1, shrinking: 1, rounds: 12 }, kept: 1300, level: 0.4 }
const SIDES: Part = { pace: { step: 0.5, sparing: 0.15, shrinking: 0.3, rounds: 12 }, kept: 250, level: 0.4 }
/** So much must speak for danger; less would call one harmless question in ten dangerous, and more miss half of what is said indirectly. */
const ENOUGH = 2.2
/** A feature is kept where its largest weight is so many times the smallest level. */
const TELLING = 2.2
/** A feature that is there more often than this matters no more for it. */
const OFTEN = 30
/** Danger that is missed costs so many times what a false alarm does. */
const MISSED = 2

/** Learns from questions which words tell which intent, danger, and where a place is. */
export function learn(
  questions: readonly Question[],
  intents: readonly KnownIntent[],
  places: ReadonlyMap<string, Place>,
): TrainedText {
  const numberOf = new Map(intents.map(({ id }, at) => [id, at]))
  const isDanger = new Set(intents.flatMap(({ id, danger }) => (danger ? [id] : [])))
  const said = [
    ...questions.map(({ text, intent }) => ({ text, intent })),
    ...intents.flatMap(({ id, wants, es, en }) => [wants, es, en].map((text) => ({ text, intent: id }))),
  ].filter(({ intent }) => numberOf.has(intent))
  const featured = said.map(({ text, intent }) => ({ ...featuresOf(text, places), intent }))
  const wanted = featured.map(
    ({ words, intent }): Example => ({ features: words.map(keyOf), label: numberOf.get(intent) ?? 0, weight: 1 }),
  )
  const danger = featured.map(
    ({ words, pairs, intent }): Example => ({
      features: [...words, ...pairs].map(keyOf),
      label: isDanger.has(intent) ? 1 : 0,
      weight: isDanger.has(intent) ? MISSED : 1,
    }),
  )
  const model = new Map<number, [output: number, level: number][]>()
  const add = (examples: readonly Example[], outputs: number, first: number, { pace, kept, level }: Part) => {
    for (const { feature, output, sign } of strongest(fitModel(examples, outputs, pace), examples, kept, level)) {
      const weights = model.get(feature) ?? []
      weights.push([first + output, sign])
      model.set(feature, weights)
    }
  }
  add(wanted, intents.length, 0, INTENTS)
  add(danger, 1, intents.length, DANGER)
  add(sideExamples(questions, places), 1, intents.length + 1, SIDES)
  return { ...encodeModel(model), danger: ENOUGH }
}

/**
 * The weights that matter most, as levels: a weight matters as it is large and as its feature is often there. A feature that
 * speaks but weakly is left out: its key costs more than it tells.
 */
function strongest(fitted: Fitted, examples: readonly Example[], kept: number, level: number) {
  const times = new Map<number, number>()
  for (const { features } of examples) for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1)
  return [...fitted]
    .flatMap(([feature, weights]) => {
      if (Math.max(...weights.map(Math.abs)) < TELLING * level) return []
      return [...weights].flatMap((weight, output) => {
        const sign = nearestLevel(weight / level)
        const worth = Math.abs(weight) * Math.sqrt(Math.min(times.get(feature) ?? 0, OFTEN))
        return sign === undefined ? [] : [{ feature, output, sign, worth }]
      })
    })
    .sort((a, b) => b.worth - a.worth || a.feature - b.feature || a.output - b.output)
    .slice(0, kept)
}

/** The number of the level nearest to a weight; undefined where none is nearer than nothing. */
function nearestLevel(weight: number): number | undefined {
  let best: number | undefined
  let apart = Math.abs(weight)
  LEVELS.forEach((value, at) => {
    if (Math.abs(value - weight) >= apart) return
    best = at
    apart = Math.abs(value - weight)
  })
  return best
}

/** For each place that a question names and says the part of, whether it is there (1) or here (0). */
function sideExamples(questions: readonly Question[], names: ReadonlyMap<string, Place>): Example[] {
  return questions.flatMap(({ text, places: said }) => {
    if (!said) return []
    const { forms, places } = placesAmong(text, names)
    const countries = new Set(places.map(({ country }) => country))
    return places.flatMap(({ country, people, at }, number): Example[] => {
      const isThere = said.problem === country || said.to === country
      const isHere = said.from === country || (said.at === country && said.problem !== country)
      if (isThere === isHere) return []
      const others = [...countries].filter((other) => other !== country)
      const features = sideFeatures(forms, at, at + 1, people, {
        isFirst: number === 0,
        isAway: isAway(country),
        others: others.length === 0 ? 'none' : others.some(isAway) ? 'away' : 'home',
      })
      return [{ features: features.map((feature) => keyOf(hash(feature))), label: isThere ? 1 : 0, weight: 1 }]
    })
  })
}
