/** One broken rule: where it is and what was expected there. */
export interface Problem {
  file: string
  record: string
  field: string
  expected: string
}
