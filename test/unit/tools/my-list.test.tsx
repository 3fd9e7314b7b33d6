// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putInList } from '../../../src/islands/kept-pages'
import mount from '../../../src/islands/my-list/island'

/** Taps an element and waits for what follows. */
const press = (element: Element) =>
  act(() => {
    fireEvent.click(element)
  })
const strings: Record<string, string> = JSON.parse(readFileSync('src/islands/my-list/strings.json', 'utf8')).es

function open(): HTMLInputElement[] {
  document.body.innerHTML = `<div id="island"></div><input type="checkbox" data-tick="a/1"><input type="checkbox" data-tick="a/2">`
  const island = document.getElementById('island')
  if (!island) throw new Error('no island')
  act(() => mount(island, {}, 'es'))
  return [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')]
}
const said = () => screen.getByRole('status').textContent

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

it('shows the pages that the reader kept, with their numbers to call, and takes them out', async () => {
  expect(open() && screen.getByText(strings['mine-none'] ?? '')).toBeTruthy()
  const numbers = [{ written: '1511', dial: 'tel:1511', of: 'Ministerio de Trabajo · Se marca desde: Guatemala' }]
  putInList({ path: '/es/gt/fraude/', title: 'Evitar fraudes', numbers }, true)
  open()
  expect(screen.getByRole('link', { name: 'Evitar fraudes' }).getAttribute('href')).toBe('/es/gt/fraude/')
  expect(screen.getByRole('link', { name: '1511' }).getAttribute('href')).toBe('tel:1511')
  expect(screen.getByText('Ministerio de Trabajo · Se marca desde: Guatemala').parentElement?.textContent).toContain(
    '1511',
  )
  await press(screen.getByRole('button', { name: 'Quitar: Evitar fraudes' }))
  expect(screen.queryByRole('link')).toBeNull()
  expect(localStorage.length).toBe(0)
})

it('remembers ticks under a key of the site and lets them be erased', async () => {
  const [first] = open()
  if (!first) throw new Error('no box')
  await press(first)
  expect(said()).toContain('1 de 2')
  expect(Object.keys(localStorage).every((key) => key.startsWith('ruta-clara'))).toBe(true)
  const [again, other] = open()
  expect([again?.checked, other?.checked]).toEqual([true, false])
  await press(screen.getByText(strings.erase ?? ''))
  expect(again?.checked).toBe(false)
  expect(localStorage.length).toBe(0)
})

it('keeps what is ticked before it comes, and in the moment that it comes', async () => {
  document.body.innerHTML = `<div id="island"></div><input type="checkbox" data-tick="a/1"><input type="checkbox" data-tick="a/2">`
  const [first, second] = document.querySelectorAll<HTMLInputElement>('input[data-tick]')
  const island = document.getElementById('island')
  if (!first || !second || !island) throw new Error('no boxes')
  first.checked = true
  mount(island, {}, 'es')
  fireEvent.click(second)
  await act(() => Promise.resolve())
  expect([first.checked, second.checked]).toEqual([true, true])
  expect(said()).toContain('2 de 2')
  expect(open().map(({ checked }) => checked)).toEqual([true, true])
})

it('says so where the browser keeps nothing, and still counts', async () => {
  const [first] = open()
  if (!first) throw new Error('no box')
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('refused', 'QuotaExceededError')
    },
  })
  await press(first)
  expect(said()).toContain('1 de 2')
  expect(said()).toContain(strings.refused)
})

it('does not stumble over what it did not write', () => {
  localStorage.setItem('ruta-clara:list', '{"not": "a list"')
  expect(open().some((box) => box.checked)).toBe(false)
})
