import type { Language, WholeLanguage } from '../site/languages'
import { known } from './known-words'

type Values = Readonly<Record<string, string | number>>
/** Says a key of an island's strings in one language, with its values. `count` among them chooses the plural. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The keys of a strings file, those of plurals without their category. */
export type KeyOf<File extends Record<WholeLanguage, object>> =
  Extract<keyof File[WholeLanguage], string> extends infer Key
    ? Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
      ? Base
      : Key
    : never

/**
 * What the build makes of a strings file (src/build/island-strings.ts): a function for each language. `keys` are parted
 * by spaces. A key that is not there says ''. Where the words of a language did not come, those of another that did are
 * said: with no signal that is better than a button without a name.
 */
export function sayIn(file: string, keys: string): (lang: Language) => Say<string> {
  const places = keys.split(' ')
  return (lang) =>
    (key, values = {}) => {
      const texts = known[lang]?.[file] ?? Object.values(known).find((others) => others[file])?.[file]
      const found = texts?.[places.indexOf(key)]
      const text =
        typeof found === 'object'
          ? (found[new Intl.PluralRules(lang).select(Number(values.count))] ?? found.other)
          : found
      return typeof text === 'function' ? text(values) : (text ?? '')
    }
}
