// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import mount from '../../../src/islands/search/island'
import type { SearchReply, SearchRequest } from '../../../src/search/messages'
import { search } from '../../../src/search/query'
import { fixtureIndex } from './fixture'

const strings: Record<string, string> = JSON.parse(readFileSync('src/islands/search/strings.json', 'utf8')).es
const index = fixtureIndex()

/** The worker without its thread. */
class DirectWorker extends EventTarget {
  static made = 0
  constructor() {
    super()
    DirectWorker.made++
  }
  postMessage(message: SearchRequest) {
    const reply: SearchReply =
      message.type === 'load'
        ? { type: 'ready' }
        : { type: 'answer', id: message.id, answer: search(index, message.query, message.options) }
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: reply })))
  }
  terminate() {}
}

function start(page: boolean, address = '/es/'): HTMLInputElement {
  history.replaceState(null, '', address)
  document.body.innerHTML = `<div id="island"><form class="search" action="/es/buscar/"><input type="search" name="q" aria-label="Buscar"></form></div>`
  const island = document.querySelector<HTMLElement>('#island')
  const input = document.querySelector('input')
  if (!island || !input) throw new Error('no island')
  const props = { lang: 'es', indexUrl: '/search/es.json', searchPath: '/es/buscar/', page, country: '' }
  act(() => mount(island, props, strings))
  return input
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)))
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')]

beforeEach(() => {
  DirectWorker.made = 0
  vi.stubGlobal('Worker', DirectWorker)
})
afterEach(() => vi.unstubAllGlobals())

describe('the search box', () => {
  it('loads nothing before the first focus', async () => {
    const input = start(false)
    expect(DirectWorker.made).toBe(0)
    input.focus()
    expect(DirectWorker.made).toBe(1)
  })

  it('is a combobox whose listbox opens as one types', async () => {
    const input = start(false)
    expect(input.getAttribute('role')).toBe('combobox')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await userEvent.type(input, 'fraude guatemala')
    await settle()
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(input.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('listbox')
    expect(options()[0]?.textContent).toContain('Fraude y cobros en Guatemala')
    expect([...(options()[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain('Fraude')
    expect(options().at(-1)?.textContent).toContain('Ver todo')
  })

  it('moves with the arrows, opens with Enter and closes with Escape', async () => {
    const input = start(false)
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await userEvent.type(input, 'fraude guatemala')
    await settle()
    await userEvent.keyboard('{ArrowDown}')
    await settle()
    expect(input.getAttribute('aria-activedescendant')).toBe(options()[0]?.id)
    expect(options()[0]?.getAttribute('aria-selected')).toBe('true')
    await userEvent.keyboard('{Enter}')
    expect(assign).toHaveBeenCalledWith('/es/gt/fraude/')
    await userEvent.keyboard('{Escape}')
    await settle()
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(input.hasAttribute('aria-activedescendant')).toBe(false)
  })

  it('offers the call itself', async () => {
    const input = start(false)
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await userEvent.type(input, 'trata guatemala')
    await settle()
    expect(options()[0]?.textContent).toContain('110')
    options()[0]?.click()
    expect(assign).toHaveBeenCalledWith('tel:110')
  })

  it('puts the country of the page first', async () => {
    const input = start(false, '/es/mx/')
    await userEvent.type(input, 'fraude')
    await settle()
    expect(options()[0]?.textContent).toContain('México')
  })
})

describe('the search page', () => {
  it('shows what its address asks, with filters and counts', async () => {
    const input = start(true, '/es/buscar/?q=fraude')
    await settle()
    expect(input.value).toBe('fraude')
    expect(document.querySelectorAll('.found li')).toHaveLength(3)
    const country = document.querySelector('select')
    expect(country?.textContent).toContain('Guatemala (1)')
    if (country) await userEvent.selectOptions(country, 'mx')
    await settle()
    expect(document.querySelectorAll('.found li')).toHaveLength(1)
  })

  it('keeps the question in the address and nowhere else', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, 'trata')
    await settle()
    expect(location.search).toBe('?q=trata')
    expect(localStorage.length + sessionStorage.length).toBe(0)
    expect(document.querySelector('.found a[href="tel:110"]')).not.toBeNull()
  })

  it('is never empty', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, 'zzzxqw')
    await settle()
    expect(document.querySelector('[role="status"]')?.textContent).toBe(strings.none)
    expect(document.querySelectorAll('.found li').length).toBeGreaterThan(0)
  })
})
