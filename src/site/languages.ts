/** What the site has to know of a language. */
interface LanguageRow {
  code: string
  /** Locale of numbers, dates and order. */
  locale: string
  /** What the language calls itself. */
  name: string
  /** Its locale where a link is previewed (Open Graph). */
  preview: string
  /** Language that its readers most often read too: the header's link leads there. */
  beside: string
  /** Where it is written from right to left. */
  direction?: 'rtl'
  /**
   * The pages that it has, where it has not got all: names as addresses.ts gives them, 'home' among them. What is not here
   * its readers find in the language beside, which has every page.
   */
  pages?: readonly string[]
}

/** The languages of the site, in the order in which they are offered. Ids and keys are made from the first. */
const TABLE = [
  { code: 'es', locale: 'es-419', name: 'Español', preview: 'es_LA', beside: 'en' },
  { code: 'en', locale: 'en', name: 'English', preview: 'en_US', beside: 'es' },
] as const satisfies readonly LanguageRow[]

type Row = (typeof TABLE)[number]
export type Language = Row['code']
/** A language that has every page and every text. */
export type WholeLanguage = Exclude<Row, { pages: readonly string[] }>['code']

export const LANGUAGES: readonly Language[] = TABLE.map(({ code }) => code)

/** The language that ids and keys are made from. */
export const FIRST_LANGUAGE: Language = TABLE[0].code

/** Whether a value is the code of a language of the site. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((code) => code === value)

/** The row of a language. */
export const languageRow = (lang: Language): LanguageRow & Pick<Row, 'code' | 'beside'> =>
  TABLE.find(({ code }) => code === lang) ?? TABLE[0]

/** The language that readers of one most often read too. */
export const besideOf = (lang: Language): Language => languageRow(lang).beside

/** Whether a language has a page, by the page's name in addresses.ts. */
export const hasPage = (lang: Language, page: string): boolean => languageRow(lang).pages?.includes(page) ?? true

/** The languages that have every page and every text: what is published for others is in these. */
export const WHOLE_LANGUAGES: readonly Language[] = LANGUAGES.filter((lang) => !languageRow(lang).pages)

/** The language that a code or an address begins with ('en', '/en/gt/'), else the first of the table. */
export function languageOf(text: string | undefined): Language {
  const code = text?.split('/').find(Boolean)
  return isLanguage(code) ? code : FIRST_LANGUAGE
}

/** One value for each language. */
export function forEachLanguage<T>(make: (lang: Language) => T): Record<Language, T> {
  const made: Partial<Record<Language, T>> = {}
  for (const lang of LANGUAGES) made[lang] = make(lang)
  if (!isComplete(made)) throw new Error('A language was left out')
  return made
}

/** Whether every language has its value. */
export const isComplete = <T>(made: Partial<Record<Language, T>>): made is Record<Language, T> =>
  LANGUAGES.every((lang) => lang in made)
