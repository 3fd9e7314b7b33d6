import type { Entry } from './open-index'
import type { Role } from './place-role'
import type { Question } from './understand'

// Factors of a document's score. 1 leaves it as the words made it; 0.3 and less lets it stand only where nothing else does.

/** A name of one country is said: IGSS. Pages of that country; else of no country, of a place that is named, of others. */
const NAMED_OFFICE = { its: 1.4, general: 0.8, generalBesidePlace: 0.7, other: 0.5, farther: 0.1 }
/** A programme is said and no place. What is due under it is due where one works, and not where one is from. */
const PROGRAMME = { unrelated: 0.3, rightsThere: 1.4, rightsAtHome: 1, wayIntoIt: 0.95 }
/** No place is said, and the reader's country is known. */
const READER = { own: 1.4, general: 0.88, wayFromElsewhere: 0.4, wayElsewhere: 0.75, elsewhere: 0.55 }
/** Nobody's country is known. Ways from one country are for few, and where a topic is said all countries' pages have it. */
const NOBODY = { general: 0.78, way: 0.75, onTopic: 0.7, other: 1 }
/** A way from one country to another, by which of the two is said. */
const WAY = {
  both: 1.5,
  bothAboutElse: 0.8,
  backwards: 0.4,
  readers: 1.2,
  onlyPlace: 0.6,
  toPlace: 0.3,
  fromPlace: 0.8,
  fromGoal: 0.3,
  neither: 0.05,
}
/** A page of one country or of none, where places are said. */
const PAGE = {
  itsPlace: 1,
  /** Who says only where one comes from asks about where one is, or, where nobody knows that, about what holds anywhere. */
  besideOrigin: 1.1,
  general: 0.35,
  readers: 0.3,
  other: 0.04,
  /** Who comes from a country asks less about work in it, who goes to one less about leaving it, */
  workInOrigin: 0.5,
  leavingGoal: 0.45,
  /** and who says from where to where asks mostly about where. */
  originOfJourney: 0.75,
}

/** How well a document's countries fit those of the question, or else the reader's: a factor of its score. */
export function placeFit(entry: Entry, question: Question, reader: string, isAboutWork: boolean): number {
  const { places, home } = question
  if (home !== '' && !places.has(home)) return fitOfOffice(entry, places, home)
  if (places.size === 0) return fitOfNoPlace(entry, question, reader)
  return isWay(entry) ? fitOfWay(entry, places, reader, isAboutWork) : fitOfPage(entry, places, reader)
}

/** Whether a document is a way from one country to work in another. */
function isWay({ country, destination }: Entry): boolean {
  return destination !== '' && destination !== country
}

function fitOfOffice({ country, kind }: Entry, places: Question['places'], home: string): number {
  if (country === home) return NAMED_OFFICE.its
  if (places.size === 0) return country === '' || kind === 'pathway' ? NAMED_OFFICE.general : NAMED_OFFICE.other
  if (country === '') return NAMED_OFFICE.generalBesidePlace
  return places.has(country) ? NAMED_OFFICE.other : NAMED_OFFICE.farther
}

function fitOfNoPlace(entry: Entry, { programme, topics }: Question, reader: string): number {
  const { country, destination, kind } = entry
  if (programme !== '') {
    if (![programme, reader, ''].includes(country) && destination !== programme) return PROGRAMME.unrelated
    if (country !== '' && reader !== '' && topics.has('rights')) {
      if (country === programme) return PROGRAMME.rightsThere
      if (country === reader) return PROGRAMME.rightsAtHome
    }
  }
  if (reader === '') {
    if (country === '') return NOBODY.general
    if (isWay(entry)) return NOBODY.way
    return topics.size > 0 ? NOBODY.onTopic : NOBODY.other
  }
  if (country === '') return READER.general
  if (country === reader) return READER.own
  if (isWay(entry)) return READER.wayFromElsewhere
  if (kind !== 'pathway') return READER.elsewhere
  return programme !== '' ? PROGRAMME.wayIntoIt : READER.wayElsewhere
}

function fitOfWay(
  { country, destination }: Entry,
  places: ReadonlyMap<string, Role>,
  reader: string,
  isAboutWork: boolean,
): number {
  const from = places.get(country)
  const to = places.get(destination)
  if (from && to) {
    if (from === 'to' && to === 'from') return WAY.backwards
    return isAboutWork ? WAY.both : WAY.bothAboutElse
  }
  if (to) {
    if (country === reader) return WAY.readers
    return places.size === 1 && reader === '' ? WAY.onlyPlace : WAY.toPlace
  }
  if (!from) return WAY.neither
  return from === 'to' ? WAY.fromGoal : WAY.fromPlace
}

function fitOfPage({ country, topic, kind }: Entry, places: ReadonlyMap<string, Role>, reader: string): number {
  const role = places.get(country)
  if (role === undefined) {
    if (country === reader && comesFromElsewhere(places)) return PAGE.besideOrigin
    if (country === '') return PAGE.general
    return country === reader ? PAGE.readers : PAGE.other
  }
  if (role === 'from' && (topic === 'work-here' || kind === 'pathway')) return PAGE.workInOrigin
  if (role === 'to' && topic === 'work-abroad') return PAGE.leavingGoal
  if (role === 'from' && places.size > 1 && topic !== 'work-abroad') return PAGE.originOfJourney
  return PAGE.itsPlace
}

function comesFromElsewhere(places: ReadonlyMap<string, Role>): boolean {
  return [...places.values()].every((role) => role === 'from')
}
