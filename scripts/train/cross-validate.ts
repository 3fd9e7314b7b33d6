import type { Place } from '../../src/search/all-places'
import { dangerKeys, dangerOf, decodeDanger } from '../../src/search/danger'
import { placesAmong, wordFeatures } from '../../src/search/intent-features'
import { pagesOf } from '../../src/search/intents'
import { decodePages, scoresOf } from '../../src/search/trained-model'
import type { Language } from '../../src/site/languages'
import { type KnownIntent, learn } from './learn'
import type { Question } from './questions'

/** A sentence that was kept out of training, and how much speaks for danger. */
interface Scored {
  isDanger: boolean
  isLookalike: boolean
  score: number
}

/** False alarms for which it is told how much danger is seen. */
const ALARMS = [0.03, 0.05, 0.08, 0.1, 0.15, 0.2]
/** A question of more words is a story. */
const STORY = 30

/**
 * What a model of some languages knows of the questions of each writer in them, learnt from those of the others: near-copies
 * by one hand would tell more of it than is so.
 */
export function crossValidate(
  questions: readonly Question[],
  intents: readonly KnownIntent[],
  places: ReadonlyMap<string, Place>,
  languages: readonly Language[],
) {
  const pages = pagesOf(intents)
  const known = new Map(intents.map((intent) => [intent.id, intent]))
  const danger: Scored[] = []
  const writers = [...new Set(questions.map(({ writer }) => writer))].filter((writer) => writer !== 'sayings')
  for (const writer of writers) {
    const model = learn(
      questions.filter((question) => question.writer !== writer),
      intents,
      places,
      languages,
    )
    const weights = decodePages(model)
    const dangerWeights = decodeDanger(model.danger)
    const found: { words: number; isRight: boolean }[] = []
    const seen: Scored[] = []
    for (const { text, intent, hand } of questions.filter((question) => question.writer === writer)) {
      const meant = known.get(intent)
      if (!meant) continue
      const forms = placesAmong(text, places)
      const scores = scoresOf(weights, wordFeatures(forms))
      const best = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 3)
      if (meant.pages.length > 0)
        found.push({ words: forms.forms.length, isRight: best.some((at) => meant.pages.includes(pages[at] ?? '')) })
      const score = dangerOf(dangerWeights, dangerKeys(text, forms))
      seen.push({ isDanger: meant.danger === true, isLookalike: hand.includes('lookalike'), score })
    }
    danger.push(...seen)
    const stories = found.filter(({ words }) => words > STORY)
    console.log(
      `${writer}: right page among three ${shareRight(found)} of ${found.length}, stories ${shareRight(stories)} of ${stories.length}`,
    )
    tellDanger(writer, seen)
  }
  tellDanger('all', danger)
}

function shareRight(found: readonly { isRight: boolean }[]): string {
  return (found.filter(({ isRight }) => isRight).length / (found.length || 1)).toFixed(3)
}

function tellDanger(writer: string, scored: readonly Scored[]) {
  const told = scored.filter(({ isDanger }) => isDanger).map(({ score }) => score)
  for (const [name, harmless] of [
    ['lookalikes', scored.filter(({ isDanger, isLookalike }) => !isDanger && isLookalike)],
    ['whatever is harmless', scored.filter(({ isDanger }) => !isDanger)],
  ] as const) {
    if (harmless.length < 50 || told.length < 50) continue
    const highest = harmless.map(({ score }) => score).sort((a, b) => b - a)
    const parts = ALARMS.map((alarms) => {
      const enough = highest[Math.floor(alarms * highest.length)] ?? 0
      const share = told.filter((score) => score > enough).length / told.length
      return `${alarms}: ${share.toFixed(3)} (${enough.toFixed(2)})`
    })
    console.log(
      `  ${writer}, ${told.length} of danger and ${harmless.length} ${name}; false alarms: seen (enough) ${parts.join(', ')}`,
    )
  }
}
