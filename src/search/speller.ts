import Fuse from 'fuse.js/min-basic'
import { slips, sound } from './words'

/** Finds words that sound or look nearly like one that nobody uses: first by sound, then with Fuse. */
export class Speller {
  private readonly bySound = new Map<string, string[]>()
  private readonly soundsByPair = new Map<string, string[]>()

  private readonly words: readonly string[]
  private next = 0

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
      const list = this.bySound.get(heard)
      if (list) {
        list.push(word)
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

  /** Words a few slips of the finger away. */
  nearest(forms: readonly string[]): string[] {
    const found = forms.flatMap((form) => {
      const heard = sound(form)
      if (heard.length < 4) return []
      return new Fuse(this.candidates(heard), { threshold: 0.4, distance: 20 })
        .search(heard, { limit: 8 })
        .flatMap(({ item }) => this.bySound.get(item) ?? [])
        .map((word) => ({ word, slips: slipsBetween(form, heard, word) }))
        .filter((near) => near.slips <= Math.max(1.5, form.length / 4))
    })
    const least = Math.min(...found.map((near) => near.slips))
    return [...new Set(found.filter((near) => near.slips === least).map(({ word }) => word))].slice(0, 2)
  }

  /** Sounds of about the same length that share enough pairs of letters: few, so that Fuse has little to do. */
  private candidates(heard: string): string[] {
    const pairs = pairsOf(heard)
    const shared = new Map<string, number>()
    for (const pair of pairs)
      for (const candidate of this.soundsByPair.get(pair) ?? [])
        if (Math.abs(candidate.length - heard.length) <= 2) shared.set(candidate, (shared.get(candidate) ?? 0) + 1)
    const least = Math.max(2, pairs.length / 2 - 1)
    return [...shared]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([candidate]) => candidate)
  }
}

/** Slips by letter or by sound. The first letter is seldom the wrong one. */
function slipsBetween(form: string, heard: string, word: string): number {
  const other = sound(word)
  return Math.min(slips(form, word), slips(heard, other) + 0.5) + (heard[0] === other[0] ? 0 : 0.3)
}

/** The word with each two neighbouring letters changed about. */
export function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
}

function pairsOf(word: string): string[] {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2))
}
