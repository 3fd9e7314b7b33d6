/** What the site has to know of a language. */
interface LanguageRow {
  code: string
  /** Locale of numbers, dates and order. */
  locale: string
  /** What the language calls itself. */
  name: string
  /** Language that its readers most often read too: the header's link leads there. */
  beside: string
}

/** The languages of the site, in the order in which they are offered. */
const TABLE = [
  { code: 'es', locale: 'es-419', name: 'Español', beside: 'en' },
  { code: 'en', locale: 'en', name: 'English', beside: 'es' },
] as const satisfies readonly LanguageRow[]

export type Language = (typeof TABLE)[number]['code']

export const LANGUAGES: readonly Language[] = TABLE.map(({ code }) => code)

/** Whether a value is the code of a language of the site. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((code) => code === value)

/** The row of a language. */
export const languageRow = (lang: Language): (typeof TABLE)[number] =>
  TABLE.find(({ code }) => code === lang) ?? TABLE[0]

/** The language that readers of one most often read too. */
export const besideOf = (lang: Language): Language => languageRow(lang).beside

/** The language that a code or an address begins with ('en', '/en/gt/'), else the first of the table. */
export function languageOf(text: string | undefined): Language {
  const code = text?.split('/').find(Boolean)
  return isLanguage(code) ? code : TABLE[0].code
}

/** One value for each language. */
export function forEachLanguage<T>(make: (lang: Language) => T): Record<Language, T> {
  const made: Partial<Record<Language, T>> = {}
  for (const lang of LANGUAGES) made[lang] = make(lang)
  if (!isComplete(made)) throw new Error('A language was left out')
  return made
}

const isComplete = <T>(made: Partial<Record<Language, T>>): made is Record<Language, T> =>
  LANGUAGES.every((lang) => lang in made)
