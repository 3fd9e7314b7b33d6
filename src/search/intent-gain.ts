import type { Target } from './intents'
import type { OpenIndex } from './open-index'
import { countryFor } from './place-sides'
import type { Question } from './understand'

/** A page that is half as likely gains more than half as much. */
const POWER = 0.6
/** A country's page, by whose it is. */
const MATCH = {
  wanted: 1,
  /** Another country that is named, */
  named: 0.25,
  /** the reader's own where another is wanted, */
  readers: 0.5,
  /** any where nobody knows which is wanted, */
  unknown: 0.7,
  /** and any other. */
  other: 0,
}

/** What a record gains of what its page does, where it has some of the words. */
const RECORD = 0.5

/** What each document gains by how likely it is wanted; 1 is a page that surely is. */
export function gainsOfIntents(index: OpenIndex, question: Question, reader: string): Float64Array {
  const gains = new Float64Array(index.entries.length)
  const add = (document: number, gain: number) => {
    gains[document] = (gains[document] ?? 0) + gain
  }
  const { sides } = question
  const matchOf = (of: string, country: string): number => {
    const wanted = of === 'problem' || of === 'at' || of === 'from' || of === 'to' ? countryFor(of, sides, reader) : of
    if (wanted === '') return MATCH.unknown
    if (country === wanted) return MATCH.wanted
    if (sides.has(country)) return MATCH.named
    return country === reader ? MATCH.readers : MATCH.other
  }
  const ofTarget = (target: Target, gain: number) => {
    if (target.kind === 'document') return add(target.document, gain)
    if (target.kind === 'topic') {
      for (const document of index.pagesOf.get(target.topic) ?? []) {
        const worth = gain * matchOf(target.of, index.entries[document]?.country ?? '')
        add(document, worth)
        for (const record of index.recordsOf.get(document) ?? []) add(record, worth * RECORD)
      }
      return
    }
    for (const document of index.ways) {
      const entry = index.entries[document]
      if (!entry || (target.programme !== '' && !entry.path.includes(`/${target.programme}/`))) continue
      const match = matchOf(target.of, entry.destination)
      if (match < MATCH.unknown) continue
      // A name that is still being typed is a place, though no word of the model.
      const named = [...question.places.keys()].filter((country) => country !== entry.destination)
      const origins = named.length > 0 ? named : [countryFor('from', sides, reader)].filter((country) => country !== '')
      const isWhole = entry.country === entry.destination
      const isOwn = origins.includes(entry.country) && !isWhole
      const fit = isOwn ? 1 : isWhole ? (origins.every((origin) => origin === entry.destination) ? 1 : 0.8) : 0
      add(document, gain * match * fit)
    }
  }
  for (const { share, target } of question.wants) ofTarget(target, share ** POWER)
  return gains
}
