import { languageOf } from '../site/languages'
import { bringWords } from './bring-words'

/**
 * Opens search in the header at a tap on its link; its script comes with the first focus or tap. Without script, or where
 * the script cannot be had, the link leads to the search page.
 */
export function enableHeaderSearch(page: Document): void {
  const link = page.getElementById('find')
  if (!(link instanceof HTMLAnchorElement)) return
  const load = () => Promise.all([import('./search/header-search'), bringWords(languageOf(page.documentElement.lang))])
  const warm = () => void load().catch(() => undefined)
  link.addEventListener('focus', warm, { once: true })
  link.addEventListener('pointerdown', warm, { once: true })
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    load().then(
      ([{ toggleHeaderSearch }]) => toggleHeaderSearch(link),
      () => page.location.assign(link.href),
    )
  })
}
