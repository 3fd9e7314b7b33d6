import type { Language } from '../site/languages'

type Values = Readonly<Record<string, string | number>>
export type Text = string | ((values: Values) => string)
/** One text a plural category: 'one', 'other'. */
export type Plural = Readonly<Record<string, Text>>

/** What a file of words holds: texts by the name of their strings file, in the order of its keys. */
export type Texts = Readonly<Record<string, readonly (Text | Plural)[]>>

/** The words of islands that have come, by language. */
export const known: Partial<Record<Language, Texts>> = {}

/** Makes texts of a language known, as they arrive. */
export function learn(lang: Language, texts: Texts): void {
  known[lang] = { ...known[lang], ...texts }
}
