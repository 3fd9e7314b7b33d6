import { readStand, type Stand } from './where-i-stand'

/** The country that a link to its page, to one of its topics or to a way from it leads to, as its address ends; else ''. */
export const countryOfLink = ({ pathname }: Pick<HTMLAnchorElement, 'pathname'>): string =>
  /\/([a-z]{2})\/(?:[^/]{3,}\/)?$/.exec(pathname)?.[1] ?? ''

/**
 * Puts the reader's own countries first in lists of countries; in a list that is about where one is, and in what a guide
 * lists by country, that one.
 */
export function putOwnFirst(page: Document, { from, at }: Stand = readStand()): void {
  for (const list of page.querySelectorAll<HTMLElement>('.places'))
    for (const cc of list.dataset.countries === 'at' ? [from, at] : [at, from]) {
      const item = cc && [...list.querySelectorAll('a')].find((link) => countryOfLink(link) === cc)?.parentElement
      if (item) list.prepend(item)
    }
  for (const cc of [from, at])
    for (const item of [...page.querySelectorAll(`[data-cc~="${cc}"]`)].reverse()) item.parentElement?.prepend(item)
}
