import type { Cue } from '../site/cues'
import { besideOf, type Language } from '../site/languages'
import { type Concept, conceptsOf } from './concepts'
import { isAway, type NamedPlaces, placesIn } from './named-places'
import type { OpenIndex } from './open-index'
import { digitsIn, isOnlyNumber } from './phone-digits'
import type { Role } from './place-role'
import { type Said, sayingsIn } from './sayings'
import { readWords } from './typed-words'
import { stem } from './words'

/** What a question asks, before any document is looked at. */
export interface Question {
  concepts: Concept[]
  places: Map<string, Role>
  /** Words of the places: they mark titles. */
  placeWords: string[]
  /** What it is mostly about; pages on it come higher. */
  topics: ReadonlySet<string>
  /** What its sayings decide, see `CUES`. */
  cues: ReadonlySet<Cue>
  /** Numbers that may be dialled, as digits; `isOnlyNumber` where nothing else is asked. */
  numbers: string[]
  isOnlyNumber: boolean
  /** The country of an institution that is named: IGSS is Guatemala. */
  home: string
  /** The country of a programme that is named: H-2A is the United States. */
  programme: string
  /** Somebody asks from a country for another. */
  isAfar: boolean
  otherLanguage: boolean
}

/** A number to call has so many digits at least: 911. */
const SHORTEST_NUMBER = 3
/** Who asks what a word means says few concepts beside it. */
const MOST_IN_MEANING = 3

/** What a question asks: its words in every form that a document may have, its places, what it is about and what it decides. */
export function understand(index: OpenIndex, query: string): Question {
  const words = readWords(index, query)
  const said = sayingsIn(index, words)
  const cues = new Set(said.flatMap(({ meaning }) => meaning.cue ?? []))
  // What is owed is a matter of the country where it was earned, also for who is back.
  const places = placesIn(index, words, cues.has('return') && !cues.has('owed'))
  const concepts = conceptsOf(index, words, said, places.at)
  const firstNamed = (countries: readonly string[]) => countries.find((country) => country !== '') ?? ''
  return {
    concepts,
    places: places.roles,
    placeWords: places.words,
    topics: topicsOf(said, cues, places, concepts.length),
    cues,
    numbers: digitsIn(query).filter(({ length }) => length >= SHORTEST_NUMBER),
    isOnlyNumber: isOnlyNumber(query),
    home: firstNamed(concepts.flatMap(({ typed }) => typed.map((word) => index.homeOf(word)))),
    programme: firstNamed(words.readings.map((options) => index.programmeIn(options))),
    isAfar: places.isAfar,
    otherLanguage: isInOther(index, concepts),
  }
}

/** Whether a question asks what a word means, and nothing more. */
export function asksMeaning({ cues, topics, places, concepts }: Question): boolean {
  const asksElse = places.size > 0 || topics.size > 1 || cues.has('urgent') || concepts.length > MOST_IN_MEANING
  return cues.has('meaning') && !asksElse
}

/** The topics of what is said, and those that cues add: permits and work in a country that is named, skills of who is back. */
function topicsOf(
  said: readonly Said[],
  cues: ReadonlySet<Cue>,
  { roles }: NamedPlaces,
  concepts: number,
): ReadonlySet<string> {
  const topics = new Set<string>(said.flatMap(({ meaning }) => meaning.topic || []))
  if (cues.has('permit') && roles.size > 0) topics.add('work-here')
  if (cues.has('work') && roles.size === 1 && concepts === 1) topics.add('work-here')
  // "Going back to Canada" is going away once more.
  const goesAway = [...roles].some(([country, role]) => role === 'to' && isAway(country))
  if (cues.has('return') && !goesAway) topics.add('skills')
  return topics
}

/** Whether more words of a question are words of pages in the other language. */
function isInOther(index: OpenIndex, concepts: readonly Concept[]): boolean {
  const typed = concepts.flatMap((concept) => concept.typed)
  const known = (lang: Language) => typed.filter((word) => index.postings(stem(word, lang), lang).length > 0).length
  return known(besideOf(index.lang)) > known(index.lang)
}
