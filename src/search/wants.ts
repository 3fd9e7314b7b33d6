import { dangerKeys, dangerOf } from './danger'
import { hash, placesAmong, wordFeatures } from './intent-features'
import type { Target } from './intents'
import { isAway } from './named-places'
import type { OpenIndex } from './open-index'
import { isLeft, LEFT_SIDE, sideFeatures } from './place-sides'
import { sideOf } from './side-model'
import { scoresOf } from './trained-model'

/** A page that a question may want, and how likely it does. */
export interface Want {
  share: number
  target: Target
}

/** How much surer the model may be of unseen questions than it was taught to be: fitted on questions kept from it. */
const SCALE = 1
/** What is less likely is left out. */
const LEAST_SHARE = 0.01

/** What a question most likely wants, how likely that is nothing of ours, and how much speaks for danger. */
export function wantsOf(index: OpenIndex, question: string): { wants: Want[]; wantsNothing: number; danger: number } {
  const forms = placesAmong(question, index.places)
  const words = wordFeatures(forms)
  if (words.length === 0) return { wants: [], wantsNothing: 0, danger: 0 }
  const pages = index.wanted.length
  const scores = scoresOf(index.model, words)
  const shares = sharesOf(scores)
  const wants = index.wanted.flatMap((target, at): Want[] => {
    const share = shares[at] ?? 0
    return target && share >= LEAST_SHARE ? [{ share, target }] : []
  })
  const danger = dangerOf(index.danger, dangerKeys(question, forms))
  // Where no word tells anything, every page is as likely as any other.
  if (scores.every((score) => score === 0)) return { wants: [], wantsNothing: 0, danger }
  return { wants, wantsNothing: shares[pages] ?? 0, danger }
}

/** How likely each output is. */
function sharesOf(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores)
  const likelihoods = scores.map((score) => Math.exp(SCALE * (score - highest)))
  const whole = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0)
  return likelihoods.map((likelihood) => likelihood / whole)
}

/** Of each place that is named, how much it is where something happened or where one wants to go. */
export function sidesOf(index: OpenIndex, question: string): Map<string, number> {
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
    const told = sideOf(index.sides, features.map(hash))
    const score = isLeft(forms, at) ? Math.max(told, LEFT_SIDE) : told
    const known = sides.get(country)
    sides.set(country, known === undefined || Math.abs(score) > Math.abs(known) ? score : known)
  })
  return sides
}
