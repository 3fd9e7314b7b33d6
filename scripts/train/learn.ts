import type { Place } from '../../src/search/all-places'
import { DANGER_LEVELS, dangerKeys, encodeDanger } from '../../src/search/danger'
import { FINER_DIMENSIONS } from '../../src/search/finer-model'
import { hash, placesAmong, wordFeatures } from '../../src/search/intent-features'
import { type Intent, pagesOf } from '../../src/search/intents'
import { isAway } from '../../src/search/named-places'
import { sideFeatures } from '../../src/search/place-sides'
import { encodeSides, SIDE_LEVELS } from '../../src/search/side-model'
import { DIMENSIONS, encodePages, keyOf, type PagesText, STEPS, type TrainedText } from '../../src/search/trained-model'
import type { Language } from '../../src/site/languages'
import { type FittedPages, fitPages, type PageExample, type PageFit } from './fit-pages'
import { type Example, fitYesNo, type Pace } from './fit-yes-no'
import type { Question } from './questions'

/** An intent of content/intents.yaml, as far as training needs it. */
export type KnownIntent = Intent & { wants: string } & Partial<Record<Language, string>>

/** What one part of the model may cost and how it is trained. */
interface Part {
  pace: Pace
  /** How many weights are kept. */
  kept: number
  /** What a level stands for, in the measure of the fit. */
  level: number
}

/** The parts of the model. */
export const PARTS: Record<'danger' | 'sides', Part> & Record<'pages' | 'finer', Omit<PageFit, 'outputs'>> = {
  pages: {
    dimensions: DIMENSIONS,
    kept: 1400,
    whole: { step: 0.01, shrinking: 3e-4, rounds: 8 },
    rounded: { step: 0.007, shrinking: 5e-4, rounds: 10 },
  },
  finer: {
    dimensions: FINER_DIMENSIONS,
    kept: 2250,
    whole: { step: 0.01, shrinking: 3e-4, rounds: 8 },
    rounded: { step: 0.007, shrinking: 5e-4, rounds: 10 },
  },
  danger: { pace: { step: 0.3, shrinking: 6e-6, rounds: 100 }, kept: Number.POSITIVE_INFINITY, level: 1.8 },
  sides: { pace: { step: 0.1, shrinking: 1e-4, rounds: 60 }, kept: 250, level: 0.5 },
}
/** So much must speak for danger. */
const ENOUGH = -0.95
/** What is harmless and was written to sound like danger counts so many times. */
const LOOKALIKE = 8
/**
 * The questions of an intent count for no more than this many: what was written most about, as danger, is not what is asked
 * most. What is nothing of ours has no end of matters, and counts whole.
 */
const USUAL = 60
/** This share of all parts of directions fits into so many steps. */
const FITTING = 0.997
/** What is wanted of the pages of an intent: the first answers best. */
const BY_PLACE = [1, 0.5, 0.25, 0.16, 0.1]

/** Learns from questions and intents, both in some languages, which words tell which page is wanted, danger, and where a place is. */
export function learn(
  questions: readonly Question[],
  intents: readonly KnownIntent[],
  places: ReadonlyMap<string, Place>,
  languages: readonly Language[],
  parts = PARTS,
): TrainedText & { finer: PagesText } {
  const pages = pagesOf(intents)
  const known = new Map(
    intents.map((intent) => [intent.id, { wanted: wantedOf(intent, pages), danger: intent.danger }]),
  )
  const said = [
    ...questions,
    ...intents.flatMap(({ id, wants, ...words }) =>
      [wants, ...languages.flatMap((lang) => words[lang] ?? [])].map((text) => ({
        text,
        intent: id,
        hand: '',
        isOfDanger: false,
      })),
    ),
  ].flatMap(({ text, intent, hand, isOfDanger }) => {
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
        isOfDanger,
      },
    ]
  })
  const ofPages = said.filter(({ isOfDanger }) => !isOfDanger)
  const times = new Map<string, number>()
  for (const { intent } of ofPages) times.set(intent, (times.get(intent) ?? 0) + 1)
  const wanted = ofPages.map(
    ({ words, wanted, intent }): PageExample => ({
      words,
      wanted,
      weight: wanted.some(([page]) => page === pages.length) ? 1 : Math.min(1, USUAL / (times.get(intent) ?? 1)),
    }),
  )
  const learnt = (fit: Omit<PageFit, 'outputs'>) =>
    textOf(fitPages(wanted, { ...fit, outputs: pages.length + 1 }), fit.dimensions)
  const sides = new Map<number, number>()
  for (const [key, weight] of fitYesNo(sideExamples(questions, places), parts.sides.pace, parts.sides.kept)) {
    const level = nearestLevel(weight / parts.sides.level)
    if (level !== undefined) sides.set(key, level)
  }
  const danger = new Map<number, number>()
  for (const [key, weight] of fitYesNo(
    said.map(({ danger }) => danger),
    parts.danger.pace,
    parts.danger.kept,
  ))
    danger.set(key, nearestOf(DANGER_LEVELS, weight / parts.danger.level))
  return {
    ...learnt(parts.pages),
    sides: encodeSides(sides),
    danger: encodeDanger(danger),
    enough: ENOUGH,
    finer: learnt(parts.finer),
  }
}

function textOf(fitted: FittedPages, dimensions: number): PagesText {
  const step = stepOf(fitted)
  const directions = fitted.directions.map((direction) => direction.map((part) => inSteps(part, step)))
  return { pages: encodePages(fitted.points, directions, dimensions), step }
}

/** What a step of a direction stands for, so that all but the longest of them fit. */
function stepOf({ directions }: FittedPages): number {
  const parts = directions.flatMap((direction) => Array.from(direction, Math.abs)).sort((a, b) => a - b)
  return Number(((parts[Math.floor(FITTING * parts.length)] ?? 1) / STEPS).toPrecision(3))
}

function inSteps(part: number, step: number): number {
  return Math.max(-STEPS, Math.min(STEPS, Math.round(part / step)))
}

function dangerExample(features: number[], isDanger: true | undefined, isLookalike: boolean): Example {
  return { features, isSo: isDanger === true, weight: isLookalike ? LOOKALIKE : 1 }
}

/** The shares of an intent's pages; where it has none, nothing of ours is wanted, which is the output after all pages. */
function wantedOf({ pages }: Intent, all: readonly string[]): PageExample['wanted'] {
  if (pages.length === 0) return [[all.length, 1]]
  const worths = pages.map((page, at): [number, number] => [all.indexOf(page), BY_PLACE[at] ?? 0])
  const whole = worths.reduce((sum, [, worth]) => sum + worth, 0)
  return worths.map(([page, worth]) => [page, worth / whole])
}

/** The number of the level nearest to a weight; undefined where none is nearer than nothing. */
function nearestLevel(weight: number): number | undefined {
  const nearest = nearestOf(SIDE_LEVELS, weight)
  return Math.abs((SIDE_LEVELS[nearest] ?? 0) - weight) < Math.abs(weight) ? nearest : undefined
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
      return [{ features: keys, isSo: isThere, weight: 1 }]
    })
  })
}
