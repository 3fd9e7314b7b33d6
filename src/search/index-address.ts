import type { Language } from '../site/languages'

/** The form of search indexes that this release writes and reads. One of another form has another address. */
export const INDEX_FORM = 10

/** Address of a language's search index inside the site, without the base path. */
export function indexAddress(lang: Language): string {
  return `/search/${lang}.${INDEX_FORM}.json`
}
