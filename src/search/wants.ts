import { featuresOf, hash, placesAmong } from './intent-features'
import type { Target } from './intents'
import { isAway } from './named-places'
import type { OpenIndex } from './open-index'
import { sideFeatures } from './place-sides'
import { scoresOf } from './trained-model'

/** What a sign of the model stands for, beside the logarithm of a likelihood; fitted with the model. */
const SCALE = 0.55
/** What it counts for danger that urgent help is likely wanted. */
const WANTS_HELP = 8
/** What is less likely is left out. */
const LEAST_SHARE = 0.02

/** What a question most likely wants, how likely that is nothing of ours, and how much speaks for danger. */
export function wantsOf(index: OpenIndex, question: string) {
  const { words, pairs } = featuresOf(question, index.places)
  const count = index.intents.length
  if (words.length === 0) return { wants: [], wantsNothing: 0, danger: 0 }
  const scores = scoresOf(index.model, words, count)
  const highest = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp(SCALE * (score - highest)))
  const whole = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0)
  const wants: { share: number; targets: Target[] }[] = []
  const urgent = index.suggested[0]
  let wantsNothing = 0
  let wantsHelp = 0
  likelihoods.forEach((likelihood, at) => {
    const targets = index.intents[at] ?? []
    const share = likelihood / whole
    if (targets.length === 0) wantsNothing += share
    if (targets.slice(0, 2).some((target) => target.kind === 'document' && target.document === urgent))
      wantsHelp += share
    if (share >= LEAST_SHARE && targets.length > 0) wants.push({ share, targets })
  })
  const spoken = scoresOf(index.model, [...words, ...pairs], count + 1)[count] ?? 0
  return { wants, wantsNothing, danger: spoken + WANTS_HELP * wantsHelp }
}

/** Of each place that is named, how much it is where something happened or where one wants to go. */
export function sidesOf(index: OpenIndex, question: string): Map<string, number> {
  const side = index.intents.length + 1
  const { forms, places } = placesAmong(question, index.places)
  const countries = new Set(places.map(({ country }) => country))
  const sides = new Map<string, number>()
  places.forEach(({ country, people, at }, number) => {
    const others = [...countries].filter((other) => other !== country)
    const features = sideFeatures(forms, at, at + 1, people, {
      isFirst: number === 0,
      isAway: isAway(country),
      others: others.length === 0 ? 'none' : others.some(isAway) ? 'away' : 'home',
    })
    const score = scoresOf(index.model, features.map(hash), side + 1)[side] ?? 0
    const known = sides.get(country)
    sides.set(country, known === undefined || Math.abs(score) > Math.abs(known) ? score : known)
  })
  return sides
}
