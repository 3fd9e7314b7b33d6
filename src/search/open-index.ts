import { besideOf, forEachLanguage, LANGUAGES, type Language } from '../site/languages'
import { type Place, placesByName } from './all-places'
import { decodeDanger } from './danger'
import { decodePaths } from './document-paths'
import { finerAddress } from './finer-address'
import { wordsOf } from './fold'
import { decodeWords, KINDS, type Kind, type PhoneLine, type SearchIndex } from './index-format'
import { decodeTargets, type Target } from './intents'
import { decodePostings, type Posting, weightOf } from './postings'
import { decodeSides } from './side-model'
import { Speller, swaps } from './speller'
import { titlePostings } from './title-words'
import { decodePages, type PageModel } from './trained-model'
import { stem } from './words'

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
  /** The digits of every number by which it is found. */
  numbers: string[]
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
  /** Those in which it finds: the readers' and the one beside. */
  languages: readonly Language[]
  entries: Entry[]
  suggested: number[]
  lines: number[]
  /** The pages of each country on a topic ('' for its first page), and the ways to work abroad. */
  pagesOf: Map<string, number[]>
  ways: number[]
  /** The records in each page. */
  recordsOf: Map<number, number[]>
  /** The pages that the model tells apart; undefined where this language has none. */
  wanted: readonly (Target | undefined)[]
  model: PageModel
  /** Where its finer model is, inside the site. */
  finer: string
  /** What tells on which side a place is. */
  sides: Map<number, number>
  /** What speaks for danger, and how much of it is enough. */
  danger: Int8Array
  enough: number
  /** Places by what they are called, as folded words separated by spaces. */
  places: Map<string, Place>
  /** Meanings by the first stem of what is said. */
  meanings: Map<string, Meaning[]>
  postings(word: string): readonly Posting[]
  /** Words that begin so, the most used first. */
  beginning(start: string, most: number): string[]
  /** Whether the index, its synonyms or its places use the word in any form. */
  knows(word: string): boolean
  /** Whether pages or synonyms of one language use the word in any form. */
  knowsIn(word: string, lang: Language): boolean
  /** Makes ready some of what `mend` needs, which else happens at the first mistake. Returns whether all of it is. */
  prepareMending(): boolean
  /** The words that a mistyped word most likely stands for. */
  mend(word: string): string[]
  /** The country that a name stands for: LMIA is Canada; IGSS is Guatemala, because pages of no other country carry it. */
  homeOf(word: string): string
  /** The country where one works under a programme that is named by its short name: H-2A is the United States. */
  programmeIn(words: readonly string[]): string
}

/** A word that weighs so much in a document is in its title, its other names or its questions. */
const NAMING = 7
/** Words that the speller learns in one go: a few milliseconds on a slow phone. */
const LEARNT_AT_ONCE = 150
const NONE: readonly Posting[] = []

