import { isLanguage, LANGUAGES, type Language } from './languages'
import { RECIPE } from './neutral-page'

/** Name of the built file that holds words of one language, without its hash: 'who-pays.es'. */
export const wordsFile = (of: string, lang: Language): string => `${of}.${lang}`

/** The language of a built file of words, of this release or of one before, by its address; undefined for any other file. */
export function wordsLanguage(address: string): Language | undefined {
  const lang = /\.([a-z]+)-[\w-]{8}\.js$/.exec(address)?.[1]
  return isLanguage(lang) ? lang : undefined
}

/**
 * The language of a file that is of use in one language alone: of words, a shell, a web manifest, the page to leave to;
 * undefined for any other.
 */
export function fileLanguage(address: string): Language | undefined {
  const lang = /(?:\bshell\/|\bmanifest-)([a-z]+)\.\w+$/.exec(address)?.[1]
  const [leaving, another] = LANGUAGES.filter((one) => address.endsWith(RECIPE[one]))
  return isLanguage(lang) ? lang : another ? undefined : (leaving ?? wordsLanguage(address))
}
