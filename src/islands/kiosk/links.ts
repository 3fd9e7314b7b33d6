/**
 * What a tap on a link does on the counter: stay on a page of the site, or show what the reader needs to go on with their own
 * phone, a number to call or an address as a code.
 */
export type Tap =
  | { to: 'page'; address: string }
  | { to: 'number'; number: string }
  | { to: 'code'; address: string }
  | { to: 'nothing' }

/** Decides about a link. `site` is the address of the site's root; files beside the pages open on the reader's phone too. */
export function tapOn(href: string, site: string, isFile = false): Tap {
  let url: URL
  try {
    url = new URL(href, site)
  } catch {
    return { to: 'nothing' }
  }
  if (url.protocol === 'tel:' || (url.protocol === 'sms:' && url.pathname))
    return { to: 'number', number: decodeURIComponent(url.pathname) }
  if (url.protocol === 'sms:' || url.protocol === 'blob:' || url.protocol === 'javascript:') return { to: 'nothing' }
  if (url.hostname === 'wa.me') {
    const number = url.pathname.slice(1)
    return number ? { to: 'number', number: `WhatsApp +${number}` } : { to: 'nothing' }
  }
  if (url.protocol === 'mailto:')
    return url.pathname ? { to: 'number', number: decodeURIComponent(url.pathname) } : { to: 'nothing' }
  const root = new URL(site)
  const inside = url.origin === root.origin && url.pathname.startsWith(root.pathname)
  const isPage = inside && !isFile && /(?:\/|\/index\.html)$/.test(url.pathname)
  return isPage ? { to: 'page', address: url.href } : { to: 'code', address: url.href }
}
