import type { Language } from '../../site/languages'
import type { KeyOf, Say } from '../words'
import outcomes from './outcome-strings.json?words'
import strings from './strings.json?words'

export type Words = Say<KeyOf<typeof import('./strings.json')> | KeyOf<typeof import('./outcome-strings.json')>>

/** Its own words, else those with which a country's page tells how saving went. */
export const wordsIn = (lang: Language): Words => {
  const own = strings(lang)
  const outcome = outcomes(lang)
  return (key, values) => own(key, values) || outcome(key, values)
}
