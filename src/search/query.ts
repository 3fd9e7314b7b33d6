import type { Language } from '../content/vocabulary'
import { KINDS, type Kind, type PhoneLine, weightOf } from './index-format'
import type { Entry, Meaning, OpenIndex, Place } from './open-index'
import { isStopWord, stem, wordsOf } from './words'

export interface SearchOptions {
  /** The reader's country, where it is known. */
  country?: string
  filters?: { country?: string; kind?: string }
  /** How many results at most; 20 unless told. */
  limit?: number
}

export interface SearchResult {
  path: string
  title: string
  country: string
  topic: string
  kind: Kind
  score: number
  /** Words of the question that this result answers, as they were typed. */
  words: string[]
  /** Parts of the title to mark: [from, to). */
  marks: [from: number, to: number][]
  phones: PhoneLine[]
}

export interface SearchAnswer {
  results: SearchResult[]
  /** How many fit in all, after the filters. */
  total: number
  /** How many fit, by country and by kind, each before its own filter. */
  counts: { country: Record<string, number>; kind: Record<string, number> }
  /** Where nothing fits: urgent help, the ways to work, the reader's country and its phone lines. */
  suggestions: SearchResult[]
  /** The question seems to be in the other language. */
  otherLanguage: boolean
}

/** A word or phrase of the question, with every form by which a document may answer it. */
interface Concept {
  typed: string[]
  forms: Map<string, { word: string; lang: Language; weight: number }>
}

type Role = 'from' | 'to' | 'any'

/** What a question asks, before any document is looked at. */
interface Question {
  concepts: Concept[]
  places: Map<string, Role>
  /** Words of the places: they mark titles and help a little. */
  placeWords: string[]
  topics: Set<string>
  otherLanguage: boolean
}

const FORM = { typed: 1, mended: 0.85, begun: 0.6, meaning: 0.55, other: 0.75 }
const TOPIC = { page: 2.6, record: 0.7, urgent: 4 }
/** The topic of one who is in danger: urgent help, which is the first of the suggested pages, and contacts. */
const URGENT = 'urgent'
const KIND_FACTOR: Record<Kind, number> = {
  page: 1,
  pathway: 1.05,
  guide: 0.95,
  credential: 0.85,
  contact: 0.8,
  scheme: 0.85,
  scam: 0.8,
}
/** Results that score less than this share of the best are left out. */
const TAIL = 0.12
const FROM_WORDS = new Set(['desde', 'from', 'soy'])
const TO_WORDS = new Set(['en', 'in', 'para', 'to', 'a', 'al', 'hacia', 'pa'])

/** Answers a question from an index, best first; the same question always gets the same answer. */
export function search(index: OpenIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const question = understand(index, query)
  const scored = rank(index, question, options.country ?? '')
  const { country: onlyCountry, kind: onlyKind } = options.filters ?? {}
  const counts: SearchAnswer['counts'] = { country: {}, kind: {} }
  const kept = scored.filter(({ entry }) => {
    const inCountry = !onlyCountry || entry.country === onlyCountry || entry.destination === onlyCountry
    const ofKind = !onlyKind || entry.kind === onlyKind
    if (ofKind) counts.country[entry.country] = (counts.country[entry.country] ?? 0) + 1
    if (inCountry) counts.kind[entry.kind] = (counts.kind[entry.kind] ?? 0) + 1
    return inCountry && ofKind
  })
  const forms = new Set(question.concepts.flatMap((concept) => [...concept.forms.values()].map(({ word }) => word)))
  for (const word of question.placeWords) forms.add(stem(word, index.lang))
  return {
    results: varied(kept)
      .slice(0, options.limit ?? 20)
      .map(({ entry, score, answers }) => {
        const words = question.concepts.flatMap((concept, at) => (answers & (1 << (at % 32)) ? concept.typed : []))
        return present(entry, score, words, forms, index.lang)
      }),
    total: kept.length,
    counts,
    suggestions: kept.length === 0 ? suggestions(index, options.country ?? '', question.places) : [],
    otherLanguage: question.otherLanguage,
  }
}

