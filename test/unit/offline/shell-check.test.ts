import { afterEach, expect, test, vi } from 'vitest'
import { shellIsWhole } from '../../../src/islands/save-country/shell-check'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A worker that answers every message with the same, or never. */
function worker(answer: string | undefined): void {
  const active = {
    postMessage: (_: unknown, [port]: MessagePort[]) => {
      if (answer !== undefined) port?.postMessage(answer)
    },
  }
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve({ active }) } })
}

test.each([
  ['whole', 'whole'],
  ['incomplete', 'incomplete'],
])('a worker that found the shell %s is believed', async (answer, expected) => {
  worker(answer)
  expect(await shellIsWhole()).toBe(expected)
})

test('where no worker answers, nobody says that the shell is whole', async () => {
  vi.useFakeTimers()
  worker(undefined)
  const said = shellIsWhole(3_000)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await said).toBe('silent')
  vi.stubGlobal('navigator', { serviceWorker: { ready: new Promise(() => {}) } })
  const later = shellIsWhole(3_000)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await later).toBe('silent')
})
