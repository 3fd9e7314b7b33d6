import { languageOf } from '../site/languages'
import { keptValues } from './apis-at-once'
import { bringWords } from './bring-words'

/** Milliseconds that the counter waits for its words: what forgets the last person may not wait for a silent network. */
const WORDS_PATIENCE_MS = 2_000

/** On a tablet in kiosk mode, brings what makes every page a counter's. Anywhere else nothing is loaded. */
export function enableKiosk(page: Document): void {
  const kept = keptValues()?.getItem('ruta-clara:kiosk')
  if (!kept) return
  // Without words too the counter forgets the last person; those that come late are said from then on.
  const words = bringWords(languageOf(page.documentElement.lang), 'kiosk').catch(() => undefined)
  const patience = new Promise((resolve) => setTimeout(resolve, WORDS_PATIENCE_MS))
  Promise.all([import('./kiosk/counter'), Promise.race([words, patience])]).then(([{ beginCounter }]) =>
    beginCounter(page, kept),
  )
}
