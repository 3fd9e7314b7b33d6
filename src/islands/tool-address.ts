/**
 * Puts a tool's state in the address, and in the link to the same page in the other language. `other` is the query there
 * where the words of the state are of one language.
 */
export function showInAddress(query: string, hash: string, other = query): void {
  try {
    history.replaceState(history.state, '', location.pathname + query + hash)
  } catch {
    // Some browsers refuse more than a hundred changes in half a minute. The address stays behind until the next one.
  }
  const link = document.querySelector<HTMLAnchorElement>('.top a[hreflang]')
  if (!link) return
  link.search = other
  link.hash = hash
}
