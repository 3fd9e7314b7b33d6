import strings from './strings.json'

/** The strings of search in a language of the site. They come with the script: the header has it on every page. */
export function searchWords(lang: string): Record<string, string> {
  return lang === 'en' ? strings.en : strings.es
}
