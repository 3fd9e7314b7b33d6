import { readFitMarks } from '../../content/fit-marks'
import type { Findable } from './filter'

/** A record of the page's list: what decides, and the words that the page shows for it. */
export interface ListedCredential extends Findable {
  name: string
  /** Address of the whole record: page and anchor. */
  href: string
  countryName: string
  kindName: string
  institution: string
  duration: string
  cost: string
  firstStep: string
  /** That it is paused, has ended or may have. */
  warning: string
  phone: string
  /** The same as the page writes it. */
  spoken: string
  /** The year of the newest page that states the phone, and what to do, where that is long ago. */
  old: string
}

/** Reads the records out of the list that the page holds, so that nothing travels twice. */
export function listedCredentials(list: ParentNode): ListedCredential[] {
  return [...list.querySelectorAll<HTMLElement>('[data-fit]')].flatMap((item) => {
    const section = item.closest('section')
    const country = section?.id ?? ''
    const link = item.querySelector<HTMLAnchorElement>('h3 a')
    if (!link) return []
    const phone = item.querySelector('a[href^="tel:"]')
    const words = (part: string) => item.querySelector(`[data-part="${part}"]`)?.textContent?.trim() ?? ''
    const href = link.getAttribute('href') ?? ''
    return [
      {
        ...readFitMarks(item.dataset.fit ?? ''),
        id: href.slice(href.indexOf('#') + 1),
        country,
        occupations: item.dataset.occupations?.split(' ') ?? ['any'],
        name: link.textContent ?? '',
        href,
        countryName: section?.querySelector('h2')?.textContent?.trim() ?? country,
        kindName: words('kind'),
        institution: words('institution'),
        duration: words('duration'),
        cost: words('cost'),
        firstStep: words('first'),
        warning: [...item.querySelectorAll('.note:not([hidden])')].map((note) => note.textContent.trim()).join(' '),
        phone: phone?.getAttribute('href')?.slice(4) ?? '',
        spoken: phone?.textContent ?? '',
        old: words('old'),
      },
    ]
  })
}
