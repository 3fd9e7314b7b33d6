import type { Language } from '../site/languages'

type Values = Readonly<Record<string, string | number>>
type Text = string | ((values: Values) => string)
/** One text a plural category: 'one', 'other'. */
type Plural = Readonly<Record<string, Text>>

/** Says a key of an island's strings in one language, with its values. `count` among them chooses the plural. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** The keys of a strings file, those of plurals without their category. */
export type KeyOf<File extends Record<Language, object>> =
  Extract<keyof File[Language], string> extends infer Key
    ? Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
      ? Base
      : Key
    : never

/**
 * What the build makes of a strings file (src/build/island-strings.ts): a function for each language. `keys` are parted
 * by spaces; the texts of a language stand in their order. A key that is not there says ''.
 */
export function sayIn(
  keys: string,
  texts: Readonly<Record<string, readonly (Text | Plural)[]>>,
): (lang: Language) => Say<string> {
  const known = keys.split(' ')
  return (lang) =>
    (key, values = {}) => {
      const found = texts[lang]?.[known.indexOf(key)]
      const text =
        typeof found === 'object'
          ? (found[new Intl.PluralRules(lang).select(Number(values.count))] ?? found.other)
          : found
      return typeof text === 'function' ? text(values) : (text ?? '')
    }
}
