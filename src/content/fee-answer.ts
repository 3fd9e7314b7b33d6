/**
 * Whether one may be charged for the job by some ways to work. no: in every way that is open, a rule forbids it. some: in
 * some of them. unclear: no rule is known that forbids it. no_way: there is none.
 */
export type FeeSays = 'no' | 'some' | 'unclear' | 'no_way'

/** What holds for ways to work, and in which of those that are open it is forbidden. */
export interface FeeAnswer<Way> {
  says: FeeSays
  forbidden: Way[]
  others: Way[]
}

/** The answer from the ways to work of one country, of which each says whether it is closed and charging is forbidden. */
export function feeAnswer<Way>(
  ways: readonly Way[],
  isClosed: (way: Way) => boolean,
  isForbidden: (way: Way) => boolean,
): FeeAnswer<Way> {
  const open = ways.filter((way) => !isClosed(way))
  const forbidden = open.filter(isForbidden)
  const others = open.filter((way) => !isForbidden(way))
  if (ways.length === 0) return { says: 'no_way', forbidden, others }
  if (forbidden.length === 0) return { says: 'unclear', forbidden, others }
  return { says: others.length === 0 ? 'no' : 'some', forbidden, others }
}
