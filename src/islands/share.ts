/**
 * Turns the page's WhatsApp link into the system's share sheet where there is one. The message carries the answer
 * itself; the address is the one that the reader has open.
 */
export function enableSharing(page: Document): void {
  const link = page.querySelector('[data-share]')
  if (!(link instanceof HTMLAnchorElement)) return
  const address = page.location.href.split('#')[0] ?? page.location.href
  const message = page.body.dataset.message || page.title
  link.href = `https://wa.me/?text=${encodeURIComponent(`${message}\n${address}`)}`
  if (typeof navigator.share !== 'function') return
  link.addEventListener('click', (event) => {
    event.preventDefault()
    navigator.share({ title: page.title, text: message, url: address }).catch((error: unknown) => {
      const closed = error instanceof DOMException && error.name === 'AbortError'
      if (!closed) page.location.assign(link.href)
    })
  })
}
