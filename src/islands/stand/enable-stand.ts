/** Brings what asks the reader for their countries, on pages that do. Elsewhere nothing is loaded. */
export function enableStand(page: Document): void {
  if (!page.querySelector('.stand')) return
  import('./own-countries').then(
    ({ askForCountries }) => askForCountries(page),
    () => undefined,
  )
}
