// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { enableLeavingQuickly } from '../../../src/islands/leave-quickly'

const NEUTRAL = 'https://neutral.example/'
let replace = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined)
  vi.stubGlobal('fetch', async () => new Response(null))
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A page about fraud, read aloud by a voice. */
function page(cancel: () => void = () => undefined) {
  vi.stubGlobal('speechSynthesis', { cancel })
  document.body.hidden = false
  document.title = 'Evitar fraudes en Guatemala'
  document.body.innerHTML = `<a id="leave" href="${NEUTRAL}" data-offline="/es/receta/">Salir ya</a><main>Fraudes</main>`
  enableLeavingQuickly(document)
  return document.getElementById('leave')
}

const isBlank = () => document.body.hidden && document.title === ''
const settle = () => vi.advanceTimersByTimeAsync(1_500)

it('silences the voice and blanks the page at the tap, before the network answers, and goes to the neutral page', async () => {
  let isSilent = false
  const button = page(() => {
    isSilent = true
  })
  fireEvent.click(button ?? document)
  expect([isSilent, isBlank()]).toEqual([true, true])
  await settle()
  expect(replace).toHaveBeenLastCalledWith(NEUTRAL)
})

it('leaves where the voice fails too', async () => {
  const button = page(() => {
    throw new Error('The voice is gone')
  })
  fireEvent.click(button ?? document)
  expect(isBlank()).toBe(true)
  await settle()
  expect(replace).toHaveBeenLastCalledWith(NEUTRAL)
})

it('leads to our own neutral page where the network says nothing for a second', async () => {
  const button = page()
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  fireEvent.click(button ?? document)
  await vi.advanceTimersByTimeAsync(900)
  expect(replace).not.toHaveBeenCalled()
  await settle()
  expect(replace).toHaveBeenLastCalledWith(expect.stringContaining('/es/receta/'))
})

it('leaves at the third Shift in a row within two seconds, and at no other', async () => {
  page()
  const press = (key: string) => fireEvent.keyUp(document, { key })
  press('Shift')
  press('Shift')
  press('a')
  press('Shift')
  expect(isBlank()).toBe(false)
  press('Shift')
  press('Shift')
  expect(isBlank()).toBe(true)
})
