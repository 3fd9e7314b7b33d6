// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tellKept } from '../../../src/islands/keep-page/tell-kept'

const { brought, here } = vi.hoisted(() => ({ brought: vi.fn<() => Promise<void>>(), here: new Set<string>() }))
vi.mock('../../../src/islands/bring-words', () => ({ bringWords: brought }))
vi.mock('../../../src/islands/is-page-here', () => ({ isPageHere: async (path: string) => here.has(path) }))

const asked: string[] = []

const PATH = '/es/gt/fraude/'
const told = () => document.getElementById('kept')

beforeEach(() => {
  here.clear()
  asked.length = 0
  brought.mockResolvedValue()
  document.documentElement.lang = 'es'
  document.body.innerHTML = '<main><h1>Fraude</h1></main>'
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A worker that no page has yet: it is ready later, keeps a page that it is asked for, and finds the shell as said. */
function workerToCome(shell: 'whole' | 'incomplete'): () => void {
  const active = {
    postMessage: ({ type, path = '' }: { type: string; path?: string }, [port]: MessagePort[] = []) => {
      asked.push(type)
      if (type === 'keep') here.add(path)
      port?.postMessage(type === 'keep' ? 'saved' : shell)
    },
  }
  let arrives = () => {}
  const ready = new Promise((resolve) => {
    arrives = () => resolve({ active })
  })
  vi.stubGlobal('navigator', { serviceWorker: { controller: null, ready } })
  return () => arrives()
}

test.each([
  ['whole', 'Guardada en este teléfono. Hoy se abre sin señal. Mi lista'],
  ['incomplete', 'Guardada en su lista. La página necesita señal. Mi lista'],
] as const)('the first worker is waited for; with the shell %s it says “%s”', async (shell, words) => {
  const arrives = workerToCome(shell)
  const saying = tellKept(document, PATH, true)
  expect(told()?.getAttribute('role')).toBe('status')
  expect(told()?.className).toBe('')
  arrives()
  await saying
  expect(told()?.textContent).toBe(words)
  // Not on paper.
  expect(told()?.className).toBe('note actions')
  expect(asked, 'the list, which is a tool, is to open with no signal too').toContain('keep-tools')
  await tellKept(document, PATH, false)
  expect(told()).toBeNull()
})

test('where no worker ever comes, the wait ends and no more is promised than the list', async () => {
  vi.useFakeTimers()
  workerToCome('whole')
  const saying = tellKept(document, PATH, true)
  await vi.runAllTimersAsync()
  await saying
  expect(told()?.textContent).toBe('Guardada en su lista. La página necesita señal. Mi lista')
})

test('where the words never come, nothing stands there', async () => {
  workerToCome('whole')()
  brought.mockRejectedValue(new TypeError('Failed to fetch'))
  await tellKept(document, PATH, true)
  expect(told()).toBeNull()
})
