import type { SocialSecurityAgreement } from '../../content/social-security'

/** An agreement of the page's list, with what the page says of it. */
export interface ListedAgreement extends SocialSecurityAgreement {
  name: string
  href: string
  letsYou: string
  /** The year of the newest page that states the status, and what to do, where that is long ago. */
  old: string
}

/** Reads the agreements out of the list that the page holds. */
export function listedAgreements(list: ParentNode): ListedAgreement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-agreement]')].map((item) => {
    const link = item.querySelector('h3 a')
    return {
      id: item.dataset.agreement ?? '',
      parties: (item.dataset.parties ?? '').split(' ').filter(Boolean),
      status: item.dataset.status ?? '',
      name: link?.textContent ?? '',
      href: link?.getAttribute('href') ?? '',
      old: item.querySelector('[data-part="old"]')?.textContent?.trim() ?? '',
      letsYou: item.querySelector('[data-part="lets"]')?.textContent?.trim() ?? '',
    }
  })
}

/** The page's sections of insurance by country code. */
export function listedCountries(page: ParentNode): Map<string, HTMLElement> {
  return new Map(
    [...page.querySelectorAll<HTMLElement>('[data-insurance]')].map((section) => [
      section.dataset.insurance ?? '',
      section,
    ]),
  )
}
