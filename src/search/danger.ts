import { type Forms, hash } from './intent-features'
import { sound, typedWordsOf } from './words'

/**
 * What speaks for danger, learnt apart from what is wanted: many words speak of it a little, and a mistyped one as much as a
 * right one. So every word, every pair and every few letters count, and share weights by chance rather than be left out.
 */
const WEIGHTS = 12_288
/** What each level stands for; two levels are a sign. */
export const DANGER_LEVELS = [-4, -2, -1, 0, 1, 2, 4] as const
const FIRST_SIGN = 40
/** Letters are taken so many at a time. */
const LETTERS = 4

/** Which weights a question has, each once: its words by their sound, each two side by side, and their letters. */
export function dangerKeys(question: string, { forms }: Forms): number[] {
  const pairs = forms.slice(1).map((form, at) => `${forms[at]} ${form}`)
  const letters = typedWordsOf(question).flatMap((word) => {
    const whole = `<${sound(word)}>`
    return Array.from(
      { length: Math.max(0, whole.length - LETTERS + 1) },
      (_, at) => `#${whole.slice(at, at + LETTERS)}`,
    )
  })
  return [...new Set(['', ...forms, ...pairs, ...letters].map((feature) => hash(feature) % WEIGHTS))]
}

/** How much speaks for danger. */
export function dangerOf(weights: ArrayLike<number>, keys: readonly number[]): number {
  return keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0) / Math.sqrt(keys.length)
}

/** Writes weights, by the number of each in `DANGER_LEVELS`; those that are not there are nothing. */
export function encodeDanger(levels: ReadonlyMap<number, number>): string {
  const nothing = DANGER_LEVELS.indexOf(0)
  const levelAt = (at: number) => levels.get(at) ?? nothing
  return Array.from({ length: WEIGHTS / 2 }, (_, at) =>
    String.fromCharCode(FIRST_SIGN + levelAt(2 * at) * DANGER_LEVELS.length + levelAt(2 * at + 1)),
  ).join('')
}

/** The weights that `encodeDanger` wrote. */
export function decodeDanger(text: string): Int8Array {
  return Int8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0) - FIRST_SIGN
      return [
        DANGER_LEVELS[Math.floor(code / DANGER_LEVELS.length)] ?? 0,
        DANGER_LEVELS[code % DANGER_LEVELS.length] ?? 0,
      ]
    }),
  )
}
