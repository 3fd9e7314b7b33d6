import { keepStand, readStand } from '../where-i-stand'
import { whenChosenElsewhere } from './chosen-elsewhere'

/**
 * Shows one country's numbers at a time, and the consulate of one: the country where the reader is, chosen once with a tap
 * or named by the address (`#us`), and the one that they are from. Until they choose, the countries with the number of each
 * are all; without script the page has everything.
 */
export function showOneCountry(page: Document, select: HTMLSelectElement, names: ReadonlyMap<string, string>): void {
  const chips = page.querySelector<HTMLElement>('[data-lines], [data-countries]')
  const [elsewhere, print] = page.querySelectorAll<HTMLElement>('#one-country button')
  if (!(chips && elsewhere && print)) return
  const each = (selector: string, show: (element: HTMLElement) => boolean) => {
    for (const element of page.querySelectorAll<HTMLElement>(selector)) element.hidden = !show(element)
  }
  const show = (from: string, at: string) => {
    each('[data-at]', ({ dataset }) => dataset.at === at)
    each('[data-of]', (consulate) => {
      const isOwn = consulate.dataset.of === from
      consulate.toggleAttribute('open', isOwn)
      return isOwn && from !== at
    })
    each('[data-in]', ({ dataset }) => !at || dataset.in === at)
    select.value = from
    chips.hidden = at !== ''
    elsewhere.hidden = print.hidden = at === ''
  }
  const showKnown = () => {
    const stand = readStand()
    const at = [page.location.hash.slice(1), stand.at].find((cc) => names.has(cc)) ?? ''
    show(stand.from, at)
    return { ...stand, at }
  }

  select.addEventListener('change', () => {
    keepStand({ ...readStand(), from: select.value })
    showKnown()
  })
  chips.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (!link) return
    event.preventDefault()
    // In place of this one: going back must not lead through every country.
    page.location.replace(link.hash)
    keepStand(showKnown())
    const heading = page.getElementById(link.hash.slice(1))
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    heading?.scrollIntoView()
  })
  elsewhere.addEventListener('click', () => {
    show(select.value, '')
    chips.querySelector('a')?.focus()
  })
  print.addEventListener('click', () => page.defaultView?.print())
  page.defaultView?.addEventListener('hashchange', showKnown)
  whenChosenElsewhere(page, showKnown)
  showKnown()
}
