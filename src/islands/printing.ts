/**
 * Makes the printed page whole: what is folded on screen is unfolded on paper. The code of the page's address is drawn by
 * `printed-code.ts`, once it has come.
 */
export function enablePrinting(page: Document): void {
  const view = page.defaultView
  if (!page.getElementById('paper') || !view) return
  let unfolded: HTMLDetailsElement[] = []
  view.addEventListener('beforeprint', () => {
    unfolded = [...page.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const details of unfolded) details.open = true
  })
  view.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false
  })
}
