import type { Kind, PhoneLine } from './index-format'

/** Something that was found. */
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