function understand(index: OpenIndex, query: string): Question {
  const typed = wordsOf(query)
  const isBegun = !/\s$/.test(query)
  const places = new Map<string, Role>()
  const placeWords: string[] = []
  const taken = new Set<number>()

  // What each typed word may be: itself, or what it was meant to be.
  const readings = typed.map((word, at) => {
    // "h2" is every programme that begins so: H-2A and H-2B.
    if (/^[a-z]+\d$/.test(word)) return [...new Set([word, ...index.beginning(word, index.lang, 4)])]
    if (word.length < 3 || isStopWord(word, 'es') || isStopWord(word, 'en') || index.knows(word)) return [word]
    if (isBegun && at === typed.length - 1 && beginsSomething(index, word)) return [word]
    const mended = index.mend(word)
    return mended.length > 0 ? mended : [word]
  })
  const isMended = readings.map((options, at) => options[0] !== typed[at])

  for (let at = 0; at < typed.length; at++) {
    if (taken.has(at)) continue
    const found = placeAt(index, readings, at, isBegun)
    if (!found) continue
    const before = typed[at - 1] ?? ''
    const role: Role = found.place.people || FROM_WORDS.has(before) ? 'from' : TO_WORDS.has(before) ? 'to' : 'any'
    places.set(found.place.country, places.has(found.place.country) ? 'any' : role)
    for (let next = at; next < at + found.length; next++) {
      taken.add(next)
      placeWords.push(...(readings[next] ?? []))
    }
  }

  const topics = new Set<string>()
  const concepts = new Map<number, Concept>()
  readings.forEach((options, at) => {
    if (taken.has(at) || isStopWord(typed[at] ?? '', index.lang)) return
    const concept: Concept = { typed: [typed[at] ?? ''], forms: new Map() }
    for (const word of options)
      for (const lang of ['es', 'en'] as const)
        addForm(
          concept,
          isMended[at] ? word : stem(word, lang),
          lang,
          (lang === index.lang ? FORM.typed : FORM.other) * (isMended[at] ? FORM.mended : 1),
        )
    const word = options[0] ?? ''
    if (isBegun && at === typed.length - 1 && word.length > 1)
      for (const lang of ['es', 'en'] as const)
        for (const longer of index.beginning(stem(word, lang), lang, 6))
          addForm(concept, longer, lang, FORM.begun * (lang === index.lang ? 1 : FORM.other))
    concepts.set(at, concept)
  })

  for (const { meaning, at } of meaningsIn(index, readings, isMended)) {
    if (meaning.topic) topics.add(meaning.topic)
    if (meaning.topic === URGENT) topics.add('contacts')
    const first = at.find((position) => concepts.has(position))
    const concept = first === undefined ? undefined : concepts.get(first)
    if (!concept) {
      const fresh: Concept = { typed: at.map((position) => typed[position] ?? ''), forms: new Map() }
      addMeaning(fresh, meaning, index.lang)
      concepts.set(typed.length + (at[0] ?? 0), fresh)
      continue
    }
    addMeaning(concept, meaning, index.lang)
    // The words of one phrase are one concept.
    for (const position of at) {
      const part = concepts.get(position)
      if (!part || part === concept) continue
      for (const form of part.forms.values()) addForm(concept, form.word, form.lang, form.weight)
      concept.typed.push(...part.typed)
      concepts.set(position, concept)
    }
  }

  const distinct = [...new Set(concepts.values())]
  const answeredBy = (lang: Language) =>
    distinct.flatMap((concept) => concept.typed).filter((word) => index.postings(stem(word, lang), lang).length > 0)
      .length
  const otherLang: Language = index.lang === 'es' ? 'en' : 'es'
  return {
    concepts: distinct,
    places,
    placeWords,
    topics,
    otherLanguage: distinct.length > 0 && answeredBy(otherLang) > answeredBy(index.lang),
  }
}

function addForm(concept: Concept, word: string, lang: Language, weight: number) {
  const key = `${lang} ${word}`
  const known = concept.forms.get(key)
  if (!known || known.weight < weight) concept.forms.set(key, { word, lang, weight })
}

function addMeaning(concept: Concept, meaning: Meaning, lang: Language) {
  for (const word of meaning.means)
    addForm(concept, word, meaning.lang, FORM.meaning * (meaning.lang === lang ? 1 : FORM.other))
}

