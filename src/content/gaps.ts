import { besideOf, LANGUAGES, type Language, WHOLE_LANGUAGES } from '../site/languages'

/**
 * A language may begin with a few pages (see `pages` in the table of languages). What its texts do not say yet is filled with
 * those of the language beside, behind a mark: then every text has every language, and none of these reaches a reader,
 * because the build refuses to write the mark.
 */
const MARK = '\uE000'

const WITH_FEW_PAGES = LANGUAGES.filter((lang) => !WHOLE_LANGUAGES.includes(lang))

/** Whether a text stands in for one that is missing. */
export const isGap = (text: string): boolean => text.startsWith(MARK)

/** The beginnings of the texts in a file that are missing in its language, as the language beside has them. */
export const gapsIn = (file: string): string[] =>
  [...file.matchAll(new RegExp(`${MARK}([^${MARK}<"]{1,80})`, 'g'))].map(([, text = '']) => text.trim())

type Fields = Record<string, unknown>

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined

const mapped = (fields: Fields, of: (value: unknown, key: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, of(value, key)]))

/** What was read of a record, with every text in every language; lists of words to search by stay empty. */
export const withGaps = (record: Fields): Fields => (WITH_FEW_PAGES.length === 0 ? record : filledFields(record))

function filled(value: unknown): unknown {
  const fields = fieldsOf(value)
  return Array.isArray(value) ? value.map(filled) : fields ? filledFields(fields) : value
}

function filledFields(record: Fields): Fields {
  const fields = mapped(record, filled)
  if (!WHOLE_LANGUAGES.every((lang) => lang in fields)) return fields
  const missing = WITH_FEW_PAGES.filter((lang) => !(lang in fields))
  return { ...fields, ...Object.fromEntries(missing.map((lang) => [lang, standIn(fields[besideOf(lang)])])) }
}

const standIn = (value: unknown) => (typeof value === 'string' ? gapOf(value) : [])

/** The words of the interface in a language, those that are missing filled from those of the language beside. */
export const withMissingWords = (lang: Language, own: Fields, beside: Fields): Fields =>
  WITH_FEW_PAGES.includes(lang) ? filledWords(own, beside) : own

function filledWords(own: Fields, beside: Fields): Fields {
  const words = mapped(beside, (there, key) => {
    const inner = fieldsOf(there)
    return inner ? filledWords(fieldsOf(own[key]) ?? {}, inner) : (own[key] ?? standIn(there))
  })
  return { ...own, ...words }
}

/** What stands in for a text. */
export const gapOf = (text: string): string => MARK + text