/** Reads the columns of an index into maps. */
export function openIndex(index: SearchIndex): OpenIndex {
  const { titles, countries } = index
  const entries = decodePaths(index.paths, (at) => countries[at] ?? '').map((path, at): Entry => {
    const lines = index.phones[at] ?? []
    return {
      path,
      page: path.replace(/#.*$/, ''),
      title: titles[at] ?? '',
      country: countries[at] ?? '',
      destination: index.destinations[at] ?? '',
      topic: index.topics[at] ?? '',
      kind: KINDS.find((known) => known === index.kinds[at]) ?? 'page',
      phones: lines.map(([label, number]) => ({ label: label || (titles[at] ?? ''), number })),
      numbers: [...lines.map(([, number]) => number.replace(/\D/g, '')), ...(index.numbers[at]?.split(' ') ?? [])],
    }
  })

  const table = readTable(index.own, titlePostings(titles, index.lang))

  const places = placesByName(index.places)
  const countryOfPaper = new Map(
    Object.entries(index.places).flatMap(([country, { papers }]) => papers.map((paper) => [paper, country])),
  )

  const meanings = new Map<string, Meaning[]>()
  const languages = LANGUAGES.filter((lang) => lang === index.lang || lang === besideOf(index.lang))
  const spokenWords = forEachLanguage(() => new Set<string>())
  for (const lang of languages)
    for (const line of index.synonyms[lang]?.split('\n') ?? []) {
      const [sayings = '', meant = '', topic = ''] = line.split(';')
      const means = meant.split(' ')
      for (const saying of sayings.split(',')) {
        const say = saying.split(' ')
        for (const word of say) spokenWords[lang].add(word.startsWith('=') ? word.slice(1) : word)
        const first = `${lang} ${say[0] ?? ''}`
        const list = meanings.get(first)
        const meaning = { say, means, topic, lang }
        if (list) list.push(meaning)
        else meanings.set(first, [meaning])
      }
    }

  const pagesOf = new Map<string, number[]>()
  const recordsOf = new Map<number, number[]>()
  const pageAt = new Map(entries.flatMap(({ path, page }, at) => (path === page ? [[path, at] as const] : [])))
  entries.forEach(({ kind, country, topic, path, page }, at) => {
    if (kind === 'page' && country !== '') pagesOf.set(topic, [...(pagesOf.get(topic) ?? []), at])
    const whole = path === page ? undefined : pageAt.get(page)
    if (whole !== undefined) recordsOf.set(whole, [...(recordsOf.get(whole) ?? []), at])
  })

  const placeWords = new Set([...places.keys()].flatMap((name) => name.split(' ')))
  const codes = table.words.filter((word) => /^[a-z]{1,2}\d[a-z]?$/.test(word))
  // Programmes that a title names by their letters: PTAT, TPS.
  const programmes = new Set(entries.flatMap(({ kind, title }) => (kind === 'pathway' ? namesIn(title) : [])))
  const speller = new Speller([...placeWords, ...languages.flatMap((lang) => [...spokenWords[lang]]), ...table.words])
  const mended = new Map<string, string[]>()

  return {
    lang: index.lang,
    languages,
    entries,
    suggested: index.suggested,
    lines: index.lines,
    pagesOf,
    recordsOf,
    ways: entries.flatMap(({ kind }, at) => (kind === 'pathway' ? [at] : [])),
    wanted: decodeTargets(index.wanted),
    model: decodePages(index.model),
    finer: finerAddress(index.lang, index.model),
    sides: decodeSides(index.model.sides),
    danger: decodeDanger(index.model.danger),
    enough: index.model.enough,
    places,
    meanings,
    postings: (word) => table.get(word),
    beginning: (start, most) => table.beginning(start, most),
    knows: (word) => placeWords.has(word) || countryOfPaper.has(word) || languages.some((lang) => knowsIn(word, lang)),
    knowsIn,
    prepareMending: () => speller.learn(LEARNT_AT_ONCE),
    mend(word) {
      const known = mended.get(word)
      if (known) return known
      const fresh = mend(word)
      mended.set(word, fresh)
      return fresh
    },
    programmeIn(words) {
      const named = words
        .filter((word) => codes.includes(word) || programmes.has(word))
        .flatMap((word) => table.get(word))
        .flatMap(([at]) => entries[at]?.destination || [])
      return new Set(named).size === 1 ? (named[0] ?? '') : ''
    },
    homeOf(word) {
      const country = countryOfPaper.get(word)
      if (country) return country
      const form = stem(word, index.lang)
      if (word.length < 3 || spokenWords[index.lang].has(form)) return ''
      const named = table.get(form).flatMap(([at, level]) => (weightOf(level) >= NAMING ? (entries[at] ?? []) : []))
      const countries = new Set(named.map(({ country }) => country))
      const isName = named.some(({ kind, title }) => kind !== 'pathway' && namesIn(title).includes(word))
      return isName && countries.size === 1 ? (named[0]?.country ?? '') : ''
    },
  }

  function knowsIn(word: string, lang: Language): boolean {
    const form = stem(word, lang)
    return spokenWords[lang].has(form) || (lang === index.lang && table.has(form))
  }

  function mend(word: string): string[] {
    if (/\d/.test(word)) return nearestCodes(word, codes)
    const isOwn = (form: string) => spokenWords[index.lang].has(form) || table.has(form)
    // Fuse counts two letters changed about as two mistakes, which is too many for a short word.
    const changedAbout = swaps(word)
    const place = changedAbout.find((near) => near.length > 4 && placeWords.has(near))
    if (place) return [place]
    const form = stem(word, index.lang)
    const forms = [...(placeLength(word) ? [word] : []), form, stem(word.replace(/[sz](?=i[oó]n)/, 'c'), index.lang)]
    speller.learn(Number.POSITIVE_INFINITY)
    const alike = speller.alike(forms)
    if (alike.length > 0) return alike
    const swapped = changedAbout.map((near) => stem(near, index.lang)).find((near) => near.length > 3 && isOwn(near))
    return swapped ? [swapped] : speller.nearest(forms.slice(0, 2))
  }
}

/** The names in a title that are written with capitals inside: IGSS, SeNaSa. */
function namesIn(title: string): string[] {
  return (title.match(/\p{L}+\p{Lu}\p{L}*/gu) ?? []).flatMap(wordsOf)
}

/** Programmes have short names with a digit. A mistyped one is any that begins alike and has the same digit. */
function nearestCodes(word: string, codes: readonly string[]): string[] {
  const digit = word.replace(/\D/g, '')
  return codes.filter(
    (code) => code[0] === word[0] && code.replace(/\D/g, '') === digit && Math.abs(code.length - word.length) <= 1,
  )
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

function readTable({ words, postings }: SearchIndex['own'], inTitles: ReadonlyMap<string, Posting[]>): Table {
  const list = decodeWords(words)
  const stored = decodePostings(postings)
  const numberOf = new Map(list.map((word, at) => [word, at]))
  const whole = new Map<number, readonly Posting[]>()
  return {
    words: list,
    has: (word) => numberOf.has(word),
    get(word) {
      const at = numberOf.get(word)
      if (at === undefined) return NONE
      const known = whole.get(at)
      if (known) return known
      const own = stored[at] ?? NONE
      const told = new Set(own.map(([document]) => document))
      const fresh = [...own, ...(inTitles.get(word) ?? []).filter(([document]) => !told.has(document))]
      whole.set(at, fresh)
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
      const used = (at: number) => (stored[at]?.length ?? 0) + (inTitles.get(list[at] ?? '')?.length ?? 0)
      const found: number[] = []
      for (let at = low; at < list.length && list[at]?.startsWith(start); at++) {
        if (found.length === most && used(at) <= used(found[most - 1] ?? 0)) continue
        const place = found.findIndex((kept) => used(kept) < used(at))
        found.splice(place < 0 ? found.length : place, 0, at)
        if (found.length > most) found.pop()
      }
      return found.map((at) => list[at] ?? '')
    },
  }
}
