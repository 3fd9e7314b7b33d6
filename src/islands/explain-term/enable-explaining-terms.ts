/**
 * Opens a glossary term where it stands: a tap on its link shows the meaning behind the word, and a second tap hides it.
 * Without the glossary at hand, the link leads to it as it does without script.
 */
export function enableExplainingTerms(page: Document): void {
  page.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest('a[href*="/glosario/#"], a[href*="/glossary/#"]') : null
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    import('./explain-term').then(
      ({ toggleMeaning }) => toggleMeaning(link),
      () => page.location.assign(link.href),
    )
  })
}
