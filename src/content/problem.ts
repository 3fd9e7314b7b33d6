/** One broken rule: where it is and what was expected there. */
export interface Problem {
  file: string
  record: string
  field: string
  expected: string
  /** What was expected, in Spanish, where the check itself says it. */
  es?: string
}
