import { decodeKeys, encodeKeys, numberOf, signOf } from './signs'
import { keyOf, type SideText } from './trained-model'

/** What each sign of `levels` stands for. */
export const SIDE_LEVELS = [-3, 1, 2, 4, 8] as const

/** Writes how much each feature speaks for a place's being there, by the number of its level. */
export function encodeSides(levels: ReadonlyMap<number, number>): SideText {
  const keys = [...levels.keys()].sort((a, b) => a - b)
  return { keys: encodeKeys(keys), levels: keys.map((key) => signOf(levels.get(key) ?? 0)).join('') }
}

/** The weights by the key of each feature. */
export function decodeSides({ keys, levels }: SideText): Map<number, number> {
  return new Map(decodeKeys(keys).map((key, at) => [key, SIDE_LEVELS[numberOf(levels.charAt(at))] ?? 0]))
}

/** How much the features speak for a place's being there (above 0) and not here; the more of them say something, the less each counts. */
export function sideOf(weights: ReadonlyMap<number, number>, features: readonly number[]): number {
  const known = features.flatMap((feature) => weights.get(keyOf(feature)) ?? [])
  return known.length === 0 ? 0 : known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length)
}
