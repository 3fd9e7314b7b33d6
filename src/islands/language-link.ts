/** Takes the place on the page, what was asked and what was chosen along to the same page in the other language. */
export function keepPlaceInOtherLanguage(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('.top a[hreflang]')
  link?.addEventListener('click', () => {
    const { search, hash } = page.location
    if (!link.search) link.search = search
    if (!link.hash) link.hash = hash
  })
}
