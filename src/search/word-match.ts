import type { Concept } from './concepts'
import type { OpenIndex } from './open-index'
import { weightOf } from './postings'

/** How well each document answers the words of a question, by its number in the index. */
export interface WordMatch {
  scores: Float64Array
  /** Bit n: the n-th concept is answered. */
  answers: Uint32Array
}

/** A word that stands in a title counts for little more than one in another name: gain levels off (BM25's k1 and k1 + 1). */
const LEVEL_OFF = { half: 5, most: 1.8 }
/** Further forms of a concept in the same document count for a quarter of the best one, and never more than it. */
const FURTHER_FORMS = 0.25
/** A document that answers one concept only keeps this share; one that answers all of them, the whole. */
const ANSWERS_LITTLE = 0.35

/** Matches the words of a question with every document. Rare words count for more, and whoever answers more of them too. */
export function matchWords(index: OpenIndex, concepts: readonly Concept[]): WordMatch {
  const size = index.entries.length
  const scores = new Float64Array(size)
  const covered = new Float64Array(size)
  const answers = new Uint32Array(size)
  const best = new Float64Array(size)
  const rest = new Float64Array(size)
  let whole = 0
  concepts.forEach((concept, number) => {
    best.fill(0)
    rest.fill(0)
    const worth = gainsOf(index, concept, best, rest)
    // A word that no document has is a part of the question that nothing answers.
    whole += worth || 1
    for (let document = 0; document < size; document++) {
      const gain = best[document] ?? 0
      if (gain === 0) continue
      scores[document] = (scores[document] ?? 0) + gain + FURTHER_FORMS * Math.min(gain, rest[document] ?? 0)
      covered[document] = (covered[document] ?? 0) + worth
      answers[document] = (answers[document] ?? 0) | bitOf(number)
    }
  })
  if (whole > 0)
    for (let document = 0; document < size; document++)
      scores[document] =
        (scores[document] ?? 0) * (ANSWERS_LITTLE + ((1 - ANSWERS_LITTLE) * (covered[document] ?? 0)) / whole)
  return { scores, answers }
}

/** The bit of a concept in `answers`; concepts after the 32nd share theirs with earlier ones. */
export function bitOf(concept: number): number {
  return 1 << (concept % 32)
}

/** Writes what each document gains by its best form of a concept and by the rest. Returns what the concept is worth. */
function gainsOf(index: OpenIndex, concept: Concept, best: Float64Array, rest: Float64Array): number {
  const size = best.length
  let worth = 0
  for (const [word, weight] of concept.forms) {
    const postings = index.postings(word)
    if (postings.length === 0) continue
    const rarity = Math.log(1 + (size - postings.length + 0.5) / (postings.length + 0.5))
    worth = Math.max(worth, rarity * weight)
    for (const [document, level] of postings) {
      const strength = weightOf(level)
      const gain = weight * rarity * ((strength * LEVEL_OFF.most) / (strength + LEVEL_OFF.half))
      const known = best[document] ?? 0
      rest[document] = (rest[document] ?? 0) + Math.min(known, gain)
      if (gain > known) best[document] = gain
    }
  }
  return worth
}
