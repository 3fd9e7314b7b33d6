// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enableKiosk } from '../../../src/islands/enable-kiosk'

const begun: string[] = []
let words: Promise<void>

vi.mock('../../../src/islands/bring-words', () => ({ bringWords: () => words }))
vi.mock('../../../src/islands/kiosk/counter', () => ({
  beginCounter: (_page: Document, kept: string) => begun.push(kept),
}))

beforeEach(() => {
  vi.useFakeTimers()
  begun.length = 0
  localStorage.setItem('ruta-clara:kiosk', '{"start":"/es/gt/"}')
})
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

test.each([
  ['came', () => Promise.resolve()],
  ['cannot be had', () => Promise.reject(new TypeError('Failed to fetch'))],
])('the counter begins at once where its words %s', async (_, bring) => {
  words = bring()
  enableKiosk(document)
  await vi.waitFor(() => expect(begun).toEqual(['{"start":"/es/gt/"}']))
})

test('a network that stays silent about the words does not keep the counter from forgetting people', async () => {
  words = new Promise(() => undefined)
  enableKiosk(document)
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(() => expect(begun).toHaveLength(1))
})

test('a phone that is no counter brings nothing', async () => {
  localStorage.clear()
  words = Promise.resolve()
  enableKiosk(document)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(begun).toEqual([])
})
