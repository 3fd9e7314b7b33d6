import { LANGUAGES } from '../site/languages'
import type { Meaning, OpenIndex } from './open-index'
import type { TypedWords } from './typed-words'
import { isStopWord, stem } from './words'

/** A saying that a question has, and the numbers of its words. */
export interface Said {
  meaning: Meaning
  at: number[]
}

/** How far apart the words of a saying may stand, in words. */
const WITHIN = 3

/** Everything a question says that has a known meaning; a longer saying hides the shorter ones inside it. */
export function sayingsIn(index: OpenIndex, { readings, isMended, spoken }: TypedWords): Said[] {
  const found: Said[] = []
  for (const lang of LANGUAGES) {
    const forms = readings.map((options, at) =>
      options.flatMap((word) => [...(isMended[at] ? [word] : []), stem(word, lang), `=${word}`]),
    )
    forms.forEach((starts, at) => {
      // "Come" and "con" mean nothing Spanish in an English question, nor English in a Spanish one.
      const word = readings[at]?.[0] ?? ''
      const isOurs = isStopWord(word, spoken) || (lang !== spoken && index.knowsIn(word, spoken))
      for (const start of starts)
        for (const meaning of index.meanings.get(`${lang} ${start}`) ?? []) {
          if (isOurs && meaning.say.length === 1) continue
          const positions = positionsOf(meaning.say, forms, at)
          if (positions) found.push({ meaning, at: positions })
        }
    })
  }
  return found.filter(
    ({ at }) =>
      !found.some((longer) => longer.at.length > at.length && at.every((position) => longer.at.includes(position))),
  )
}

function positionsOf(say: readonly string[], forms: readonly string[][], start: number): number[] | undefined {
  const positions = [start]
  let at = start
  for (let part = 1; part < say.length; part++) {
    const end = Math.min(at + WITHIN, forms.length - 1)
    do at++
    while (at <= end && !forms[at]?.includes(say[part] ?? ''))
    if (at > end) return undefined
    positions.push(at)
  }
  return positions
}
