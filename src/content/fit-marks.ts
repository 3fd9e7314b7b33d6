import type { CREDENTIAL_KINDS, FOR_WHOM, HAVE } from './vocabulary'

/** What decides whether a credential suits someone. */
export interface Fit {
  kind: string
  have: readonly string[]
  for: readonly string[]
}

type Marks<Words extends readonly string[]> = Record<Words[number], string>

// Pages that were saved years ago carry these marks. A word keeps its mark for good, a new word takes a character that
// no word has had, and a word that goes leaves its mark here.
const KIND_MARKS: Marks<typeof CREDENTIAL_KINDS> = {
  competency_certification: '0',
  academic_recognition: '1',
  licensing: '2',
  prior_learning: '3',
  training: '4',
  job_placement: '5',
  entrepreneurship: '6',
}
const HAVE_MARKS: Marks<typeof HAVE> = {
  experience: '0',
  certificate: '1',
  school_studies: '2',
  degree: '3',
  nothing: '4',
}
const WHOM_MARKS: Marks<typeof FOR_WHOM> = { citizen: '0', returnee: '1', migrant: '2', refugee: '3' }

/**
 * A credential's kind, what one must have and whom it is for, as short as a page of them needs: a character for each word,
 * "0 14 03".
 */
export function fitMarks(fit: Fit): string {
  const marks = (known: Record<string, string>, words: readonly string[]) => words.map((word) => known[word]).join('')
  return [marks(KIND_MARKS, [fit.kind]), marks(HAVE_MARKS, fit.have), marks(WHOM_MARKS, fit.for)].join(' ')
}

/** The same, read back; marks that this release does not know are left out. */
export function readFitMarks(marks: string): Fit {
  const [kind = '', have = '', whom = ''] = marks.split(' ')
  const words = (known: Record<string, string>, marked: string) =>
    [...marked].flatMap((mark) => Object.keys(known).find((word) => known[word] === mark) ?? [])
  return { kind: words(KIND_MARKS, kind)[0] ?? '', have: words(HAVE_MARKS, have), for: words(WHOM_MARKS, whom) }
}
