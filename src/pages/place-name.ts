import type { Content } from '../content/load'
import type { Language } from '../content/vocabulary'

/** A country's name as the content gives it, or as the language does where the content has no such country. */
export function placeName(content: Content, lang: Language, cc: string): string {
  const known = content.countries.find((country) => country.id === cc)?.name[lang]
  return known ?? new Intl.DisplayNames([lang], { type: 'region' }).of(cc.toUpperCase()) ?? cc
}
