import type { Kind } from './index-format'
import { gainsOfIntents } from './intent-gain'
import { isAboutWork, journeyGain, journeyOf } from './journey'
import type { Entry, OpenIndex } from './open-index'
import { hasPart, isDialledBy, isShortNumber } from './phone-digits'
import { placeFit } from './place-fit'
import type { Question } from './understand'
import { matchWords } from './word-match'

// What is added to a document's score is in the measure of words: a rare word in a title is worth about 6.

/** A document about what is asked. Only the page of a topic gains where it has none of the words. */
const ON_TOPIC = { page: 3, guide: 1.2, record: 0.7 }
/** A guide where nobody's country is known: what holds in all of them comes first. */
const GUIDE_FOR_ALL = 1.5
/** Urgent help for who is in danger, a tool that is asked for, a line with the short number that is typed. */
const ASKED_FOR = 4
/** Where nothing but a place is said: the first page of the country, and its others. */
const PLACE_ONLY = { first: 4, other: 1 }
/** The page about work in a country that is named, where the question has no topic that we know. */
const WORK_THERE = 0.6

/** A page that is surely wanted, and how much more that says in a story, where words say little. */
const WANTED = { page: 7, story: 0.5 }
/** So many words may name what is looked for; the more there are beyond, the less each says. */
const TELLING = { words: 4, further: 0.35 }
/** Words of the other language, of which pages here have few. */
const FOREIGN = 0.5

// Factors of the whole score.

/** Each further country's page on a topic, where no country is named or known: others have their turn. At most four times. */
const REPEATED = { factor: 0.65, most: 4 }
/** Where no country is named or known, the one where most readers work comes before others that fit as well. */
const USUAL = { country: 'us', factor: 1.12 }
/** Pages before the records in them, which have fewer words and would else come first. */
const KIND: Record<Kind, number> = {
  page: 1,
  pathway: 1.05,
  guide: 0.95,
  credential: 0.9,
  contact: 0.7,
  scheme: 0.95,
  scam: 0.7,
}
/** Whom to call, where that is asked. */
const CONTACT_ASKED = 1.3
/** Results that score less than this share of the best are left out. */
const TAIL = 0.12

export interface Scored {
  entry: Entry
  score: number
  /** Bit n: the n-th concept of the question is answered. */
  answers: number
  /** The number of the question by which one reaches it. */
  number?: string
}

/**
 * Every document that answers something of the question, best first. `reader` is the reader's country, or nothing; `among`
 * are the pages to look among, where not all are.
 */
export function rank(index: OpenIndex, question: Question, reader: string, among?: ReadonlySet<string>): Scored[] {
  const aboutWork = isAboutWork(question)
  const gain = gainsOf(index, question, reader, aboutWork)
  const wanted = gainsOfIntents(index, question, reader)
  const share = wordShare(question)
  const scale = question.otherLanguage ? FOREIGN * share : share
  const worth = WANTED.page * (1 + WANTED.story * (1 - share))
  const isOpen = isFromAnywhere(question, reader) && question.programme === ''
  const { scores, answers } = matchWords(index, question.concepts)
  let highest = 0
  index.entries.forEach((entry, at) => {
    if (among && !among.has(entry.page)) {
      scores[at] = 0
      return
    }
    let score = scale * gain(entry, scores[at] ?? 0)
    if (score > 0) score *= placeFit(entry, question, reader, aboutWork)
    if (score > 0 || entry.path === entry.page) score += worth * (wanted[at] ?? 0)
    score *= factorOf(entry, question)
    if (isOpen && entry.country === USUAL.country) score *= USUAL.factor
    scores[at] = score
    highest = Math.max(highest, score)
  })
  const scored = index.entries
    .flatMap((entry, at) => {
      const score = scores[at] ?? 0
      return score > 0 && score >= highest * TAIL ? [{ entry, score, answers: answers[at] ?? 0 }] : []
    })
    .sort((a, b) => b.score - a.score)
  const found = withNumberFirst(index, question, isOpen ? alternated(scored) : scored)
  return among ? found.filter(({ entry }) => among.has(entry.page)) : found
}

/** Whether nothing tells for which country one asks. */
function isFromAnywhere({ places, home }: Question, reader: string): boolean {
  return places.size === 0 && home === '' && reader === ''
}

/** What a document scores by its words and by what it is about; its countries do not count yet. */
function gainsOf(index: OpenIndex, question: Question, reader: string, aboutWork: boolean) {
  const { topics, places, isDanger } = question
  const guide = isFromAnywhere(question, reader) ? GUIDE_FOR_ALL : ON_TOPIC.guide
  const short = question.numbers.filter(isShortNumber)
  const urgentHelp = isDanger ? index.entries[index.suggested[0] ?? -1] : undefined
  const isPlaceOnly = question.concepts.length === 0 && places.size > 0
  const isVague = topics.size === 0
  const journey = aboutWork ? journeyOf(question, reader) : undefined
  return (entry: Entry, words: number): number => {
    const { kind, country, topic } = entry
    const isPage = kind === 'page'
    let score = words
    if (topics.has(topic)) {
      if (isPage && country !== '') score += ON_TOPIC.page
      else if (words > 0) score += isPage || kind === 'guide' ? guide : ON_TOPIC.record
    }
    if (short.length > 0 && entry.numbers.some((number) => short.includes(number))) score += ASKED_FOR
    if (entry === urgentHelp) score += ASKED_FOR
    if (isPlaceOnly && kind !== 'contact') score += isCountryPage(entry) ? PLACE_ONLY.first : PLACE_ONLY.other
    if (isVague && isPage && topic === 'work-here' && places.has(country)) score += WORK_THERE
    return journey ? score + journeyGain(entry, journey) : score
  }
}

/** What a document is worth by its kind, whatever its country. */
function factorOf({ kind }: Entry, { topics }: Question): number {
  let factor = KIND[kind]
  if (kind === 'contact' && topics.has('contacts')) factor *= CONTACT_ASKED
  return factor
}

/** The same with what one reaches by a telephone number of the question before all else, whatever its country. */
function withNumberFirst(index: OpenIndex, { numbers, isOnlyNumber }: Question, scored: Scored[]): Scored[] {
  const long = numbers.filter((digits) => !isShortNumber(digits))
  const whole = reachedBy(index, long, isDialledBy)
  const found = whole.length > 0 || !isOnlyNumber ? whole : reachedBy(index, numbers, hasPart)
  if (found.length === 0) return scored
  const best = scored[0]?.score ?? 0
  const first = found.map((item, at) => ({ ...item, score: best + found.length - at }))
  return [...first, ...scored.filter(({ entry }) => !first.some((item) => item.entry === entry))]
}

function reachedBy(
  { entries }: OpenIndex,
  asked: readonly string[],
  fits: (number: string, digits: string) => boolean,
): Scored[] {
  return entries.flatMap((entry) => {
    const number = asked.find((digits) => entry.numbers.some((known) => fits(known, digits)))
    return number === undefined ? [] : [{ entry, score: 0, answers: 0, number }]
  })
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
      return { ...item, score: item.score * REPEATED.factor ** Math.min(seen, REPEATED.most) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Whether a document is the first page of a country. */
export function isCountryPage(entry: Entry): boolean {
  return entry.kind === 'page' && entry.country !== '' && entry.topic === ''
}

/** What words count for: who names what is looked for uses few of them, and in a story each says less. */
function wordShare({ concepts }: Question): number {
  return 1 / (1 + TELLING.further * Math.max(0, concepts.length - TELLING.words))
}
