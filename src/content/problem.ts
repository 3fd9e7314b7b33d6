/** One broken rule: where it is and what was expected there. */
export interface Problem {
  file: string
  record: string
  field: string
  /** Where the field stands from the top of the file, where that is not `field` itself. */
  at?: string
  /** The line, counted from 1, and words that stand on it, where the field does not tell. */
  line?: number
  words?: string
  /** What was expected, in English and in Spanish. */
  expected: string
  es: string
}
