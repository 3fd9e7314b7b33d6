/** One broken rule: where it is and what was expected there. */
export interface Problem {
  file: string
  record: string
  field: string
  /** What was expected, in English and in Spanish. */
  expected: string
  es: string
}
