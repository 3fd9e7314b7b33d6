import { type FeeAnswer, feeAnswer } from '../../content/fee-answer'
import type { PayingPathway, WhoPaysData } from './who-pays-data'

/** Whether somebody may be charged for the job in one country, from what is known of its ways to work. */
export interface Answer extends FeeAnswer<PayingPathway> {
  /** Ids of the rules that forbid charging, there and where the worker comes from: each says for whom. */
  laws: string[]
  /** The country of the job has such a rule of its own, whatever is known of the ways to work there. */
  hasOwnLaw: boolean
  /** Contact ids: whom to tell, who is near first. */
  tell: string[]
}

/** Most contacts of each country that are named. */
const TOLD = 2

/** What holds for the job in the country `to` for somebody `from` a country ('' where it is not said), who is in `at`. */
export function answerFor(data: WhoPaysData, { from, to, at }: { from: string; to: string; at: string }): Answer {
  const all = data.pathways.filter((one) => one.to === to && isFor(one, from === to ? '' : from))
  const answer = feeAnswer(
    all,
    ({ closed }) => closed === true,
    ({ fee }) => fee === 'prohibited',
  )
  const lawsOf = (cc: string) => data.laws[cc] ?? []
  const known = new Set(Object.values(data.laws).flat())
  const there = answer.forbidden.flatMap(({ costs }) =>
    costs.flatMap(({ kind, rule }) => (kind === 'recruitment' && rule && known.has(rule) ? rule : [])),
  )
  const tellThere = all.flatMap(({ tell }) => tell.slice(0, TOLD))
  const tellHere = (all.find((one) => from in one.from)?.from[from]?.tell ?? []).slice(0, TOLD)
  const told = at === to ? [tellThere, tellHere] : [tellHere, tellThere]
  return {
    ...answer,
    laws: [...new Set([...there, ...(answer.says === 'no' ? [] : lawsOf(to)), ...lawsOf(from)])],
    hasOwnLaw: lawsOf(to).length > 0,
    tell: told.flatMap((ids) => [...new Set(ids)].slice(0, TOLD)),
  }
}

/** Whether a way to work is for people from a country; where its origins are not known, it may be. */
export const isFor = ({ from: origins }: PayingPathway, from: string): boolean =>
  !from || from in origins || Object.keys(origins).length === 0
