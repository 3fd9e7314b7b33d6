import type { Language } from '../site/languages'
import type { Meaning, OpenIndex, Place } from './open-index'
import { type Role, roleOf } from './place-role'
import { isStopWord, languageOf, stem, typedWordsOf } from './words'

/** A word or phrase of the question, with every form by which a document may answer it. */
export interface Concept {
  typed: string[]
  /** A page of no country that answers it is what is asked for. */
  isTool?: boolean
  /** Less than 1 for what is named beside the question: the boss in "my boss does not pay me". */
  weight: number
  forms: Map<string, { word: string; lang: Language; weight: number }>
}

/** What a question asks, before any document is looked at. */
export interface Question {
  concepts: Concept[]
  places: Map<string, Role>
  /** Words of the places: they mark titles and help a little. */
  placeWords: string[]
  topics: Set<string>
  /** Short numbers, which may be those of a phone line. */
  numbers: string[]
  /** The country of an institution that is named: IGSS is Guatemala. */
  home: string
  /** The country of a programme that is named: H-2A is the United States. */
  programme: string
  /** It is about pay that was not given, by somebody who is back or asks from another country. */
  isOwedFromBefore: boolean
  /** It asks what a word means, and nothing more. */
  asksMeaning: boolean
  otherLanguage: boolean
}

const FORM = { typed: 1, mended: 0.85, begun: 0.6, meaning: 0.55, phrase: 0.7, other: 0.75 }
/** The topic of one who is in danger: urgent help, which is the first of the suggested pages, and contacts. */
export const URGENT = 'urgent'
/** The topic of words for whom a question is about, which say little about what is asked. */
const ASIDE = 'aside'
/** The topic of permits: work in the country that is named, and nothing where none is. */
const PERMIT = 'permit'
/** The topic of coming back, in which the country that one comes from does not matter. */
const RETURN = 'return'
/** The topic of those who hire and of consulates, whose guides come after others where nobody says so. */
export const STAFF = 'staff'
/** The topic of pay that is owed: rights. */
const OWED = 'owed'
/** The topic of work in a country, which a question is about where it says nothing else. */
const WORK = 'work'
/** The topic of what a page of no country does, such as messages to share. */
const TOOL = 'tool'
/** The topic of who asks what a word means. */
const MEANING = 'meaning'
/** How far apart the words of a phrase may stand. */
const WITHIN = 3
const ASIDE_WEIGHT = 0.5
/** Countries that people are sent back from, and not to. */
const AWAY = new Set(['us', 'ca', 'es'])

/** Whether one works in a country and comes back from it. */
export function isAway(country: string): boolean {
  return AWAY.has(country)
}

