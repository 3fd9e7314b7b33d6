import { type Tap, tapOn } from './links'
import { goOn } from './way-back'

/** Keeps the reader on this site's pages: `onShown` gets what is to be shown instead, `onLeave` the leave button. */
export function guardLinks(page: Document, site: string, onShown: (tap: Tap) => void, onLeave: () => void): void {
  // Before anything else sees the tap: links out of the site, and the page's own ways to leave and to share.
  page.addEventListener(
    'click',
    (event) => {
      const link = linkOf(event)
      if (!link) return
      const stop = () => {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      if (link.id === 'leave') {
        stop()
        return onLeave()
      }
      if (link.hasAttribute('data-share')) {
        stop()
        return onShown({ to: 'code', address: page.location.href })
      }
      const tap = tapOn(link.href, site, link.hasAttribute('download'))
      if (tap.to === 'page') return
      stop()
      onShown(tap)
    },
    { capture: true },
  )
  // After the page's own tools had their turn: links inside the site replace the page, so that no history grows.
  page.addEventListener('click', (event) => {
    const link = linkOf(event)
    if (!link || event.defaultPrevented) return
    event.preventDefault()
    const samePage = link.href.split('#')[0] === page.location.href.split('#')[0] && link.hash !== ''
    if (samePage) page.location.replace(link.href)
    else goOn(link.href)
  })
  page.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value)
    goOn(`${form.action.split('?')[0]}?${query}`)
  })
  for (const kind of ['auxclick', 'contextmenu'])
    page.addEventListener(kind, (event) => event.preventDefault(), { capture: true })
  // The quick leave by keys goes to a neutral page of another site.
  page.defaultView?.addEventListener(
    'keyup',
    (event) => {
      if (event.key === 'Shift') event.stopImmediatePropagation()
    },
    { capture: true },
  )
  // The browser must not offer the next person what this one typed.
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      target.setAttribute('autocomplete', 'off')
  })
}

function linkOf(event: Event): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  return link instanceof HTMLAnchorElement ? link : undefined
}
