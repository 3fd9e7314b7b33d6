import type { Language } from '../../site/languages'
import outcomes from '../saved/outcome-strings.json?words'
import type { KeyOf, Say } from '../words'
import strings from './strings.json?words'

export type Words = Say<KeyOf<typeof import('./strings.json')> | KeyOf<typeof import('../saved/outcome-strings.json')>>

/** What the button says, and how saving went: the latter also said by the page of what is saved. */
export const wordsIn = (lang: Language): Words => {
  const own = strings(lang)
  const outcome = outcomes(lang)
  return (key, values) => own(key, values) || outcome(key, values)
}