/** What a question asks: its words in every form that a document may have, the places and topics that it names. */
export function understand(index: OpenIndex, query: string): Question {
  const isBegun = !/\s$/.test(query)
  const typed = typedWordsOf(query).flatMap((word, at, all) => unglued(index, word, isBegun && at === all.length - 1))
  const places = new Map<string, Role>()
  const placeWords: string[] = []
  const spoken = languageOf(typed, index.lang)
  const isSmall = (word: string) => isStopWord(word, index.lang) || isStopWord(word, spoken)
  // What is said in the other language counts as much, where the whole question is in it.
  const weightIn = (lang: Language) => (lang === index.lang || spoken !== index.lang ? 1 : FORM.other)
  const taken = new Set<number>()

  // What each typed word may be: itself, or what it was meant to be.
  const readings = typed.map((word, at) => {
    // "h2" is every programme that begins so: H-2A and H-2B.
    if (/^[a-z]+\d$/.test(word)) {
      const programmes = index.beginning(word, index.lang, 4)
      if (programmes.length > 0) return [...new Set([word, ...programmes])]
    }
    if (word.length < 3 || isStopWord(word, 'es') || isStopWord(word, 'en') || index.knows(word)) return [word]
    if (isBegun && at === typed.length - 1 && beginsSomething(index, word)) return [word]
    const mended = index.mend(word)
    return mended.length > 0 ? mended : [word]
  })
  const isMended = readings.map((options, at) => options[0] !== typed[at])

  const said = meaningsIn(index, readings, isMended, spoken)
  const says = (topic: string) => said.some(({ meaning }) => meaning.topic === topic)
  const comesBack = says(RETURN)
  let isAfar = false
  for (let at = 0; at < typed.length; at++) {
    if (taken.has(at)) continue
    const found = placeAt(index, readings, at, isBegun)
    if (!found) continue
    const { country, people } = found.place
    const { role, isOf } = roleOf(typed, at, people)
    isAfar ||= typed[at - 1] === 'desde'
    // Who was sent back from the United States asks what there is at home, except what is owed.
    if (!(comesBack && !says(OWED) && isOf && AWAY.has(country)))
      places.set(country, places.has(country) ? 'any' : role)
    for (let next = at; next < at + found.length; next++) {
      taken.add(next)
      placeWords.push(...(readings[next] ?? []))
    }
  }

  const topics = new Set<string>()
  const concepts = new Map<number, Concept>()
  readings.forEach((options, at) => {
    if (taken.has(at) || isSmall(typed[at] ?? '')) return
    const concept: Concept = { typed: [typed[at] ?? ''], weight: 1, forms: new Map() }
    for (const word of options)
      for (const lang of ['es', 'en'] as const)
        addForm(
          concept,
          isMended[at] ? word : stem(word, lang),
          lang,
          FORM.typed * weightIn(lang) * (isMended[at] ? FORM.mended : 1),
        )
    const word = options[0] ?? ''
    if (isBegun && at === typed.length - 1 && word.length > 1)
      for (const lang of ['es', 'en'] as const)
        for (const longer of index.beginning(stem(word, lang), lang, 6))
          addForm(concept, longer, lang, FORM.begun * weightIn(lang))
    concepts.set(at, concept)
  })

  for (const { meaning, at } of said) {
    const isAside = meaning.topic === ASIDE || meaning.topic === MEANING
    if (meaning.topic === PERMIT) {
      if (places.size > 0) topics.add('work-here')
    } else if (meaning.topic === RETURN) {
      // "Going back to Canada" is going away once more.
      if (![...places].some(([country, role]) => role === 'to' && AWAY.has(country))) topics.add('skills')
    } else if (meaning.topic === OWED) topics.add('rights')
    else if (meaning.topic && !isAside && meaning.topic !== WORK && meaning.topic !== TOOL) topics.add(meaning.topic)
    if (meaning.topic === URGENT) topics.add('contacts')
    const first = at.find((position) => concepts.has(position))
    const concept = first === undefined ? undefined : concepts.get(first)
    if (!concept) {
      const weight = isAside && concepts.size > 0 ? ASIDE_WEIGHT : 1
      const fresh: Concept = { typed: at.map((position) => typed[position] ?? ''), weight, forms: new Map() }
      addMeaning(fresh, meaning, weightIn(meaning.lang))
      if (meaning.topic === TOOL) fresh.isTool = true
      concepts.set(typed.length + (at[0] ?? 0), fresh)
      continue
    }
    addMeaning(concept, meaning, weightIn(meaning.lang))
    if (meaning.topic === TOOL) concept.isTool = true
    if (isAside && concepts.size > 1) concept.weight = ASIDE_WEIGHT
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
  if (says(WORK) && places.size === 1 && distinct.length === 1) topics.add('work-here')
  const answeredBy = (lang: Language) =>
    distinct.flatMap((concept) => concept.typed).filter((word) => index.postings(stem(word, lang), lang).length > 0)
      .length
  const otherLang: Language = index.lang === 'es' ? 'en' : 'es'
  return {
    concepts: distinct,
    places,
    placeWords,
    topics,
    numbers: typed.filter((word) => /^\d{3,4}$/.test(word)),
    home: distinct.map((concept) => homeOf(index, concept)).find((country) => country !== '') ?? '',
    isOwedFromBefore: says(OWED) && (comesBack || isAfar),
    asksMeaning: places.size === 0 && topics.size < 2 && distinct.length < 4 && says(MEANING),
    programme: readings.map((options) => index.programmeIn(options)).find((country) => country !== '') ?? '',
    otherLanguage: distinct.length > 0 && answeredBy(otherLang) > answeredBy(index.lang),
  }
}

function homeOf(index: OpenIndex, concept: Concept): string {
  return concept.typed.map((word) => index.homeOf(word)).find((country) => country !== '') ?? ''
}

function addForm(concept: Concept, word: string, lang: Language, weight: number) {
  const key = `${lang} ${word}`
  const known = concept.forms.get(key)
  if (!known || known.weight < weight) concept.forms.set(key, { word, lang, weight })
}

function addMeaning(concept: Concept, meaning: Meaning, weight: number) {
  for (const word of meaning.means)
    addForm(concept, word, meaning.lang, (meaning.say.length > 1 ? FORM.phrase : FORM.meaning) * weight)
}

/** Two words typed without the space between them: "segurosocial", "permisodetrabajo". */
function unglued(index: OpenIndex, word: string, isBegun: boolean): string[] {
  if (word.length < 8 || /\d/.test(word) || index.knows(word) || (isBegun && beginsSomething(index, word)))
    return [word]
  for (let cut = word.length - 4; cut >= 4; cut--) {
    const left = word.slice(0, cut)
    if (!index.knows(left)) continue
    const right = word.slice(cut)
    if (index.knows(right)) return [left, right]
    const inner = right.replace(/^(de|del|en|para|no|a|in|for|to)(?=.{4})/, '')
    if (inner !== right && index.knows(inner)) return [left, inner]
  }
  return [word]
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
function meaningsIn(index: OpenIndex, readings: readonly string[][], isMended: readonly boolean[], spoken: Language) {
  const found: { meaning: Meaning; at: number[] }[] = []
  for (const lang of ['es', 'en'] as const) {
    const forms = readings.map((options, at) =>
      options.flatMap((word) => [...(isMended[at] ? [word] : []), stem(word, lang), `=${word}`]),
    )
    forms.forEach((starts, at) => {
      // "Come" and "con" mean nothing Spanish in an English question, nor English in a Spanish one.
      const word = readings[at]?.[0] ?? ''
      const isOurs = isStopWord(word, spoken) || (lang !== spoken && index.knowsIn(word, spoken))
      for (const start of starts)
        for (const meaning of index.meanings.get(`${lang} ${start}`) ?? []) {
          if (isOurs && meaning.say.length === 1) continue
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
  let at = start
  for (let part = 1; part < say.length; part++) {
    const end = Math.min(at + WITHIN, forms.length - 1)
    do at++
    while (at <= end && !forms[at]?.includes(say[part] ?? ''))
    if (at > end) return undefined
    positions.push(at)
  }
  return positions
}
