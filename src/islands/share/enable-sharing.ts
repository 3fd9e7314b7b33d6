import { languageOf } from '../../site/languages'
import { bringWords } from '../bring-words'

/**
 * Turns the page's WhatsApp link into a panel with every way to pass the page on, which comes with the first tap. Where
 * the panel cannot be had or the browser is too old for it, the link stays what it is.
 */
export function enableSharing(page: Document): void {
  const link = page.querySelector('[data-share]')
  if (!(link instanceof HTMLAnchorElement) || typeof HTMLDialogElement === 'undefined') return
  link.setAttribute('aria-haspopup', 'dialog')
  let opening = false
  link.addEventListener('click', async (event) => {
    event.preventDefault()
    if (opening) return
    opening = true
    try {
      const words = bringWords(languageOf(page.documentElement.lang))
      const [{ openSharePanel }] = await Promise.all([import('./panel'), words])
      openSharePanel(page, link)
    } catch {
      page.location.assign(link.href)
    } finally {
      opening = false
    }
  })
}
