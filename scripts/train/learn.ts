import type { Place } from '../../src/search/all-places'
import { DANGER_LEVELS, dangerKeys, encodeDanger } from '../../src/search/danger'
import { hash, placesAmong, wordFeatures } from '../../src/search/intent-features'
import { type Intent, pagesOf } from '../../src/search/intents'
import { isAway } from '../../src/search/named-places'
import { sideFeatures } from '../../src/search/place-sides'
import { encodeModel, keyOf, LEVELS, type TrainedText } from '../../src/search/trained-model'
import { type Example, type Fitted, fitModel, type Pace } from './fit'
import type { Question } from './questions'

/** An intent of content/intents.yaml, as far as training needs it. */
export interface KnownIntent extends Intent {
  wants: string
  es: string
  en: string
}

/** What one part of the model may cost and how it is trained. */
interface Part {
  pace: Pace
  /** How many weights are kept. */
  kept: number
  /** What a level stands for, in the measure of the fit. */
  level: number
}

/** The parts of the model. */
export const PARTS: Record<'pages' | 'danger' | 'sides', Part> = {
  pages: { pace: { step: 0.3, shrinking: 1e-5, rounds: 60 }, kept: 5300, level: 1.5 },
  danger: { pace: { step: 0.3, shrinking: 6e-6, rounds: 100 }, kept: Number.POSITIVE_INFINITY, level: 2 },
  sides: { pace: { step: 0.1, shrinking: 1e-4, rounds: 60 }, kept: 250, level: 0.5 },
}
/** So much must speak for danger. */
const ENOUGH = -0.1
/** What is harmless and was written to sound like danger counts so many times. */
const LOOKALIKE = 4
/**
 * The questions of an intent count for no more than this many: what was written most about, as danger, is not what is asked
 * most. What is nothing of ours has no end of matters, and counts whole.
 */
const USUAL = 60
/** What is wanted of the pages of an intent: the first answers best. */
const BY_PLACE = [1, 0.5, 0.25, 0.16, 0.1]

/** Learns from questions which words tell which page is wanted, danger, and where a place is. */
export function learn(
  questions: readonly Question[],
  intents: readonly KnownIntent[],
  places: ReadonlyMap<string, Place>,
  parts = PARTS,
): TrainedText {
  const pages = pagesOf(intents)
  const known = new Map(
    intents.map((intent) => [intent.id, { wanted: wantedOf(intent, pages), danger: intent.danger }]),
  )
  const said = [
    ...questions,
    ...intents.flatMap(({ id, wants, es, en }) => [wants, es, en].map((text) => ({ text, intent: id, hand: '' }))),
  ].flatMap(({ text, intent, hand }) => {
    const meant = known.get(intent)
    if (!meant) return []
    const forms = placesAmong(text, places)
    const isLookalike = !meant.danger && hand.includes('lookalike')
    return [
      {
        words: [...new Set(wordFeatures(forms).map(keyOf))],
        danger: dangerExample(dangerKeys(text, forms), meant.danger, isLookalike),
        wanted: meant.wanted,
        intent,
      },
    ]
  })
  const times = new Map<string, number>()
  for (const { intent } of said) times.set(intent, (times.get(intent) ?? 0) + 1)
  const wanted = said.map(
    ({ words, wanted, intent }): Example => ({
      features: words,
      wanted,
      weight: wanted.some(([page]) => page === pages.length) ? 1 : Math.min(1, USUAL / (times.get(intent) ?? 1)),
    }),
  )
  const model = new Map<number, [output: number, level: number][]>()
  const add = (fit: Fitted, first: number, level: number) => {
    for (const [feature, fitted] of fit) {
      const weights = model.get(feature) ?? []
      fitted.forEach((weight, output) => {
        const sign = nearestLevel(weight / level)
        if (sign !== undefined) weights.push([first + output, sign])
      })
      if (weights.length > 0) model.set(feature, weights)
    }
  }
  add(fitModel(wanted, pages.length + 1, parts.pages.pace, parts.pages.kept), 0, parts.pages.level)
  add(
    fitModel(sideExamples(questions, places), 1, parts.sides.pace, parts.sides.kept),
    pages.length + 1,
    parts.sides.level,
  )
  const danger = new Map<number, number>()
  for (const [key, [weight = 0]] of fitModel(
    said.map(({ danger }) => danger),
    1,
    parts.danger.pace,
    parts.danger.kept,
  ))
    danger.set(key, nearestOf(DANGER_LEVELS, weight / parts.danger.level))
  return { ...encodeModel(model), danger: encodeDanger(danger), enough: ENOUGH }
}

function dangerExample(features: number[], isDanger: true | undefined, isLookalike: boolean): Example {
  return { features, wanted: [[0, isDanger ? 1 : 0]], weight: isLookalike ? LOOKALIKE : 1 }
}

/** The shares of an intent's pages; where it has none, nothing of ours is wanted, which is the output after all pages. */
function wantedOf({ pages }: Intent, all: readonly string[]): Example['wanted'] {
  if (pages.length === 0) return [[all.length, 1]]
  const worths = pages.map((page, at): [number, number] => [all.indexOf(page), BY_PLACE[at] ?? 0])
  const whole = worths.reduce((sum, [, worth]) => sum + worth, 0)
  return worths.map(([page, worth]) => [page, worth / whole])
}

/** The number of the level nearest to a weight; undefined where none is nearer than nothing. */
function nearestLevel(weight: number): number | undefined {
  const nearest = nearestOf(LEVELS, weight)
  return Math.abs((LEVELS[nearest] ?? 0) - weight) < Math.abs(weight) ? nearest : undefined
}

/** The number of the level nearest to a weight. */
function nearestOf(levels: readonly number[], weight: number): number {
  const apart = levels.map((level) => Math.abs(level - weight))
  return apart.indexOf(Math.min(...apart))
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
      const keys = [...new Set(features.map((feature) => keyOf(hash(feature))))]
      return [{ features: keys, wanted: [[0, isThere ? 1 : 0]], weight: 1 }]
    })
  })
}
