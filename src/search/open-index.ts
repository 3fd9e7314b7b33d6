import Fuse from 'fuse.js/min-basic'
import type { Language } from '../content/vocabulary'
import { decodePostings, KINDS, type Kind, type PhoneLine, type Posting, type SearchIndex } from './index-format'
import { slips, sound, stem, wordsOf } from './words'

/** What the index says about one document. */
export interface Entry {
  path: string
  /** The address without its anchor. */
  page: string
  title: string
  country: string
  destination: string
  topic: string
  kind: Kind
  phones: PhoneLine[]
}

export interface Place {
  country: string
  /** A word for its people, which says where someone comes from. */
  people: boolean
}

export interface Meaning {
  /** Stems of what is said. */
  say: string[]
  means: string[]
  topic: string
  lang: Language
}

/** A search index made ready for questions. */
export interface OpenIndex {
  lang: Language
  entries: Entry[]
  suggested: number[]
  /** Places by what they are called, as folded words separated by spaces. */
  places: Map<string, Place>
  /** Meanings by the first stem of what is said. */
  meanings: Map<string, Meaning[]>
  postings(word: string, lang: Language): readonly Posting[]
  /** Words that begin so, the most used first. */
  beginning(start: string, lang: Language, most: number): string[]
  /** Whether the index, its synonyms or its places use the word in any form. */
  knows(word: string): boolean
  /** Makes ready what `mend` needs, which else happens at the first mistake. */
  prepareMending(): void
  /** The words that a mistyped word most likely stands for. */
  mend(word: string): string[]
}

const NONE: readonly Posting[] = []

/** Reads the columns of an index into maps. Postings are decoded when first asked for. */
export function openIndex(index: SearchIndex): OpenIndex {
  const titles = index.titles.split('\n')
  const facts = index.facts.split('\n')
  const entries = index.paths.split('\n').map((path, at): Entry => {
    const [country = '-', destination = '-', topic = '-', kind = ''] = (facts[at] ?? '').split(' ')
    return {
      path,
      page: path.replace(/#.*$/, ''),
      title: titles[at] ?? '',
      country: country === '-' ? '' : country,
      destination: destination === '-' ? '' : destination,
      topic: topic === '-' ? '' : topic,
      kind: KINDS.find((known) => known === kind) ?? 'page',
      phones: (index.phones[at] ?? []).map(([label, number]) => ({ label: label || (titles[at] ?? ''), number })),
    }
  })

  const otherLang: Language = index.lang === 'es' ? 'en' : 'es'
  const tables = { [index.lang]: readTable(index.own), [otherLang]: readTable(index.other) }

  const places = new Map<string, Place>()
  for (const [country, { names, people }] of Object.entries(index.places)) {
    for (const name of names) places.set(wordsOf(name).join(' '), { country, people: false })
    for (const name of people) places.set(wordsOf(name).join(' '), { country, people: true })
  }

  const meanings = new Map<string, Meaning[]>()
  for (const lang of ['es', 'en'] as const)
    for (const [sayings, means, topic] of index.synonyms[lang])
      for (const saying of sayings) {
        const say = saying.split(' ')
        const first = `${lang} ${say[0] ?? ''}`
        const list = meanings.get(first)
        const meaning = { say, means, topic, lang }
        if (list) list.push(meaning)
        else meanings.set(first, [meaning])
      }

  const placeWords = new Set([...places.keys()].flatMap((name) => name.split(' ')))
  const spokenWords = new Set([...meanings.values()].flat().flatMap(({ say }) => say))
  let speller: Speller | undefined

  return {
    lang: index.lang,
    entries,
    suggested: index.suggested,
    places,
    meanings,
    postings: (word, lang) => tables[lang]?.get(word) ?? NONE,
    beginning: (start, lang, most) => tables[lang]?.beginning(start, most) ?? [],
    knows: (word) =>
      placeWords.has(word) ||
      (['es', 'en'] as const).some((lang) => {
        const form = stem(word, lang)
        return spokenWords.has(form) || (tables[lang]?.has(form) ?? false)
      }),
    prepareMending,
    mend(word) {
      const form = stem(word, index.lang)
      return prepareMending().nearest(placeLength(word) ? [word, form] : [form])
    },
  }

  function prepareMending(): Speller {
    speller ??= new Speller([...placeWords, ...spokenWords, ...(tables[index.lang]?.words ?? [])])
    return speller
  }
}

/** Short words are not compared whole with names of places: too many are near. */
function placeLength(word: string): boolean {
  return word.length >= 5
}

interface Table {
  words: string[]
  has(word: string): boolean
  get(word: string): readonly Posting[]
  beginning(start: string, most: number): string[]
}

function readTable({ words, postings }: SearchIndex['own']): Table {
  const list = words === '' ? [] : words.split(' ')
  const encoded = postings.split(' ')
  const numberOf = new Map(list.map((word, at) => [word, at]))
  const decoded = new Map<number, readonly Posting[]>()
  return {
    words: list,
    has: (word) => numberOf.has(word),
    get(word) {
      const at = numberOf.get(word)
      if (at === undefined) return NONE
      const known = decoded.get(at)
      if (known) return known
      const fresh = decodePostings(encoded[at] ?? '')
      decoded.set(at, fresh)
      return fresh
    },
    beginning(start, most) {
      let low = 0
      let high = list.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((list[middle] ?? '') < start) low = middle + 1
        else high = middle
      }
      const found: number[] = []
      for (let at = low; at < list.length && list[at]?.startsWith(start); at++) found.push(at)
      return found
        .sort((a, b) => (encoded[b]?.length ?? 0) - (encoded[a]?.length ?? 0))
        .slice(0, most)
        .map((at) => list[at] ?? '')
    },
  }
}

/** Finds words that sound or look nearly like one that nobody uses: first by sound, then with Fuse. */
class Speller {
  private readonly bySound = new Map<string, string[]>()
  private readonly soundsByPair = new Map<string, string[]>()

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
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
  }

  nearest(forms: readonly string[]): string[] {
    for (const form of forms) {
      const alike = this.bySound.get(sound(form))
      if (alike) return alike
    }
    for (const form of forms) {
      const heard = sound(form)
      if (heard.length < 4) continue
      const found = new Fuse(this.candidates(heard), { threshold: 0.4, distance: 20 })
        .search(heard, { limit: 8 })
        .flatMap(({ item }) => this.bySound.get(item) ?? [])
        .map((word) => ({ word, slips: Math.min(slips(form, word), slips(heard, sound(word)) + 0.5) }))
        .filter((near) => near.slips <= Math.max(1.5, form.length / 3))
      const least = Math.min(...found.map((near) => near.slips))
      const nearest = found.filter((near) => near.slips === least).slice(0, 2)
      if (nearest.length > 0) return nearest.map(({ word }) => word)
    }
    return []
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

function pairsOf(word: string): string[] {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2))
}
