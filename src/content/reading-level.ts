import { syllable as englishSyllables } from 'syllable'
import type { Language } from '../site/languages'

/** How hard a text is to read. `score` means a different thing per language; `easyEnough` compares it with the limit. */
export interface ReadingLevel {
  score: number
  words: number
  easyEnough: boolean
}

/** Spanish: Fernández-Huerta index, at least this. English: Flesch-Kincaid grade, at most this. */
const READING_LIMIT: Record<Language, number> = { es: 65, en: 8 }

/** How easy a text must be, for editors: the scale by its name and the number. */
export const limitOf = (language: Language): string =>
  language === 'es' ? `Fernández-Huerta ≥ ${READING_LIMIT.es}` : `Flesch-Kincaid ≤ ${READING_LIMIT.en}`

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
    .sort((a, b) => (language === 'es' ? a.score - b.score : b.score - a.score))
    .slice(0, most)
    .map(({ sentence }) => sentence)
}

/**
 * Level of the sentences of one page. Each item is at least one sentence, whether or not it ends with a stop.
 * Spanish: Fernández-Huerta, 206.84 − 0.60 P − 1.02 F, P syllables per 100 words, F words per sentence
 * (J. Fernández Huerta, 1959, with F as corrected by G. Law, 2011).
 * English: Flesch-Kincaid grade, 0.39 words per sentence + 11.8 syllables per word − 15.59 (Kincaid et al., 1975).
 * A number or an abbreviation counts as one word of one syllable.
 */
export function readingLevel(items: readonly string[], language: Language): ReadingLevel {
  let sentences = 0
  let words = 0
  let syllables = 0
  for (const item of items) {
    for (const sentence of item.split(SENTENCE_END)) {
      const tokens = sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
      if (tokens.length === 0) continue
      sentences += 1
      words += tokens.length
      for (const token of tokens) syllables += syllablesOf(token, language)
    }
  }
  if (words === 0) return { score: language === 'es' ? 100 : 0, words: 0, easyEnough: true }
  const wordsPerSentence = words / sentences
  const perWord = syllables / words
  const score =
    language === 'es'
      ? 206.84 - 0.6 * perWord * 100 - 1.02 * wordsPerSentence
      : 0.39 * wordsPerSentence + 11.8 * perWord - 15.59
  const easyEnough = language === 'es' ? score >= READING_LIMIT.es : score <= READING_LIMIT.en
  return { score: Math.round(score * 10) / 10, words, easyEnough }
}

function syllablesOf(token: string, language: Language): number {
  if (/\d/.test(token) || (token.length > 1 && token === token.toUpperCase())) return 1
  return language === 'es' ? spanishSyllables(token) : Math.max(1, englishSyllables(token))
}
