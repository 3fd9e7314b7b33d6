import { type Forms, hash } from './intent-features'
import { type Coder, codeBits, packed, Unpacking } from './packed-bits'
import { sound, typedWordsOf } from './words'

/**
 * What speaks for danger, learnt apart from what is wanted: many words speak of it a little, and a mistyped one as much as a
 * right one. So every word, every pair and every few letters count, and share weights by chance rather than be left out.
 */
const WEIGHTS = 20_480
/** What each level stands for. */
export const DANGER_LEVELS = [-4, -2, -1, 0, 1, 2, 4] as const
const BITS = 3
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

/** Few words say less surely that somebody is in danger, above all a word that is still being typed. */
const DOUBT = 1.6

/** How much speaks for danger. */
export function dangerOf(weights: ArrayLike<number>, keys: readonly number[]): number {
  return keys.reduce((sum, key) => sum + (weights[key] ?? 0), -DOUBT) / Math.sqrt(keys.length)
}

/** Writes weights, by the number of each in `DANGER_LEVELS`; those that are not there are nothing. */
export function encodeDanger(levels: ReadonlyMap<number, number>): string {
  return packed((coder) => {
    codeLevels(coder, levels)
  })
}

/** The weights that `encodeDanger` wrote. */
export function decodeDanger(text: string): Int8Array {
  return codeLevels(new Unpacking(text), new Map()).map((level) => DANGER_LEVELS[level] ?? 0)
}

function codeLevels(coder: Coder, levels: ReadonlyMap<number, number>): Int8Array {
  const nothing = DANGER_LEVELS.indexOf(0)
  return Int8Array.from({ length: WEIGHTS }, (_, at) => codeBits(coder, 0, BITS, levels.get(at) ?? nothing))
}
