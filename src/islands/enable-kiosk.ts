import { keptValues } from './optional-apis'

/** On a tablet in kiosk mode, brings what makes every page a counter's. Anywhere else nothing is loaded. */
export function enableKiosk(page: Document): void {
  const kept = keptValues()?.getItem('ruta-clara:kiosk')
  if (kept) import('./kiosk/counter').then(({ beginCounter }) => beginCounter(page, kept))
}
