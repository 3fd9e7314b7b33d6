import type { Language } from '../site/languages'
import type { OpenIndex } from './open-index'
import { isStopWord, languageOf, typedWordsOf } from './words'

/** The words of a question and what each may be. */
export interface TypedWords {
  /** As they were typed, folded, in order. */
  typed: string[]
  /** For each, the words that it may be: itself, or those that it was meant to be, the likeliest first. */
  readings: string[][]
  /** Whether each was taken for another word than was typed. */
  isMended: boolean[]
  /** The number of a last word that is still being typed; -1 where there is none. */
  begun: number
  /** The language of the question, which need not be the reader's. */
  spoken: Language
}

/** Two words stuck together have each so many letters at least. */
const SHORTEST_STUCK = 4
/** A programme's name that lacks its last letter stands for so many at most: H-2 is H-2A and H-2B. */
const MOST_PROGRAMMES = 4
/** Shorter words are not mended: they are near to too many. */
const SHORTEST_MENDED = 3

/** Reads the words of a question: words stuck together apart, mistakes mended. */
export function readWords(index: OpenIndex, query: string): TypedWords {
  const isBegun = !/\s$/.test(query)
  const typed = typedWordsOf(query).flatMap((word, at, all) => unglued(index, word, isBegun && at === all.length - 1))
  const begun = isBegun ? typed.length - 1 : -1
  const readings = typed.map((word, at) => readingsOf(index, word, at === begun))
  return {
    typed,
    readings,
    isMended: readings.map((options, at) => options[0] !== typed[at]),
    begun,
    spoken: languageOf(typed, index.lang),
  }
}

function readingsOf(index: OpenIndex, word: string, isBegun: boolean): string[] {
  if (/^[a-z]+\d$/.test(word)) {
    const programmes = index.beginning(word, MOST_PROGRAMMES)
    if (programmes.length > 0) return [...new Set([word, ...programmes])]
  }
  const isSmall = index.languages.some((lang) => isStopWord(word, lang))
  if (word.length < SHORTEST_MENDED || isSmall || index.knows(word)) return [word]
  if (isBegun && beginsSomething(index, word)) return [word]
  const mended = index.mend(word)
  return mended.length > 0 ? mended : [word]
}

/** Two words typed without the space between them: "segurosocial", "permisodetrabajo". */
function unglued(index: OpenIndex, word: string, isBegun: boolean): string[] {
  if (word.length < 2 * SHORTEST_STUCK || /\d/.test(word) || index.knows(word)) return [word]
  if (isBegun && beginsSomething(index, word)) return [word]
  for (let cut = word.length - SHORTEST_STUCK; cut >= SHORTEST_STUCK; cut--) {
    const left = word.slice(0, cut)
    if (!index.knows(left)) continue
    const right = word.slice(cut)
    if (index.knows(right)) return [left, right]
    const inner = right.replace(/^(de|del|en|para|no|a|in|for|to)(?=.{4})/, '')
    if (inner !== right && index.knows(inner)) return [left, inner]
  }
  return [word]
}

function beginsSomething(index: OpenIndex, word: string): boolean {
  return (
    index.beginning(word, 1).length > 0 ||
    [...index.places.keys()].some((name) => name.startsWith(word)) ||
    [...index.meanings.keys()].some((key) => key.slice(key.indexOf(' ') + 1).startsWith(word))
  )
}
