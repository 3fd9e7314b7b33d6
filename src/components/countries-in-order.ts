import type { Country } from '../content/schema'
import { inOrder } from '../site/format'
import type { View } from './view'

/** The member countries by name, in the order of the page's language. */
export function countriesInOrder({ content, lang }: Pick<View, 'content' | 'lang'>): Country[] {
  return [...content.countries].sort((a, b) => inOrder(lang)(a.name[lang], b.name[lang]))
}
