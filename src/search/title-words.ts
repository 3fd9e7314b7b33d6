import type { Language } from '../site/languages'
import { fold } from './fold'
import { levelOf, type Posting } from './postings'
import { isStopWord, stem } from './words'

/** How much a title's words say about its document: the fewer they are, the more. */
const TITLE_WEIGHT = 9

/** The words of a document by which it can be found, as stems, in order. */
export function stemsOf(text: string, lang: Language): string[] {
  return foldedStems(fold(text), lang, new Map())
}

/** What each of so many words of a title weighs. */
export function titleWeight(words: number): number {
  return TITLE_WEIGHT / (0.6 + 0.1 * words)
}

/**
 * The documents whose titles have each word. The file leaves these postings out, because the titles are in it too. All
 * titles are folded in one go, which a slow phone does much faster than one by one.
 */
export function titlePostings(titles: readonly string[], lang: Language): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>()
  const known = new Map<string, string>()
  fold(titles.join('\n\n'))
    .split('\n\n')
    .forEach((title, document) => {
      const stems = foldedStems(title, lang, known)
      const level = levelOf(titleWeight(stems.length))
      for (const word of new Set(stems)) {
        const list = postings.get(word)
        if (list) list.push([document, level])
        else postings.set(word, [[document, level]])
      }
    })
  return postings
}

/** `known` remembers stems; '' stands for a word that says too little. */
function foldedStems(text: string, lang: Language, known: Map<string, string>): string[] {
  return (text.match(/[a-z0-9]+/g) ?? []).flatMap((word) => {
    let form = known.get(word)
    if (form === undefined) {
      form = word.length < 2 || isStopWord(word, lang) || /^\d{3,}$/.test(word) ? '' : stem(word, lang)
      known.set(word, form)
    }
    return form || []
  })
}
