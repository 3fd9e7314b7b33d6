import type { Language } from '../../site/languages'
import type { KeyOf, Say } from '../words'
import strings from './strings.json?words'

export type Words = Say<KeyOf<typeof import('./strings.json')>>

export const wordsIn: (lang: Language) => Words = strings
