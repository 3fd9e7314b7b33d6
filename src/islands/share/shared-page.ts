import type { SharedPage } from '../../sharing/message'
import { publishedAddress } from '../../sharing/published-address'

/** What the open page says of itself to be passed on. Its WhatsApp link carries the message, with the address below. */
export function sharedPage(page: Document, link: HTMLAnchorElement): SharedPage {
  const title = page.title.replace(/ · Ruta Clara$/, '')
  const text = new URL(link.href).searchParams.get('text') ?? title
  const message = text.split('\n').slice(0, -1).join('\n') || title
  return { title, message, sms: page.body.dataset.sms ?? '', address: addressToShare(page) }
}

/** The published address of the open page. */
export function addressToShare(page: Document): string {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  return publishedAddress(canonical, page.location.href)
}
