/** On a tablet in kiosk mode, brings what makes every page a counter's. Anywhere else nothing is loaded. */
export function enableKiosk(page: Document): void {
  let kept: string | null = null
  try {
    kept = localStorage.getItem('ruta-clara:kiosk')
  } catch {
    // Storage is refused: there is no kiosk.
  }
  if (kept) import('./kiosk/counter').then(({ beginCounter }) => beginCounter(page, kept))
}
