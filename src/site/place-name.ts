import { regionName } from './format'
import type { Language } from './languages'

/** A country's name as the content gives it, or as the language does where the content has no such country. */
export function placeName(
  { countries }: { countries: readonly { id: string; name: Readonly<Record<Language, string>> }[] },
  lang: Language,
  cc: string,
): string {
  const known = countries.find((country) => country.id === cc)?.name[lang]
  return known ?? regionName(cc, lang)
}
