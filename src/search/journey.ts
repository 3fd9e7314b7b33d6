import type { Target } from './intents'
import type { Entry } from './open-index'
import type { Question } from './understand'

/** From which country to which one asks to go. */
export interface Journey {
  from: string
  to: string
}

/** Added to the score, in the measure of words (a rare word in a title is worth about 6): the way itself, and the pages about leaving and arriving. */
const GAIN = { way: 2.2, page: 1 }

/** From this share of what one may want on, a question is about work in another country. */
const ABOUT_WORK = 0.3

/** Whether a question is about work in a country: it likely wants a way to it, or says nothing but places. */
export function isAboutWork({ wants, concepts }: Question): boolean {
  const share = wants.reduce((sum, { share, target }) => (isOfWork(target) ? sum + share : sum), 0)
  return share >= ABOUT_WORK || concepts.length === 0
}

function isOfWork(target: Target): boolean {
  return target.kind === 'way' || (target.kind === 'topic' && target.topic.startsWith('work-'))
}

/** From where to where one asks to go: two countries that are named, or the reader's own and the one named. */
export function journeyOf({ places, home }: Question, reader: string): Journey | undefined {
  const [one, other] = [...places]
  if (home !== '' || !one) return undefined
  const [country, role] = one
  if (!other) return role !== 'from' && reader !== '' && reader !== country ? { from: reader, to: country } : undefined
  const isTurned = role === 'to' || other[1] === 'from'
  return isTurned ? { from: other[0], to: country } : { from: country, to: other[0] }
}

/** What a document gains by being about a journey. */
export function journeyGain({ country, destination, topic, kind }: Entry, { from, to }: Journey): number {
  if (country === from && destination === to) return GAIN.way
  const isItsPage = (country === from && topic === 'work-abroad') || (country === to && topic === 'work-here')
  return kind === 'page' && isItsPage ? GAIN.page : 0
}
