import type { Language } from '../../site/languages'
import type { KeyOf, Say } from '../words'
import strings from './strings.json?words'

/** Keys that end with a word of the data are checked by no type: one that is not there says nothing. */
export type Words = Say<
  | KeyOf<typeof import('./strings.json')>
  | `sector-${string}`
  | `fee-${string}`
  | `children-${string}`
  | `housing-${string}`
>

export const wordsIn: (lang: Language) => Words = strings
