import type { Country } from '../content/schema'
import { inOrder } from '../site/format'
import { placeName } from '../site/place-name'
import type { View } from './view'

/** The member countries by name, in the order of the page's language. */
export function countriesInOrder({ content, lang }: Pick<View, 'content' | 'lang'>): Country[] {
  return [...content.countries].sort((a, b) => inOrder(lang)(a.name[lang], b.name[lang]))
}

/** Codes of countries, those of the content or others, each with its name, in the order of the page's language. */
export function placesInOrder(
  { content, lang }: Pick<View, 'content' | 'lang'>,
  codes: Iterable<string>,
): [code: string, name: string][] {
  return [...codes]
    .map((cc): [string, string] => [cc, placeName(content, lang, cc)])
    .sort(([, a], [, b]) => inOrder(lang)(a, b))
}
