import { type Kind, weightOf } from './index-format'
import type { Entry, OpenIndex } from './open-index'
import { placesOfOwed } from './owed-away'
import { type Question, STAFF, URGENT } from './understand'

const TOPIC = { page: 4, guide: 1.2, openGuide: 4, record: 0.7, urgent: 4 }
/** What a way from the one country named to the other is worth by itself, and the pages about leaving and arriving. */
const JOURNEY = { way: 2.2, page: 1 }
/** What the page about work in a country that is named is worth where the question has no topic that we know. */
const FALLBACK = 0.6
/** Each further country's page on a topic, where no country is named or known: others have their turn. */
const REPEATED = 0.82
/** Where no country is named or known, the one where most readers work comes before others that fit as well. */
const USUAL = { country: 'us', factor: 1.08 }
const KIND_FACTOR: Record<Kind, number> = {
  page: 1,
  pathway: 1.05,
  guide: 0.95,
  credential: 0.85,
  contact: 0.8,
  scheme: 0.85,
  scam: 0.8,
}
/** What pages of one's own country are worth to who is owed pay in another. */
const OWED_AT_HOME = 0.6
/** Guides for those who hire and for consulates. Whoever wants them names them. */
const FOR_OTHERS = { path: /\/for-/, unasked: 0.8, asked: 1.6 }
const GLOSSARY = /\/glos[a-z]+\/$/
/** Results that score less than this share of the best are left out. */
const TAIL = 0.12

export interface Scored {
  entry: Entry
  score: number
  /** Bit n: the n-th concept of the question is answered. */
  answers: number
}

