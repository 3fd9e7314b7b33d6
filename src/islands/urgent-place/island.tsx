import { keepStand, readStand, type Stand } from '../where-i-stand'
import '../field.css'

/**
 * Shows one country's numbers at a time, and the consulate of one: the country where the reader is, chosen once with a tap
 * or named by the address (`#us`), and the one that they are from. While none is chosen the page is as it is without script.
 */
export default function mount(element: HTMLElement): void {
  const page = element.ownerDocument
  const chips = element.querySelector('ul')
  const [elsewhere, print] = element.querySelectorAll('button')
  const [select] = page.querySelectorAll<HTMLSelectElement>('.stand select')
  if (!(chips && elsewhere && print && select)) return
  const links = [...chips.querySelectorAll('a')]
  const countryOf = ({ hash }: { hash: string }) => (links.some((link) => link.hash === hash) ? hash.slice(1) : '')

  const show = ({ from, at }: Stand) => {
    for (const section of page.querySelectorAll<HTMLElement>('[data-at]'))
      section.hidden = at !== '' && section.dataset.at !== at
    for (const consulate of page.querySelectorAll<HTMLDetailsElement>('[data-of]')) {
      consulate.open = at !== ''
      consulate.hidden = at !== '' && (consulate.dataset.of !== from || from === at)
    }
    for (const line of page.querySelectorAll<HTMLElement>('[data-in]'))
      line.hidden = at !== '' && line.dataset.in !== at
    select.value = from
    chips.hidden = at !== ''
    elsewhere.hidden = print.hidden = at === ''
  }
  const showNamed = () => {
    const { from, at } = readStand()
    const stand = { from, at: countryOf(page.location) || (links.some(({ hash }) => hash === `#${at}`) ? at : '') }
    show(stand)
    return stand
  }

  for (const { textContent, hash } of links) select.add(new Option(textContent, hash.slice(1)))
  select.parentElement?.removeAttribute('hidden')
  select.addEventListener('change', () => {
    keepStand({ ...readStand(), from: select.value })
    showNamed()
  })
  chips.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    // In place of this one: going back must not lead through every country.
    page.location.replace(link.hash)
    keepStand(showNamed())
    const heading = page.getElementById(link.hash.slice(1))
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    heading?.scrollIntoView()
  })
  elsewhere.addEventListener('click', () => {
    show({ from: select.value, at: '' })
    links[0]?.focus()
  })
  print.addEventListener('click', () => page.defaultView?.print())
  page.defaultView?.addEventListener('hashchange', showNamed)
  showNamed()
}
