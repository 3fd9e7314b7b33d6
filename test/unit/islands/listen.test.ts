// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { blocksToRead } from '../../../src/islands/listen/blocks-to-read'
import { enableListening } from '../../../src/islands/listen/enable-listening'

class Utterance {
  lang = ''
  voice: unknown
  onend: (() => void) | undefined
  onerror: (() => void) | undefined
  constructor(readonly text: string) {}
}

/** A phone's voice that reads what `answer` lets it. */
class Voice extends EventTarget {
  spoken: string[] = []
  cancelled = 0
  constructor(
    public voices: { lang: string; localService: boolean }[],
    readonly answer: (utterance: Utterance) => void,
  ) {
    super()
  }
  getVoices = () => this.voices
  speak = (utterance: Utterance) => {
    this.spoken.push(utterance.text)
    this.answer(utterance)
  }
  cancel = () => {
    this.cancelled++
  }
}

const SPANISH = [{ lang: 'es-MX', localService: true }]

function page(voice: Voice | undefined): HTMLButtonElement {
  if (voice) {
    vi.stubGlobal('speechSynthesis', voice)
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  }
  document.documentElement.lang = 'es'
  document.body.innerHTML = `<main><h1>Fraudes</h1>
    <p class="row actions"><button data-listen hidden>Escuchar</button></p>
    <ul><li>No pague <b style="display:inline">nada</b>.<ul><li>Ni antes</li><li>Ni después</li></ul></li></ul>
    <dl><dt>Estado</dt><dd><p>Abierto</p><p>hasta 3 años</p></dd></dl>
    <details><summary>Fuentes</summary><p>Ley 1</p></details></main>`
  const button = document.querySelector('button')
  if (!button) throw new Error('no button')
  enableListening(document)
  return button
}
const said = () => document.querySelector('[role=status]')?.textContent ?? ''
/** Taps, and waits for the script that reads. */
async function tap(button: HTMLButtonElement): Promise<void> {
  button.click()
  await vi.dynamicImportSettled()
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  dispatchEvent(new Event('pagehide'))
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('reads each text once, blocks apart, and nothing that is folded', () => {
  page(undefined)
  expect(blocksToRead(document)).toEqual([
    'Fraudes',
    'No pague nada.',
    'Ni antes',
    'Ni después',
    'Estado',
    'Abierto',
    'hasta 3 años',
  ])
})

it('a tool is read with its question and its answers; other buttons are not', () => {
  document.body.innerHTML = `<main><h1>¿Es real?</h1><button>Imprimir</button>
    <div data-island="offer-check"><h2>¿Le piden dinero?</h2><button>Sí</button><button>No</button><button hidden>Atrás</button></div></main>`
  expect(blocksToRead(document)).toEqual(['¿Es real?', '¿Le piden dinero?', 'Sí', 'No'])
})

it('shows no button without a voice, and shows it once one comes', () => {
  const voice = new Voice([], () => undefined)
  const button = page(voice)
  expect(button.hidden).toBe(true)
  voice.voices = SPANISH
  voice.dispatchEvent(new Event('voiceschanged'))
  expect(button.hidden).toBe(false)
})

it('reads to the end, block after block, and then rests', async () => {
  const voice = new Voice(SPANISH, (utterance) => void Promise.resolve().then(() => utterance.onend?.()))
  const button = page(voice)
  await tap(button)
  await vi.advanceTimersByTimeAsync(10)
  expect(voice.spoken).toHaveLength(7)
  expect(button.getAttribute('aria-pressed')).toBe('false')
  expect(said()).toBe('')
})

it.each([
  ['at once where the voice fails', 10, (utterance: Utterance) => void setTimeout(() => utterance.onerror?.(), 5)],
  ['after a while where it says nothing at all', 15_000, () => undefined],
])('says so and rests, %s', async (_, after, answer) => {
  const button = page(new Voice(SPANISH, answer))
  await tap(button)
  expect(button.getAttribute('aria-pressed')).toBe('true')
  await vi.advanceTimersByTimeAsync(after)
  expect(button.getAttribute('aria-pressed')).toBe('false')
  expect(said()).toContain('no pudo leer')
})

it('stops at a second tap and when the page goes away, without a word', async () => {
  const voice = new Voice(SPANISH, () => undefined)
  const button = page(voice)
  for (const stop of [() => button.click(), () => dispatchEvent(new Event('pagehide'))]) {
    const before = voice.cancelled
    await tap(button)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    stop()
    await vi.dynamicImportSettled()
    expect(voice.cancelled).toBeGreaterThan(before)
    expect(button.getAttribute('aria-pressed')).toBe('false')
    expect(said()).toBe('')
  }
})
