import { besideOf, type Language } from '../site/languages'
import { type Concept, conceptsOf } from './concepts'
import { placesIn } from './named-places'
import type { OpenIndex } from './open-index'
import { digitsIn, isOnlyNumber } from './phone-digits'
import type { Role } from './place-role'
import { sayingsIn } from './sayings'
import { readWords, type TypedWords } from './typed-words'
import { sidesOf, type Want, wantsOf } from './wants'

/** What a question asks, before any document is looked at. */
export interface Question {
  concepts: Concept[]
  places: Map<string, Role>
  /** Words of the places: they mark titles. */
  placeWords: string[]
  /** The pages that it most likely wants, and how likely each is. */
  wants: Want[]
  /** How likely it wants nothing that any page answers. */
  wantsNothing: number
  /** Somebody is in danger or despairs. */
  isDanger: boolean
  /** Of each place how much it is where something happened or where one wants to go, and not where one is or is from. */
  sides: ReadonlyMap<string, number>
  /** What it is mostly about; pages on it come higher. */
  topics: ReadonlySet<string>
  /** Numbers that may be dialled, as digits; `isOnlyNumber` where nothing else is asked. */
  numbers: string[]
  isOnlyNumber: boolean
  /** The country of an institution that is named: IGSS is Guatemala. */
  home: string
  /** The country of a programme that is named: H-2A is the United States. */
  programme: string
  otherLanguage: boolean
}

/** A number to call has so many digits at least: 911. */
const SHORTEST_NUMBER = 3
/** A programme's country is where one works or wants to. */
const PROGRAMME_SIDE = 2

/** What a question asks: its words in every form that a document may have, its places, what it is about and what it decides. */
export function understand(index: OpenIndex, query: string): Question {
  const words = readWords(index, query)
  const said = sayingsIn(index, words)
  const places = placesIn(index, words)
  const concepts = conceptsOf(index, words, said, places.at)
  const firstNamed = (countries: readonly string[]) => countries.find((country) => country !== '') ?? ''
  const { wants, wantsNothing, danger } = wantsOf(index, isOnlyNumber(query) ? '' : mendedText(words))
  const home = firstNamed(concepts.flatMap(({ typed }) => typed.map((word) => index.homeOf(word))))
  const programme = firstNamed(words.readings.map((options) => index.programmeIn(options)))
  return {
    concepts,
    wants,
    wantsNothing,
    isDanger: danger > index.enough && !isOnlyNumber(query),
    sides: withNames(sidesOf(index, query), home, programme),
    places: places.roles,
    placeWords: places.words,
    topics: new Set(said.flatMap(({ meaning }) => meaning.topic || [])),
    numbers: digitsIn(query).filter(({ length }) => length >= SHORTEST_NUMBER),
    isOnlyNumber: isOnlyNumber(query),
    home,
    programme,
    otherLanguage: words.spoken !== index.lang || isInOther(index, concepts),
  }
}

/** The words of a question, each mistyped one with what it was meant to be after it. */
function mendedText({ typed, readings, isMended }: TypedWords): string {
  return typed.map((word, at) => (isMended[at] ? `${word} ${readings[at]?.[0] ?? ''}` : word)).join(' ')
}

/** Where no place is said, the country of a name and that of a programme: whoever says H-2A is or goes there. */
function withNames(sides: Map<string, number>, home: string, programme: string): ReadonlyMap<string, number> {
  if (sides.size > 0) return sides
  if (programme !== '') return new Map([[programme, PROGRAMME_SIDE]])
  return home === '' ? sides : new Map([[home, 0]])
}

/** Whether more words of a question are words of pages in the other language. */
function isInOther(index: OpenIndex, concepts: readonly Concept[]): boolean {
  const typed = concepts.flatMap((concept) => concept.typed)
  const known = (lang: Language) => typed.filter((word) => index.knowsIn(word, lang)).length
  return known(besideOf(index.lang)) > known(index.lang)
}