function beginsSomething(index: OpenIndex, word: string): boolean {
  return (
    index.beginning(word, index.lang, 1).length > 0 ||
    [...index.places.keys()].some((name) => name.startsWith(word)) ||
    [...index.meanings.keys()].some((key) => key.slice(3).startsWith(word))
  )
}

/** The place that is named at a position, the longest name first. */
function placeAt(
  index: OpenIndex,
  readings: readonly string[][],
  at: number,
  isBegun: boolean,
): { place: Place; length: number } | undefined {
  for (const length of [3, 2, 1]) {
    if (at + length > readings.length) continue
    for (const first of readings[at] ?? []) {
      const name = [first, ...readings.slice(at + 1, at + length).map((options) => options[0] ?? '')].join(' ')
      const place = index.places.get(name)
      if (place) return { place, length }
      if (!isBegun || at + length < readings.length || name.length < 4 || index.knows(name)) continue
      const begun = [...index.places].filter(([longer]) => longer.startsWith(name)).map(([, found]) => found)
      if (begun[0] && new Set(begun.map(({ country }) => country)).size === 1) return { place: begun[0], length }
    }
  }
  return undefined
}

/** Everything the question says that has a known meaning, and where; a phrase hides the shorter ones inside it. */
function meaningsIn(index: OpenIndex, readings: readonly string[][], isMended: readonly boolean[]) {
  const found: { meaning: Meaning; at: number[] }[] = []
  for (const lang of ['es', 'en'] as const) {
    const forms = readings.map((options, at) =>
      options.flatMap((word) => (isMended[at] ? [word, stem(word, lang)] : [stem(word, lang)])),
    )
    forms.forEach((starts, at) => {
      for (const start of starts)
        for (const meaning of index.meanings.get(`${lang} ${start}`) ?? []) {
          const positions = positionsOf(meaning.say, forms, at)
          if (positions) found.push({ meaning, at: positions })
        }
    })
  }
  return found.filter(
    ({ at }) =>
      !found.some((longer) => longer.at.length > at.length && at.every((position) => longer.at.includes(position))),
  )
}

function positionsOf(say: readonly string[], forms: readonly string[][], start: number): number[] | undefined {
  const positions = [start]
  for (const part of say.slice(1)) {
    const last = positions.at(-1) ?? start
    const next = [1, 2, 3].map((step) => last + step).find((position) => forms[position]?.includes(part))
    if (next === undefined) return undefined
    positions.push(next)
  }
  return positions
}

interface Scored {
  entry: Entry
  score: number
  /** Bit n: the n-th concept of the question is answered. */
  answers: number
}

function rank(index: OpenIndex, question: Question, reader: string): Scored[] {
  const { entries } = index
  const size = entries.length
  const scores = new Float64Array(size)
  const covered = new Float64Array(size)
  const answers = new Uint32Array(size)
  const best = new Float64Array(size)
  const rest = new Float64Array(size)
  let whole = 0

  question.concepts.forEach((concept, number) => {
    best.fill(0)
    rest.fill(0)
    let worth = 0
    for (const { word, lang, weight } of concept.forms.values()) {
      const postings = index.postings(word, lang)
      if (postings.length === 0) continue
      const rarity = Math.log(1 + (size - postings.length + 0.5) / (postings.length + 0.5))
      worth = Math.max(worth, rarity * weight)
      for (const [document, level] of postings) {
        const strength = weightOf(level)
        const gain = weight * rarity * ((strength * 1.8) / (strength + 5))
        const known = best[document] ?? 0
        rest[document] = (rest[document] ?? 0) + Math.min(known, gain)
        if (gain > known) best[document] = gain
      }
    }
    whole += worth || 1
    for (let document = 0; document < size; document++) {
      const gain = best[document] ?? 0
      if (gain === 0) continue
      scores[document] = (scores[document] ?? 0) + gain + 0.25 * Math.min(gain, rest[document] ?? 0)
      covered[document] = (covered[document] ?? 0) + worth
      answers[document] = (answers[document] ?? 0) | (1 << (number % 32))
    }
  })

  const placesOnly = question.concepts.length === 0
  const isUrgent = question.topics.has(URGENT)
  const urgentHelp = index.suggested[0]
  const asksOfWork = question.topics.size === 0 || question.topics.has('work-abroad')
  const scored: Scored[] = []
  entries.forEach((entry, at) => {
    let score = (scores[at] ?? 0) * (whole > 0 ? 0.35 + (0.65 * (covered[at] ?? 0)) / whole : 1)
    if (entry.topic && question.topics.has(entry.topic))
      score += entry.kind === 'page' ? TOPIC.page : score > 0 ? TOPIC.record : 0
    if (isUrgent && at === urgentHelp) score += TOPIC.urgent
    if (placesOnly && question.places.size > 0 && entry.kind !== 'contact') score += isCountryPage(entry) ? 4 : 1
    if (score === 0) return
    score *= KIND_FACTOR[entry.kind] * placeFactor(entry, question.places, reader, asksOfWork)
    if (question.topics.has('contacts') && entry.kind === 'contact') score *= 1.3
    scored.push({ entry, score, answers: answers[at] ?? 0 })
  })
  const least = scored.reduce((most, { score }) => Math.max(most, score), 0) * TAIL
  return scored.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)
}

