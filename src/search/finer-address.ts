import { hash } from './intent-features'
import type { PagesText } from './trained-model'

/** The address, inside the site, of the finer model that was trained with a language's index: another training has another. */
export function finerAddress(lang: string, { pages }: Pick<PagesText, 'pages'>): string {
  return `/data/search-${lang}-${hash(pages).toString(36)}.json`
}
