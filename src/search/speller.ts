import Fuse from 'fuse.js/min-basic'
import { sound } from './words'

/** How much of a word may be wrong by its sound, as a share of its letters and two edges: one of six, two of eight. */
const WRONG_BY_SOUND = 0.25
/** How much may be wrong by sound and by letters together; what is further away was not meant. */
const WRONG_IN_ALL = 0.5
/** How many letters longer or shorter a sound may be. */
const LETTERS_APART = 2
/** Shorter sounds are near too many others. */
const SHORTEST_SOUND = 4
/** So many words that sound nearly like it are compared by letters. */
const MOST_COMPARED = 12
/** A mistyped word stands for this many at most. */
const MOST_MEANT = 2

/** Words that sound the same, and what they sound like between two edges, without which the ends would not count. */
interface Alike {
  words: string[]
  edged: string
}

/** Finds words that sound or look nearly like one that nobody uses: by their sound, or else with Fuse. */
export class Speller {
  private readonly words: readonly string[]
  private next = 0
  private readonly bySound = new Map<string, Alike>()
  /** By the first letter of the sound, which is seldom the wrong one: Fuse has a twentieth of the words to compare. */
  private readonly byStart = new Map<string, Alike[]>()
  private readonly engines = new Map<string, Fuse<Alike>>()

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
        known.words.push(word)
        continue
      }
      const fresh = { words: [word], edged: edged(heard) }
      this.bySound.set(heard, fresh)
      const list = this.byStart.get(heard.charAt(0))
      if (list) list.push(fresh)
      else this.byStart.set(heard.charAt(0), [fresh])
    }
    return this.next === this.words.length
  }

  /** Words that sound the same. */
  alike(forms: readonly string[]): string[] {
    for (const form of forms) {
      const alike = this.bySound.get(sound(form))
      if (alike) return alike.words
    }
    return []
  }

  /** The words that are least wrong; none where all are further away than a slip or two. */
  nearest(forms: readonly string[]): string[] {
    const found = forms.flatMap((form) => this.near(form)).filter(({ wrong }) => wrong <= WRONG_IN_ALL)
    const least = Math.min(...found.map(({ wrong }) => wrong))
    return [...new Set(found.filter(({ wrong }) => wrong === least).map(({ word }) => word))].slice(0, MOST_MEANT)
  }

  /** Words near to one, and how wrong it would be for each: by sound as it was typed, by letters the other way round. */
  private near(form: string): { word: string; wrong: number }[] {
    const heard = sound(form)
    if (heard.length < SHORTEST_SOUND) return []
    const found = this.engine(heard.charAt(0))?.search(edged(heard), { limit: MOST_COMPARED }) ?? []
    return found
      .filter(({ item }) => Math.abs(item.edged.length - heard.length - 2) <= LETTERS_APART)
      .flatMap(({ item, score = 1 }) =>
        item.words.map((word) => {
          const letters = Fuse.match(edged(word), edged(form), { threshold: 1, includeScore: true }).score ?? 1
          return { word, wrong: score + letters }
        }),
      )
  }

  private engine(start: string): Fuse<Alike> | undefined {
    const known = this.engines.get(start)
    if (known) return known
    const sounds = this.byStart.get(start)
    if (!sounds) return undefined
    const fresh = new Fuse(sounds, { keys: ['edged'], threshold: WRONG_BY_SOUND, includeScore: true })
    this.engines.set(start, fresh)
    return fresh
  }
}

/** The word with each two neighbouring letters changed about. */
export function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
}

function edged(word: string): string {
  return `^${word}$`
}
