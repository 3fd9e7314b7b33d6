import { languageOf } from '../../site/languages'
import { bringWords } from '../bring-words'
import { optional, speech } from '../optional-apis'

/**
 * Shows the listen button where the phone has a voice; what reads comes with the first touch. Where it cannot be had, the
 * button goes.
 */
export function enableListening(page: Document): void {
  const button = page.querySelector('[data-listen]')
  const voice = speech()
  if (!(button instanceof HTMLButtonElement) || !voice) return
  const showIfVoices = () => {
    button.hidden = voice.getVoices().length === 0
  }
  showIfVoices()
  // Most browsers look for their voices only once they are asked.
  if (optional(voice, 'addEventListener')) voice.addEventListener('voiceschanged', showIfVoices)
  const load = () => Promise.all([import('./read-aloud'), bringWords(languageOf(page.documentElement.lang), 'listen')])
  // Some let a page speak only at the very tap: by then it is here.
  button.addEventListener('pointerdown', () => void load().catch(() => undefined), { once: true })
  button.addEventListener('click', () =>
    load().then(
      ([{ toggleReading }]) => toggleReading(page, button, voice),
      () => {
        button.hidden = true
      },
    ),
  )
}
