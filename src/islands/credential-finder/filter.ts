import type { CREDENTIAL_KINDS, FOR_WHOM, HAVE } from '../../content/vocabulary'

type Kind = (typeof CREDENTIAL_KINDS)[number]

/** What a reader may look for, and the kinds of record that answer it. */
export const NEEDS = {
  certificate: ['competency_certification', 'prior_learning'],
  studies: ['academic_recognition', 'prior_learning'],
  licence: ['licensing'],
  training: ['training'],
  job: ['job_placement'],
  business: ['entrepreneurship'],
} as const satisfies Record<string, readonly Kind[]>
export type Need = keyof typeof NEEDS
export const NEED_NAMES = ['certificate', 'studies', 'licence', 'training', 'job', 'business'] as const satisfies Need[]

/** A record as the finder needs it to judge. Kinds and the rest are the content's own words. */
export interface Findable {
  id: string
  country: string
  kind: string
  have: readonly string[]
  for: readonly string[]
  occupations: readonly string[]
}

/** What the reader chose; what is not chosen is ''. */
export interface Choice {
  country: string
  occupation: string
  have: (typeof HAVE)[number] | ''
  need: Need | ''
  who: (typeof FOR_WHOM)[number] | ''
}
export const NO_CHOICE: Choice = { country: '', occupation: '', have: '', need: '', who: '' }

/** A trade that no occupation of the content names. */
export const UNKNOWN_TRADE = '?'

type Criterion = keyof Choice
const CRITERIA = ['country', 'occupation', 'have', 'need', 'who'] as const satisfies Criterion[]

/** What comes out: nothing chosen yet, records, records once some criteria were left aside, or none. */
export interface Outcome<R> {
  result: 'start' | 'found' | 'loosened' | 'none'
  records: R[]
  /** Criteria that had to be left aside to find anything. */
  dropped: Criterion[]
  /** Choices that cannot be met together, so that the reader hears why. */
  contradiction?: 'studies' | 'licence'
}

/** Courses, jobs and help for a business ask for no paper, so that nobody has too much for them. */
const OPEN_TO_ALL: readonly string[] = ['training', 'job_placement', 'entrepreneurship'] satisfies Kind[]

/** What is left aside first when nothing fits. The country never is: what holds there does not hold elsewhere. */
const LOOSENED: readonly Criterion[][] = [
  ['have'],
  ['occupation'],
  ['who'],
  ['have', 'occupation'],
  ['have', 'who'],
  ['have', 'occupation', 'who'],
  ['need'],
  ['have', 'occupation', 'who', 'need'],
]

/** The records that answer a choice, the most fitting first, or those nearest to it. */
export function findCredentials<R extends Findable>(records: readonly R[], choice: Choice): Outcome<R> {
  const contradiction = contradictionIn(choice)
  const told = contradiction ? { contradiction } : {}
  const chosen: Criterion[] = CRITERIA.filter((criterion) => choice[criterion] !== '')
  if (chosen.length === 0) return { result: 'start', records: [], dropped: [] }
  const exact = inOrder(
    records.filter((record) => chosen.every((criterion) => meets(record, choice, criterion))),
    choice,
  )
  if (exact.length > 0) return { result: 'found', records: exact, dropped: [], ...told }
  for (const group of LOOSENED) {
    const dropped = group.filter((criterion) => chosen.includes(criterion))
    if (dropped.length < group.length) continue
    const left = chosen.filter((criterion) => !dropped.includes(criterion))
    const near = records.filter((record) => left.every((criterion) => meets(record, choice, criterion)))
    if (left.length > 0 && near.length > 0)
      return { result: 'loosened', records: inOrder(near, choice), dropped, ...told }
  }
  const inCountry = records.filter((record) => meets(record, choice, 'country'))
  const dropped = chosen.filter((criterion) => criterion !== 'country')
  return choice.country !== '' && inCountry.length > 0
    ? { result: 'loosened', records: inOrder(inCountry, choice), dropped, ...told }
    : { result: 'none', records: [], dropped: [], ...told }
}

function meets(record: Findable, choice: Choice, criterion: Criterion): boolean {
  switch (criterion) {
    case 'country':
      return record.country === choice.country
    case 'occupation':
      return namesTrade(record, choice) || isForReturnees(record, choice)
    case 'have':
      return record.have.includes(choice.have) || (record.have.includes('nothing') && OPEN_TO_ALL.includes(record.kind))
    case 'need':
      return choice.need === '' || NEEDS[choice.need].some((kind) => kind === record.kind)
    case 'who':
      return record.for.includes(choice.who)
  }
}

/** Whether a record is for that trade: by its name, or because it is for any. */
export function namesTrade(record: Findable, { occupation }: Pick<Choice, 'occupation'>): boolean {
  return record.occupations.includes('any') || record.occupations.includes(occupation)
}

/**
 * Whether it is for people who came back, so that no trade hides it, named or not: they ask whether it takes theirs. A trade
 * that nobody knows hides none of what somebody who came back may ask for.
 */
function isForReturnees(record: Findable, { occupation, who }: Choice): boolean {
  const isAlone = record.for.every((one) => one === 'returnee')
  return isAlone || (who === 'returnee' && occupation === UNKNOWN_TRADE && record.for.includes('returnee'))
}

/** What proves what somebody can do, whatever papers they have. */
const PROVES_A_TRADE: readonly Findable['kind'][] = ['competency_certification', 'prior_learning']

/**
 * Records that name the occupation come first, then those that certify a trade, then other help, and for each of these those
 * for any trade before those that name others. Recognition of school papers, which a trade is not, comes last.
 */
function inOrder<R extends Findable>(records: readonly R[], choice: Choice): R[] {
  const rank = (record: R) => {
    if (choice.occupation === '' || record.occupations.includes(choice.occupation)) return 0
    if (record.kind === 'academic_recognition') return 5
    return (PROVES_A_TRADE.includes(record.kind) ? 1 : 3) + (namesTrade(record, choice) ? 0 : 1)
  }
  return [...records].sort((a, b) => rank(a) - rank(b))
}

function contradictionIn({ have, need }: Choice): Outcome<never>['contradiction'] {
  if (have !== 'nothing' && have !== 'experience') return undefined
  if (need === 'studies') return 'studies'
  return need === 'licence' ? 'licence' : undefined
}
