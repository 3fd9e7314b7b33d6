import type { Language } from '../../site/languages'
import type { KeyOf, Say } from '../words'
import strings from './counter-strings.json?words'

export type Words = Say<KeyOf<typeof import('./counter-strings.json')>>

export const wordsIn: (lang: Language) => Words = strings
