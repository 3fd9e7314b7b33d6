// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { beginCounter } from '../../../src/islands/kiosk/counter'
import { forgetPerson } from '../../../src/islands/kiosk/forget-person'
import { beginKiosk, KIOSK_KEY } from '../../../src/islands/kiosk/kiosk-flag'
import { goOn, wayBack } from '../../../src/islands/kiosk/way-back'
import { keepTicks, keptTicks } from '../../../src/islands/my-list/kept-ticks'
import * as apis from '../../../src/islands/optional-apis'
import { keptOffice } from '../../../src/islands/outreach-kit/kept-office'
import { hasShareSheet, openShareSheet } from '../../../src/islands/share/share-sheet'
import { listenForErasing, tellErased } from '../../../src/offline/erased'
import { NO_OFFICE } from '../../../src/outreach/office'

const FLAG = { start: '/es/gt/', office: '' }

/** Takes a name away, as in a browser that never had it. */
function without(holder: object, name: string): void {
  const owner = Object.hasOwn(holder, name) ? holder : Object.getPrototypeOf(holder)
  const kept = Object.getOwnPropertyDescriptor(owner, name)
  if (!kept) return
  Reflect.deleteProperty(owner, name)
  undo.push(() => Object.defineProperty(owner, name, kept))
}
const undo: (() => void)[] = []

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
})
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('each thing that a browser lacks is undefined, and nothing throws', async () => {
  const ofPages = ['speechSynthesis', 'localStorage', 'sessionStorage', 'requestIdleCallback', 'BroadcastChannel']
  const ofBoth = ['crypto', 'caches', 'indexedDB', 'CompressionStream', 'DecompressionStream']
  for (const name of [...ofPages, ...ofBoth]) without(globalThis, name)
  for (const name of ['serviceWorker', 'locks', 'storage', 'connection', 'wakeLock', 'clipboard', 'share', 'canShare'])
    without(navigator, name)
  for (const look of [
    apis.speech,
    apis.keptValues,
    apis.valuesOfVisit,
    apis.subtleCrypto,
    apis.cacheStorage,
    apis.databases,
    apis.serviceWorkers,
    apis.locks,
    apis.connection,
    apis.wakeLock,
    apis.clipboard,
    apis.channels,
    apis.packing,
    apis.unpacking,
  ])
    expect(look(), look.name).toBeUndefined()
  expect(await apis.storageEstimate()).toBeUndefined()
  apis.askToPersist()
  expect(hasShareSheet()).toBe(false)
  expect(await openShareSheet({ text: 'x' })).toBe('failed')
  expect([...keptTicks()]).toEqual([])
  expect(keepTicks(new Set(['passport']))).toBe(false)
  expect(keptOffice()).toEqual(NO_OFFICE)
  expect(beginKiosk('/es/')).toBe(false)
  expect(wayBack()).toEqual([])
  await forgetPerson(FLAG)
  tellErased()
  expect(listenForErasing().heard()).toBe(false)
})

it('where a browser knows no rest and no dialogs over pages, work waits a moment and the dialog opens in the page', () => {
  vi.useFakeTimers()
  without(globalThis, 'requestIdleCallback')
  const work = vi.fn()
  apis.whenIdle(work)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(work).toHaveBeenCalledOnce()
  const dialog = document.createElement('dialog')
  without(Object.getPrototypeOf(dialog), 'showModal')
  apis.openDialog(dialog)
  expect(dialog.hasAttribute('open')).toBe(true)
})

it('what throws when it is touched, as where site data is blocked, counts as lacking', () => {
  without(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('The document is sandboxed', 'SecurityError')
    },
  })
  undo.push(() => Reflect.deleteProperty(globalThis, 'localStorage'))
  expect(apis.keptValues()).toBeUndefined()
})

it('a link on the counter opens where the visit cannot be kept', () => {
  without(globalThis, 'sessionStorage')
  const replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined)
  goOn('http://localhost/es/gt/')
  expect(replace).toHaveBeenCalledWith('http://localhost/es/gt/')
})

const fails = () => {
  throw new Error('It is gone')
}
const neverEnds = () => new Promise(() => undefined)
it.each([
  ['the voice fails', () => vi.stubGlobal('speechSynthesis', { cancel: fails })],
  ['the voice never answers', () => vi.stubGlobal('speechSynthesis', { cancel: neverEnds })],
  [
    'the database never answers',
    () => vi.stubGlobal('indexedDB', { open: () => ({ addEventListener: () => undefined }) }),
  ],
  ['what is kept of the visit cannot be touched', () => vi.stubGlobal('sessionStorage', { clear: fails })],
])('forgets everything that it can and keeps the office, where %s', async (_, lack) => {
  vi.useFakeTimers()
  const office = '{"name":"Consulado"}'
  localStorage.setItem(KIOSK_KEY, 'flag')
  localStorage.setItem('ruta-clara:list', '["passport"]')
  localStorage.setItem('ruta-clara:office', '{"name":"otra"}')
  sessionStorage.setItem('ruta-clara:kiosk-way', '["/es/gt/fraude/"]')
  const visit = sessionStorage
  lack()
  const forgotten = forgetPerson({ ...FLAG, office })
  await vi.advanceTimersByTimeAsync(6_000)
  await forgotten
  expect(Object.entries(localStorage).sort()).toEqual([
    [KIOSK_KEY, 'flag'],
    ['ruta-clara:office', office],
  ])
  expect(sessionStorage === visit ? visit.length : 0).toBe(0)
})

it.each(['speechSynthesis', 'sessionStorage', 'indexedDB', 'crypto'])(
  'a counter without %s goes back to its start two minutes after the last touch',
  async (name) => {
    vi.useFakeTimers()
    without(globalThis, name)
    without(navigator, 'wakeLock')
    localStorage.setItem('ruta-clara:list', '["passport"]')
    history.replaceState(null, '', '/es/gt/fraude/')
    const replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined)
    beginCounter(document, JSON.stringify(FLAG))
    await vi.advanceTimersByTimeAsync(119_000)
    expect(replace).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(replace).toHaveBeenCalledWith(new URL('/es/gt/', location.href).href)
    expect(localStorage.getItem('ruta-clara:list')).toBeNull()
  },
)
