import { putOwnFirst } from '../own-first'
import { keepStand, readStand, type Stand } from '../where-i-stand'
import { whenChosenElsewhere } from './chosen-elsewhere'

const OWN = /\{(?:(from)|at)\}/g

/**
 * Keeps what is chosen. Links with `data-way` lead where their template says once the country is known: '/es/{from}/'; those
 * that are hidden, or in what is, show themselves then, with the country's name in their words: one for each address, as both
 * countries may be the same.
 */
export function askOnce(
  page: Document,
  from: HTMLSelectElement,
  at: HTMLSelectElement,
  names: ReadonlyMap<string, string>,
): void {
  const ways = [...page.querySelectorAll<HTMLAnchorElement>('[data-way]')].map((link) => ({
    link,
    hidden: link.closest<HTMLElement>('[hidden]'),
    address: link.dataset.way ?? '',
    words: link.textContent,
    elsewhere: link.getAttribute('href') ?? '',
  }))
  const follow = (stand: Stand) => {
    const fill = (text: string, value: (cc: string) => string) =>
      text.replace(OWN, (_, isFrom) => value(isFrom ? stand.from : stand.at))
    putOwnFirst(page, stand)
    const shown = new Set<string>()
    for (const { link, hidden, address, words, elsewhere } of ways) {
      const isKnown = address.includes('{from}') ? stand.from : stand.at
      link.href = isKnown ? fill(address, (cc) => cc) : elsewhere
      if (!hidden) continue
      hidden.hidden = !isKnown || shown.has(link.href)
      shown.add(link.href)
      link.textContent = fill(words, (cc) => names.get(cc) ?? '')
    }
  }
  const chosen = () => ({ from: from.value, at: at.value })
  const showKnown = () => {
    const stand = readStand()
    // One that the page does not list counts as not said.
    from.value = names.has(stand.from) ? stand.from : ''
    at.value = names.has(stand.at) ? stand.at : ''
    follow(chosen())
  }
  showKnown()
  whenChosenElsewhere(page, showKnown)
  for (const select of [from, at])
    select.addEventListener('change', () => {
      keepStand(chosen())
      follow(chosen())
    })
}