function isCountryPage(entry: Entry): boolean {
  return entry.kind === 'page' && entry.country !== '' && entry.topic === ''
}

/** How well a document's countries fit those of the question, or else the reader's. */
function placeFactor(entry: Entry, places: ReadonlyMap<string, Role>, reader: string, asksOfWork: boolean): number {
  const { country, destination, topic } = entry
  const isDeparture = destination !== '' && destination !== country
  if (places.size === 0) {
    if (country === '') return 1
    if (reader === '') return isDeparture ? 0.8 : 1
    if (country === reader) return 1.4
    return isDeparture ? 0.4 : entry.kind === 'pathway' ? 0.95 : 0.6
  }
  if (isDeparture) {
    const from = places.get(country)
    const to = places.get(destination)
    if (from && to) return from === 'to' && to === 'from' ? 0.4 : asksOfWork ? 1.5 : 1
    if (to) return country === reader ? 1.2 : places.size === 1 && reader === '' ? 0.6 : 0.3
    return from ? (from === 'to' ? 0.3 : 0.8) : 0.05
  }
  const role = places.get(country)
  if (role === undefined) return country === '' ? 0.35 : country === reader ? 0.3 : 0.04
  if (role === 'from' && (topic === 'work-here' || entry.kind === 'pathway')) return 0.4
  if (role === 'to' && topic === 'work-abroad') return 0.45
  if (role === 'from' && places.size > 1 && topic !== 'work-abroad') return 0.75
  return 1
}

/** No more than two results from one page before other pages have had their turn. */
function varied(scored: readonly Scored[]): Scored[] {
  const times = new Map<string, number>()
  const first: Scored[] = []
  const later: Scored[] = []
  for (const item of scored) {
    const seen = (times.get(item.entry.page) ?? 0) + 1
    times.set(item.entry.page, seen)
    if (seen <= 2) first.push(item)
    else later.push(item)
  }
  return [...first, ...later]
}

function suggestions(index: OpenIndex, reader: string, places: ReadonlyMap<string, Role>): SearchResult[] {
  const country = [...places.keys()][0] ?? reader
  const general = index.suggested.flatMap((at) => index.entries[at] ?? [])
  const local = country === '' ? [] : index.entries.filter((entry) => entry.country === country)
  return [
    ...general.slice(0, 1),
    ...local.filter((entry) => entry.kind === 'contact' && entry.phones.length > 0).slice(0, 3),
    ...local.filter(isCountryPage).slice(0, 1),
    ...local.filter((entry) => entry.kind === 'page' && entry.topic !== '').slice(0, 8),
    ...general.slice(1),
  ].map((entry) => present(entry, 0, [], new Set(), index.lang))
}

function present(
  entry: Entry,
  score: number,
  words: readonly string[],
  forms: ReadonlySet<string>,
  lang: Language,
): SearchResult {
  const { path, title, country, topic, kind, phones } = entry
  const marks: [number, number][] = []
  for (const match of title.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))
    if (wordsOf(match[0]).some((word) => forms.has(stem(word, lang)) || forms.has(word)))
      marks.push([match.index, match.index + match[0].length])
  return { path, title, country, topic, kind, score, words: [...new Set(words)], marks, phones }
}

/** Whether a text names a kind of result. */
export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text)
}
