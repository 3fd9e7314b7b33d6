import { distance } from 'fastest-levenshtein'
import { sound } from './words'

/** So many words that share most pairs of letters are compared letter by letter. */
const MOST_COMPARED = 40
/** How many letters longer or shorter a sound may be. */
const LETTERS_APART = 2
/** Shorter sounds are near too many others. */
const SHORTEST_SOUND = 4
/** What a word costs, in slips of the finger, for being near by its sound and not by its letters. */
const BY_SOUND_ONLY = 0.5
/** What it costs to begin otherwise: the first letter is seldom the wrong one. */
const OTHER_START = 0.3
/** So many slips may lie between a typed word and the one meant: in a short word, and for each letter of a longer one. */
const MOST_SLIPS = { short: 1.5, perLetter: 0.29 }
/** A mistyped word stands for this many at most. */
const MOST_MEANT = 2

/** Finds words that sound or look nearly like one that nobody uses: by their sound, or else by slips of the finger. */
export class Speller {
  private readonly words: readonly string[]
  private next = 0
  private readonly bySound = new Map<string, string[]>()
  private readonly soundsByPair = new Map<string, string[]>()

  constructor(words: readonly string[]) {
    this.words = [...new Set(words)]
  }

  /** Learns some more of the words, so that whoever waits need not wait for all. Returns whether it knows them all. */
  learn(most: number): boolean {
    const end = Math.min(this.words.length, this.next + most)
    for (; this.next < end; this.next++) {
      const word = this.words[this.next] ?? ''
      if (word.length < 3 || /\d/.test(word)) continue
      const heard = sound(word)
      const known = this.bySound.get(heard)
      if (known) {
        known.push(word)
        continue
      }
      this.bySound.set(heard, [word])
      for (const pair of new Set(pairsOf(heard))) {
        const sounds = this.soundsByPair.get(pair)
        if (sounds) sounds.push(heard)
        else this.soundsByPair.set(pair, [heard])
      }
    }
    return this.next === this.words.length
  }

  /** Words that sound the same. */
  alike(forms: readonly string[]): string[] {
    for (const form of forms) {
      const alike = this.bySound.get(sound(form))
      if (alike) return alike
    }
    return []
  }

  /** The words with the fewest slips; none where all are further away than a slip or two. */
  nearest(forms: readonly string[]): string[] {
    const found = forms.flatMap((form) => this.near(form))
    const least = Math.min(...found.map(({ slips }) => slips))
    return [...new Set(found.filter(({ slips }) => slips === least).map(({ word }) => word))].slice(0, MOST_MEANT)
  }

  private near(form: string): { word: string; slips: number }[] {
    const heard = sound(form)
    if (heard.length < SHORTEST_SOUND) return []
    const most = Math.max(MOST_SLIPS.short, form.length * MOST_SLIPS.perLetter)
    return this.candidates(heard)
      .flatMap((other) =>
        (this.bySound.get(other) ?? []).map((word) => {
          const apart = Math.min(distance(form, word), distance(heard, other) + BY_SOUND_ONLY)
          return { word, slips: apart + (heard[0] === other[0] ? 0 : OTHER_START) }
        }),
      )
      .filter(({ slips }) => slips <= most)
  }

  /** Sounds of about the same length that share enough pairs of letters: few, so that there is little to compare. */
  private candidates(heard: string): string[] {
    const pairs = pairsOf(heard)
    const shared = new Map<string, number>()
    for (const pair of pairs)
      for (const other of this.soundsByPair.get(pair) ?? [])
        if (Math.abs(other.length - heard.length) <= LETTERS_APART) shared.set(other, (shared.get(other) ?? 0) + 1)
    const least = Math.max(2, pairs.length / 2 - 1)
    return [...shared]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_COMPARED)
      .map(([other]) => other)
  }
}

/** The word with each two neighbouring letters changed about. */
export function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
}

/** Each two neighbouring letters, with the edges of the word. */
function pairsOf(word: string): string[] {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2))
}
