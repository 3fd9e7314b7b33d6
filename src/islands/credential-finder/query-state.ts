import { FOR_WHOM, HAVE } from '../../content/vocabulary'
import { NEED_NAMES, type Need } from './filter'

/** All that the finder keeps in its address. `skill` is as the reader wrote it, or an occupation's id. */
export interface FinderState {
  country: string
  skill: string
  have: (typeof HAVE)[number] | ''
  need: Need | ''
  who: (typeof FOR_WHOM)[number] | ''
  compare: string[]
}

/** As many as can be set side by side. */
export const COMPARED = 3

/** The state that an address holds; what it does not know is left out. */
export function readState(query: string): FinderState {
  const values = new URLSearchParams(query)
  const value = (key: string) => values.get(key) ?? ''
  return {
    country: value('country'),
    skill: value('skill').slice(0, 60),
    have: HAVE.find((have) => have === value('have')) ?? '',
    need: NEED_NAMES.find((need) => need === value('need')) ?? '',
    who: FOR_WHOM.find((who) => who === value('who')) ?? '',
    compare: value('compare').split(',').filter(Boolean).slice(0, COMPARED),
  }
}

/** The query of a state, with its question mark; '' where nothing is chosen. */
export function writeState(state: FinderState): string {
  const values = new URLSearchParams()
  for (const key of ['country', 'skill', 'have', 'need', 'who'] as const) if (state[key]) values.set(key, state[key])
  if (state.compare.length > 0) values.set('compare', state.compare.join(','))
  const query = values.toString()
  return query && `?${query}`
}
