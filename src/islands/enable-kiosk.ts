import { languageOf } from '../site/languages'
import { bringWords } from './bring-words'
import { keptValues } from './optional-apis'

/** On a tablet in kiosk mode, brings what makes every page a counter's. Anywhere else nothing is loaded. */
export function enableKiosk(page: Document): void {
  const kept = keptValues()?.getItem('ruta-clara:kiosk')
  if (!kept) return
  // Without words too the counter forgets the last person.
  const words = bringWords(languageOf(page.documentElement.lang), 'kiosk').catch(() => undefined)
  Promise.all([import('./kiosk/counter'), words]).then(([{ beginCounter }]) => beginCounter(page, kept))
}
