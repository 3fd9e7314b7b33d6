import { languageOf } from '../../site/languages'
import { blocksToRead } from './blocks-to-read'
import { wordsIn } from './words'

/** Milliseconds for a voice to begin, and for each letter: one that says nothing for longer is stuck. */
const PATIENCE = 10_000
const LETTER_PATIENCE = 200

/** Ends the reading under way; undefined while nothing is read. */
let stop: (() => void) | undefined

/**
 * Reads the page aloud, or stops where it is being read. It stops too when the page goes away. A voice that fails or says
 * nothing is told of, and the button is as before.
 */
export function toggleReading(page: Document, button: HTMLElement, voice: SpeechSynthesis): void {
  if (stop) stop()
  else read(page, button, voice)
}

function read(page: Document, button: HTMLElement, voice: SpeechSynthesis): void {
  const { lang } = page.documentElement
  const sign = signOf(page, button)
  let current: SpeechSynthesisUtterance | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  const end = (words = '') => {
    current = undefined
    stop = undefined
    clearTimeout(watch)
    voice.cancel()
    removeEventListener('pagehide', silence)
    sign.textContent = words
    sign.className = words && 'note care'
    button.setAttribute('aria-pressed', 'false')
  }
  const silence = () => end()
  const speak = ([text, ...others]: string[]) => {
    if (text === undefined) return end()
    const spoken = new SpeechSynthesisUtterance(text)
    const ifCurrent = (step: () => void) => () => {
      if (current === spoken) step()
    }
    const fail = ifCurrent(() => end(wordsIn(languageOf(lang))('failed')))
    // One that is on the phone reads without signal too.
    const own = voice.getVoices().find((one) => one.localService && one.lang.startsWith(lang))
    if (own) spoken.voice = own
    spoken.lang = lang
    spoken.onend = ifCurrent(() => speak(others))
    spoken.onerror = fail
    clearTimeout(watch)
    watch = setTimeout(fail, PATIENCE + text.length * LETTER_PATIENCE)
    current = spoken
    voice.speak(spoken)
  }
  sign.textContent = ''
  sign.className = ''
  button.setAttribute('aria-pressed', 'true')
  stop = silence
  addEventListener('pagehide', silence)
  speak(blocksToRead(page))
}

/** Where it is said that the voice failed: after the row of the button. */
function signOf(page: Document, button: HTMLElement): HTMLElement {
  const row = button.parentElement ?? button
  const known = row.nextElementSibling
  if (known instanceof HTMLElement && known.dataset.sign === 'listen') return known
  const sign = page.createElement('p')
  sign.dataset.sign = 'listen'
  sign.setAttribute('role', 'status')
  row.after(sign)
  return sign
}