/** Every document that answers something of the question, best first. `reader` is the reader's country, or nothing. */
export function rank(index: OpenIndex, asked: Question, reader: string): Scored[] {
  const owed = placesOfOwed(asked, reader)
  const question = owed ? { ...asked, places: owed } : asked
  const isOwedAway = owed?.size === 0
  const { places } = question
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
    for (const form of concept.forms.values()) {
      const { word, lang } = form
      const weight = form.weight * concept.weight
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

  // Where nobody's country is known, what holds in all of them comes first.
  const guide =
    isOwedAway || (places.size === 0 && question.home === '' && reader === '') ? TOPIC.openGuide : TOPIC.guide
  const placesOnly = question.concepts.length === 0
  const isUrgent = question.topics.has(URGENT)
  const urgentHelp = index.suggested[0]
  const asksOfWork = isAboutWork(question)
  const isOpen = places.size === 0 && question.home === '' && question.programme === '' && reader === ''
  const [from, to] = asksOfWork ? journeyOf(question, reader) : []
  const tools = question.concepts.reduce((bits, { isTool }, number) => (isTool ? bits | (1 << (number % 32)) : bits), 0)
  const isVague = question.topics.size === 0
  let highest = 0
  entries.forEach((entry, at) => {
    let score = (scores[at] ?? 0) * (whole > 0 ? 0.35 + (0.65 * (covered[at] ?? 0)) / whole : 1)
    if (entry.topic && question.topics.has(entry.topic))
      score +=
        entry.kind === 'page' && entry.country !== ''
          ? TOPIC.page
          : score > 0
            ? entry.kind === 'guide' || entry.kind === 'page'
              ? guide
              : TOPIC.record
            : 0
    if (entry.country === '' && entry.topic === '' && entry.kind === 'page' && ((answers[at] ?? 0) & tools) !== 0)
      score += TOPIC.page
    if (question.numbers.length > 0 && answersAt(entry, question.numbers)) score += TOPIC.page
    if (isUrgent && at === urgentHelp) score += TOPIC.urgent
    if (placesOnly && places.size > 0 && entry.kind !== 'contact') score += isCountryPage(entry) ? 4 : 1
    if (isVague && places.has(entry.country) && entry.topic === 'work-here' && entry.kind === 'page') score += FALLBACK
    if (from && to) {
      if (entry.country === from && entry.destination === to) score += JOURNEY.way
      else if (entry.kind === 'page' && isJourneyPage(entry, from, to)) score += JOURNEY.page
    }
    if (FOR_OTHERS.path.test(entry.path)) score *= question.topics.has(STAFF) ? FOR_OTHERS.asked : FOR_OTHERS.unasked
    if (isOpen && entry.country === USUAL.country) score *= USUAL.factor
    if (score > 0) score *= KIND_FACTOR[entry.kind] * placeFactor(entry, question, reader, asksOfWork)
    if (isOwedAway && entry.country === reader) score *= OWED_AT_HOME
    if (question.topics.has('contacts') && entry.kind === 'contact') score *= 1.3
    scores[at] = score
    highest = Math.max(highest, score)
  })
  if (question.asksMeaning) {
    const glossary = entries.findIndex(({ path }) => GLOSSARY.test(path))
    if (glossary >= 0) scores[glossary] = Math.max(scores[glossary] ?? 0, highest)
  }
  const scored = entries
    .flatMap((entry, at) => {
      const score = scores[at] ?? 0
      return score > 0 && score >= highest * TAIL ? [{ entry, score, answers: answers[at] ?? 0 }] : []
    })
    .sort((a, b) => b.score - a.score)
  return isOpen ? alternated(scored) : scored
}

/** Whether one reaches it at a short number that is typed: 911. */
function answersAt({ phones }: Entry, numbers: readonly string[]): boolean {
  return phones.some(({ number }) => numbers.includes(number))
}

/** Each topic's pages of further countries a little lower, each more than the one before. */
function alternated(scored: readonly Scored[]): Scored[] {
  const times = new Map<string, number>()
  return scored
    .map((item) => {
      const { kind, country, topic } = item.entry
      if (kind !== 'page' || country === '') return item
      const seen = times.get(topic) ?? 0
      times.set(topic, seen + 1)
      return { ...item, score: item.score * REPEATED ** Math.min(seen, 4) }
    })
    .sort((a, b) => b.score - a.score)
}

function isAboutWork({ topics }: Question): boolean {
  return [...topics].every((topic) => topic === 'work-abroad' || topic === 'work-here')
}

/** From where to where one asks to go: two countries that are named, or the reader's own and the one named. */
function journeyOf({ places, home }: Question, reader: string): readonly string[] {
  if (home !== '') return []
  const [one, other] = [...places]
  if (!one) return []
  if (!other) return one[1] !== 'from' && reader !== one[0] ? [reader, one[0]] : []
  return one[1] === 'to' || other[1] === 'from' ? [other[0], one[0]] : [one[0], other[0]]
}

function isJourneyPage({ country, topic }: Entry, from: string, to: string): boolean {
  return (country === from && topic === 'work-abroad') || (country === to && topic === 'work-here')
}

/** Whether a document is the first page of a country. */
export function isCountryPage(entry: Entry): boolean {
  return entry.kind === 'page' && entry.country !== '' && entry.topic === ''
}

function comesFromElsewhere(places: Question['places']): boolean {
  for (const role of places.values()) if (role !== 'from') return false
  return true
}

/** How well a document's countries fit those of the question, or else the reader's. */
function placeFactor(
  entry: Entry,
  { places, home, programme, topics }: Question,
  reader: string,
  asksOfWork: boolean,
): number {
  const { country, destination, topic } = entry
  const isDeparture = destination !== '' && destination !== country
  if (home !== '' && !places.has(home)) {
    if (country === home) return 1.4
    if (places.size === 0) return country === '' || entry.kind === 'pathway' ? 0.8 : 0.5
    return country === '' ? 0.7 : places.has(country) ? 0.5 : 0.1
  }
  if (places.size === 0) {
    if (programme !== '' && ![programme, reader, ''].includes(country) && destination !== programme) return 0.3
    if (country === '') return reader === '' ? 1 : 0.88
    // What is owed to who works there, not where one is from.
    if (programme !== '' && reader !== '' && topics.has('rights')) {
      if (country === programme) return 1.4
      if (country === reader) return 1
    }
    if (reader === '') return isDeparture ? 0.75 : topics.size > 0 ? 0.88 : 1
    if (country === reader) return 1.4
    if (isDeparture) return 0.4
    return entry.kind !== 'pathway' ? 0.55 : programme !== '' ? 0.95 : 0.75
  }
  if (isDeparture) {
    const from = places.get(country)
    const to = places.get(destination)
    if (from && to) return from === 'to' && to === 'from' ? 0.4 : asksOfWork ? 1.5 : 0.8
    if (to) return country === reader ? 1.2 : places.size === 1 && reader === '' ? 0.6 : 0.3
    return from ? (from === 'to' ? 0.3 : 0.8) : 0.05
  }
  const role = places.get(country)
  // Who says only where one comes from asks about the country where one is.
  if (role === undefined && country === reader && comesFromElsewhere(places)) return 1.1
  if (role === undefined) return country === '' ? 0.35 : country === reader ? 0.3 : 0.04
  if (role === 'from' && (topic === 'work-here' || entry.kind === 'pathway')) return 0.5
  if (role === 'to' && topic === 'work-abroad') return 0.45
  if (role === 'from' && places.size > 1 && topic !== 'work-abroad') return 0.75
  return 1
}
