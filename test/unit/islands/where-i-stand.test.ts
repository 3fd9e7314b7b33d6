import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepStand, readStand } from '../../../src/islands/where-i-stand'

let values: Map<string, string>

beforeEach(() => {
  values = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('what a reader chose is there on the next page, each half for itself', () => {
  expect(readStand('')).toEqual({ from: '', at: '' })
  expect(keepStand({ from: 'gt', at: '' })).toBe(true)
  expect(readStand('')).toEqual({ from: 'gt', at: '' })
  keepStand({ from: '', at: 'us' })
  expect(readStand('')).toEqual({ from: '', at: 'us' })
})

test('a link that says it goes before what is kept, and is not kept by being opened', () => {
  keepStand({ from: 'gt', at: 'us' })
  expect(readStand('?from=hn')).toEqual({ from: 'hn', at: 'us' })
  expect(readStand('')).toEqual({ from: 'gt', at: 'us' })
})

test('whoever unsays both leaves nothing on the phone', () => {
  keepStand({ from: 'gt', at: 'us' })
  keepStand({ from: '', at: '' })
  expect(values.size).toBe(0)
})

test('what is no code of a country counts as nothing said', () => {
  for (const broken of ['', '.', 'gtm.U', '{"from":"gt"}', '<b>.us2']) {
    values.set('ruta-clara:stand', broken)
    expect(readStand('?from=&at=usa'), broken).toEqual({ from: '', at: '' })
  }
})

test('where the browser refuses storage nothing is said and nothing breaks', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(readStand('')).toEqual({ from: '', at: '' })
  expect(keepStand({ from: 'gt', at: '' })).toBe(false)
  vi.stubGlobal('localStorage', undefined)
  expect(readStand('')).toEqual({ from: '', at: '' })
  expect(keepStand({ from: 'gt', at: '' })).toBe(false)
})
