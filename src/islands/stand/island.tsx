import { countryOfLink, putOwnFirst } from '../own-first'
import { keepStand, readStand, type Stand } from '../where-i-stand'
import '../field.css'

const OWN = /\{(from|at)\}/g

/**
 * Asks where the reader is from and is now, of the countries that the page lists. Links with `data-way` lead where their
 * template says once it is known: '/es/{from}/'; those that are hidden show themselves then, with the country's name.
 */
export default function mount(element: HTMLElement): void {
  const page = element.ownerDocument
  const [choice] = element.children
  const [from, at] = element.querySelectorAll('select')
  if (!(choice instanceof HTMLElement && from && at)) return
  const names = new Map<string, string>()
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-countries] a'))
    names.set(countryOfLink(link), link.textContent)
  for (const [cc, name] of names) for (const select of [from, at]) select.add(new Option(name, cc))
  const ways = [...page.querySelectorAll<HTMLAnchorElement>('a[data-way]')].map((link) => ({
    link,
    place: link.closest<HTMLElement>('li[hidden]'),
    address: link.dataset.way ?? '',
    words: link.textContent,
    elsewhere: link.href,
  }))

  const follow = (stand: Stand) => {
    putOwnFirst(page, stand)
    for (const { link, place, address, words, elsewhere } of ways) {
      const known = [...address.matchAll(OWN)].every(([, side]) => stand[side === 'at' ? 'at' : 'from'])
      const fill = (text: string, value: (cc: string) => string) =>
        text.replace(OWN, (_, side) => value(stand[side === 'at' ? 'at' : 'from']))
      link.href = known ? fill(address, (cc) => cc) : elsewhere
      if (!place) continue
      place.hidden = !known
      link.textContent = fill(words, (cc) => names.get(cc) ?? cc)
    }
  }
  const stand = readStand()
  from.value = names.has(stand.from) ? stand.from : ''
  at.value = names.has(stand.at) ? stand.at : ''
  choice.hidden = false
  choice.addEventListener('change', () => {
    const chosen = { from: from.value, at: at.value }
    keepStand(chosen)
    follow(chosen)
  })
  follow({ from: from.value, at: at.value })
}
