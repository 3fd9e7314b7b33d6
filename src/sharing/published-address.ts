/**
 * The address of the open page as others should get it: on the published site, with what the reader asked of it (`?q=`)
 * and without the place on the page. A site built with no published address has canonical addresses without host: it is
 * shared from where it is open.
 */
export function publishedAddress(canonical: string, open: string): string {
  const here = new URL(open)
  return new URL(canonical || open, open).origin + here.pathname + here.search
}

/** An address as it is written on paper and typed from it: without scheme. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
