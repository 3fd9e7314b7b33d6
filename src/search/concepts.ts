import type { Meaning, OpenIndex } from './open-index'
import type { Said } from './sayings'
import type { TypedWords } from './typed-words'
import { isStopWord, stem } from './words'

/** A word or phrase of a question, with every form by which a document may answer it and what that counts for. */
export interface Concept {
  typed: string[]
  forms: Map<string, number>
}

/** What a form counts for beside the word itself: the further from what was typed, the less. */
const FORM = {
  typed: 1,
  /** What a mistyped word was meant to be. */
  mended: 0.85,
  /** What a saying of several words means, which is seldom chance, */
  phrase: 0.7,
  /** and what one word means. */
  meaning: 0.4,
  /** A word that begins as the last one does, while it is typed. */
  begun: 0.6,
}
/** So many words that begin as the last one does are looked for. */
const MOST_BEGUN = 6

/** What a question asks for, without its small words and its places (`taken`): the words of one saying are one concept. */
export function conceptsOf(
  index: OpenIndex,
  words: TypedWords,
  said: readonly Said[],
  taken: ReadonlySet<number>,
): Concept[] {
  const { typed } = words
  const concepts = conceptsByWord(index, words, taken)
  for (const { meaning, at } of said) {
    const first = at.find((position) => concepts.has(position))
    const known = first === undefined ? undefined : concepts.get(first)
    const concept: Concept = known ?? {
      typed: at.map((position) => typed[position] ?? ''),
      forms: new Map(),
    }
    addMeaning(concept, meaning)
    if (!known) {
      concepts.set(typed.length + (at[0] ?? 0), concept)
      continue
    }
    for (const position of at) {
      const part = concepts.get(position)
      if (!part || part === concept) continue
      for (const [word, weight] of part.forms) addForm(concept, word, weight)
      concept.typed.push(...part.typed)
      concepts.set(position, concept)
    }
  }
  return [...new Set(concepts.values())]
}

/** A concept for each word that says something, by the number of the word. */
function conceptsByWord(
  index: OpenIndex,
  { typed, readings, isMended, begun, spoken }: TypedWords,
  taken: ReadonlySet<number>,
): Map<number, Concept> {
  const concepts = new Map<number, Concept>()
  readings.forEach((options, at) => {
    const written = typed[at] ?? ''
    if (taken.has(at) || isStopWord(written, index.lang) || isStopWord(written, spoken)) return
    const concept: Concept = { typed: [written], forms: new Map() }
    const weight = isMended[at] ? FORM.mended : FORM.typed
    for (const word of options) addForm(concept, isMended[at] ? word : stem(word, index.lang), weight)
    const word = options[0] ?? ''
    if (at === begun && word.length > 1)
      for (const longer of index.beginning(stem(word, index.lang), MOST_BEGUN)) addForm(concept, longer, FORM.begun)
    concepts.set(at, concept)
  })
  return concepts
}

function addMeaning(concept: Concept, meaning: Meaning) {
  for (const word of meaning.means) addForm(concept, word, meaning.say.length > 1 ? FORM.phrase : FORM.meaning)
}

function addForm(concept: Concept, word: string, weight: number) {
  concept.forms.set(word, Math.max(concept.forms.get(word) ?? 0, weight))
}
