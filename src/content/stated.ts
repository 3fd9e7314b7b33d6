import type { Pathway } from './schema'

/** The questions that everybody asks of a pathway, in the order in which they are shown. */
export const ASKED_OF_PATHWAYS = ['children', 'pay', 'housing', 'age'] as const
export type Asked = (typeof ASKED_OF_PATHWAYS)[number]

type NotStated = { stated: 'no' }

/** What is stated; undefined both where sources do not state it and where nobody has looked. */
export function stated<T extends object>(said: T | undefined): Exclude<T, NotStated> | undefined {
  return said && isStated(said) ? said : undefined
}

/** The questions that a pathway does not answer. */
export function notStated(pathway: Pick<Pathway, Asked>): Asked[] {
  return ASKED_OF_PATHWAYS.filter((asked) => !stated(pathway[asked]))
}

const isStated = <T extends object>(said: T): said is Exclude<T, NotStated> => !('stated' in said)
