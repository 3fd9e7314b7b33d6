import type { Language } from '../site/languages'
import type { Meaning, OpenIndex } from './open-index'
import type { Said } from './sayings'
import type { TypedWords } from './typed-words'
import { isStopWord, stem } from './words'

/** A word or phrase of a question, with every form by which a document may answer it. */
export interface Concept {
  typed: string[]
  /** A page of no country that answers it is what is asked for. */
  isTool?: boolean
  /** Less than 1 for what is named beside the question: the boss in "my boss does not pay me". */
  weight: number
  forms: Map<string, { word: string; lang: Language; weight: number }>
}

/** What a form counts for beside the word itself: the further from what was typed, the less. */
const FORM = {
  typed: 1,
  /** What a mistyped word was meant to be. */
  mended: 0.85,
  /** What a saying of several words means, which is seldom chance, */
  phrase: 0.7,
  /** and what one word means. */
  meaning: 0.55,
  /** A word that begins as the last one does, while it is typed. */
  begun: 0.6,
  /** A form of the other language, where the question is in the reader's. */
  otherLanguage: 0.75,
}
/** What is named beside the question counts for half. */
const ASIDE = 0.5
/** So many words that begin as the last one does are looked for. */
const MOST_BEGUN = 6

/** What a question asks for, without its small words and its places (`taken`): the words of one saying are one concept. */
export function conceptsOf(
  index: OpenIndex,
  words: TypedWords,
  said: readonly Said[],
  taken: ReadonlySet<number>,
): Concept[] {
  const { typed, spoken } = words
  const weightIn = (lang: Language) => (lang === index.lang || spoken !== index.lang ? 1 : FORM.otherLanguage)
  const concepts = conceptsByWord(index, words, taken, weightIn)
  for (const { meaning, at } of said) {
    const isAside = meaning.cue === 'aside' || meaning.cue === 'meaning'
    const first = at.find((position) => concepts.has(position))
    const known = first === undefined ? undefined : concepts.get(first)
    const concept: Concept = known ?? {
      typed: at.map((position) => typed[position] ?? ''),
      weight: 1,
      forms: new Map(),
    }
    if (isAside && concepts.size > (known ? 1 : 0)) concept.weight = ASIDE
    if (meaning.cue === 'tool') concept.isTool = true
    addMeaning(concept, meaning, weightIn(meaning.lang))
    if (!known) {
      concepts.set(typed.length + (at[0] ?? 0), concept)
      continue
    }
    for (const position of at) {
      const part = concepts.get(position)
      if (!part || part === concept) continue
      for (const form of part.forms.values()) addForm(concept, form.word, form.lang, form.weight)
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
  weightIn: (lang: Language) => number,
): Map<number, Concept> {
  const concepts = new Map<number, Concept>()
  readings.forEach((options, at) => {
    const written = typed[at] ?? ''
    if (taken.has(at) || isStopWord(written, index.lang) || isStopWord(written, spoken)) return
    const concept: Concept = { typed: [written], weight: 1, forms: new Map() }
    const weight = isMended[at] ? FORM.mended : FORM.typed
    for (const word of options)
      for (const lang of index.languages)
        addForm(concept, isMended[at] ? word : stem(word, lang), lang, weight * weightIn(lang))
    const word = options[0] ?? ''
    if (at === begun && word.length > 1)
      for (const lang of index.languages)
        for (const longer of index.beginning(stem(word, lang), lang, MOST_BEGUN))
          addForm(concept, longer, lang, FORM.begun * weightIn(lang))
    concepts.set(at, concept)
  })
  return concepts
}

function addMeaning(concept: Concept, meaning: Meaning, weight: number) {
  for (const word of meaning.means)
    addForm(concept, word, meaning.lang, (meaning.say.length > 1 ? FORM.phrase : FORM.meaning) * weight)
}

function addForm(concept: Concept, word: string, lang: Language, weight: number) {
  const key = `${lang} ${word}`
  const known = concept.forms.get(key)
  if (!known || known.weight < weight) concept.forms.set(key, { word, lang, weight })
}
