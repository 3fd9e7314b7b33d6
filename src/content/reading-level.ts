import { syllable as englishSyllables } from 'syllable'
import type { Language } from '../site/languages'

/** How hard a text is to read. `score` means a different thing per language; `easyEnough` compares it with the limit. */
export interface ReadingLevel {
  score: number
  words: number
  easyEnough: boolean
}

/** How a language's texts are measured. */
interface ReadingRule {
  /** What its score is called. */
  name: string
  /** The hardest that a page may be. */
  limit: number
  /** Whether a higher score is harder or easier. */
  higherIs: 'harder' | 'easier'
  syllables: (word: string) => number
  /** The score of a text of so many words a sentence and syllables a word. */
  score: (wordsPerSentence: number, syllablesPerWord: number) => number
}

/**
 * Spanish: Fernández-Huerta, 206.84 − 0.60 P − 1.02 F, P syllables per 100 words, F words per sentence
 * (J. Fernández Huerta, 1959, with F as corrected by G. Law, 2011).
 * English: Flesch-Kincaid grade, 0.39 words per sentence + 11.8 syllables per word − 15.59 (Kincaid et al., 1975).
 * A language without a known formula has none: its texts are not measured.
 */
const RULES: Record<Language, ReadingRule | undefined> = {
  es: {
    name: 'Fernández-Huerta',
    limit: 65,
    higherIs: 'easier',
    syllables: spanishSyllables,
    score: (sentence, word) => 206.84 - 0.6 * word * 100 - 1.02 * sentence,
  },
  en: {
    name: 'Flesch-Kincaid',
    limit: 8,
    higherIs: 'harder',
    syllables: (word) => Math.max(1, englishSyllables(word)),
    score: (sentence, word) => 0.39 * sentence + 11.8 * word - 15.59,
  },
}

/** The limit of a language by the name of its scale, for editors of any language: "Fernández-Huerta ≥ 65". */
export function limitWords(language: Language): string {
  const rule = RULES[language]
  return rule ? `${rule.name} ${rule.higherIs === 'easier' ? '≥' : '≤'} ${rule.limit}` : ''
}

/**
 * Syllables in one Spanish word: a strong vowel (a e o, or an accented í ú) makes one each; unaccented i and u beside
 * another vowel join its syllable. Silent u in que, qui, gue, gui is not counted.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? []
  let count = 0
  for (const group of groups) count += Math.max(1, (group.match(/[aeoáéóíú]/g) ?? []).length)
  return Math.max(1, count)
}

const SENTENCE_END = /[.!?:;…]+(?:\s|$)|\n+/

/** The hardest sentences of a page, at most `most`, the hardest first; none that is easy enough by itself. */
export function hardestSentences(items: readonly string[], language: Language, most = 3): string[] {
  return items
    .flatMap((item) => item.split(SENTENCE_END))
    .map((sentence) => ({ sentence: sentence.replace(/\s+/g, ' ').trim(), ...readingLevel([sentence], language) }))
    .filter(({ easyEnough, words }) => !easyEnough && words > 4)
    .sort(hardestFirst(language))
    .slice(0, most)
    .map(({ sentence }) => sentence)
}

/** Puts the hardest first, for `sort`. */
export function hardestFirst(language: Language): (a: { score: number }, b: { score: number }) => number {
  const direction = RULES[language]?.higherIs === 'easier' ? 1 : -1
  return (a, b) => direction * (a.score - b.score)
}

/**
 * Level of the sentences of one page. Each item is at least one sentence, whether or not it ends with a stop. A number or an
 * abbreviation counts as one word of one syllable.
 */
export function readingLevel(items: readonly string[], language: Language): ReadingLevel {
  const rule = RULES[language]
  let sentences = 0
  let words = 0
  let syllables = 0
  for (const item of items) {
    for (const sentence of item.split(SENTENCE_END)) {
      const tokens = sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
      if (tokens.length === 0) continue
      sentences += 1
      words += tokens.length
      for (const token of tokens) syllables += isOneSyllable(token) ? 1 : (rule?.syllables(token) ?? 1)
    }
  }
  if (!rule || words === 0) return { score: rule?.higherIs === 'easier' ? 100 : 0, words, easyEnough: true }
  const score = rule.score(words / sentences, syllables / words)
  const easyEnough = rule.higherIs === 'easier' ? score >= rule.limit : score <= rule.limit
  return { score: Math.round(score * 10) / 10, words, easyEnough }
}

const isOneSyllable = (token: string) => /\d/.test(token) || (token.length > 1 && token === token.toUpperCase())
