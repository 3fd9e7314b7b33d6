import type { Target } from './intents'
import type { OpenIndex } from './open-index'
import { countryFor } from './place-sides'
import type { Question } from './understand'

/** What a page counts for by its place among the pages of an intent: the first answers best. */
const BY_PLACE = [1, 0.7, 0.5, 0.4, 0.3]
/** A country's page, by whose it is. */
const MATCH = {
  wanted: 1,
  /** Another country that is named, */
  named: 0.4,
  /** the reader's own where another is wanted, */
  readers: 0.25,
  /** any where nobody knows which is wanted, */
  unknown: 0.45,
  /** and any other. */
  other: 0,
}

/** What a record gains of what its page does, where it has some of the words. */
const RECORD = 0.5

/** What each document gains by what the question most likely wants; 1 is the best page of an intent that is sure. */
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
      const origin = countryFor('from', sides, reader)
      const isWhole = entry.country === entry.destination
      const isOwn = entry.country === origin && !isWhole
      const fit = isOwn ? 1 : isWhole ? (origin === '' || origin === entry.destination ? 1 : 0.8) : 0
      add(document, gain * match * fit)
    }
  }
  for (const { share, targets } of question.wants)
    for (const [at, target] of targets.entries()) ofTarget(target, share * (BY_PLACE[at] ?? 0))
  return gains
}
