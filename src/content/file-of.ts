import { FIRST_LANGUAGE, isLanguage } from '../site/languages'
import type { Content } from './load'

/** The file that a record is in, a country and a guide among them, relative to the content folder: of a guide that of a language. */
export function fileOfRecord({ fileOf, countries, guides }: Content, id: string, language?: string): string {
  const guide = guides.find(({ slug }) => `guide-${slug}` === id)
  if (guide) return `guides/${guide.slug}/${isLanguage(language) ? language : FIRST_LANGUAGE}.md`
  return fileOf.get(id) ?? (countries.some((country) => country.id === id) ? `countries/${id}.yaml` : '(content)')
}
