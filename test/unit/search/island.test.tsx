// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toggleHeaderSearch } from '../../../src/islands/search/header-search'
import mount from '../../../src/islands/search/island'
import type { SearchReply, SearchRequest } from '../../../src/search/messages'
import { search, titlesOf } from '../../../src/search/query'
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
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: answerTo(message) })))
  }
  terminate() {}
}

function answerTo(message: SearchRequest): SearchReply {
  if (message.type === 'load') return { type: 'ready' }
  if (message.type === 'list') return { type: 'list', id: message.id, titles: titlesOf(index) }
  return { type: 'answer', id: message.id, answer: search(index, message.query, message.options) }
}

const FORM =
  '<form class="search" action="/es/buscar/"><input type="search" name="q" aria-label="Buscar en la página"></form>'

function start(page: boolean, address = '/es/', after = ''): HTMLInputElement {
  history.replaceState(null, '', address)
  document.body.innerHTML = `<main id="main"><div id="island">${FORM}</div>${after}</main>`
  const island = document.querySelector<HTMLElement>('#island')
  const input = document.querySelector('input')
  if (!island || !input) throw new Error('no island')
  const beside = [{ title: 'Guardado', path: '/es/guardado/' }]
  act(() => mount(island, { page, heading: 'De la A a la Z', beside }, 'es'))
  return input
}

const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')]
const results = () => [...document.querySelectorAll<HTMLElement>('.found li')]
const firstOption = () => waitFor(() => options()[0] ?? Promise.reject(new Error('no option yet')))

/** Types, and waits for the suggestions to what was typed. */
async function ask(input: HTMLInputElement, query: string): Promise<void> {
  await userEvent.type(input, query)
  await waitFor(() => expect(options().at(-1)?.textContent).toContain(`«${query}»`))
}

beforeEach(() => {
  DirectWorker.made = 0
  vi.stubGlobal('Worker', DirectWorker)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the search box', () => {
  it('loads nothing before the first focus', () => {
    const input = start(false)
    expect(DirectWorker.made).toBe(0)
    input.focus()
    expect(DirectWorker.made).toBe(1)
  })

  it('is a combobox whose listbox opens as one types', async () => {
    const input = start(false)
    expect(input.getAttribute('role')).toBe('combobox')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await ask(input, 'fraude guatemala')
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(input.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe('listbox')
    expect(options()[0]?.textContent).toContain('Fraude y cobros en Guatemala')
    expect([...(options()[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain('Fraude')
    expect(options().at(-1)?.textContent).toContain('Ver todo')
  })

  it('moves with the arrows, opens with Enter and closes with Escape', async () => {
    const input = start(false)
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await ask(input, 'fraude guatemala')
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(input.getAttribute('aria-activedescendant')).toBe(options()[0]?.id))
    expect(options()[0]?.getAttribute('aria-selected')).toBe('true')
    await userEvent.keyboard('{Enter}')
    expect(assign).toHaveBeenCalledWith('/es/gt/fraude/')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(input.getAttribute('aria-expanded')).toBe('false'))
    await waitFor(() => expect(input.hasAttribute('aria-activedescendant')).toBe(false))
  })

  it('offers the call itself', async () => {
    const input = start(false)
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await ask(input, 'trata guatemala')
    expect(options()[0]?.textContent).toContain('110')
    options()[0]?.click()
    expect(assign).toHaveBeenCalledWith('tel:110')
  })

  it('puts the country of the page first', async () => {
    const input = start(false, '/es/mx/')
    await ask(input, 'fraude')
    expect(options()[0]?.textContent).toContain('México')
  })
})

describe('search in the header', () => {
  function header(): HTMLAnchorElement {
    history.replaceState(null, '', '/es/gt/')
    document.body.innerHTML = '<header><a id="find" href="/es/buscar/">Buscar</a></header><main></main>'
    document.body.dataset.lang = 'es'
    document.body.dataset.base = '/'
    const link = document.querySelector('a')
    if (!link) throw new Error('no link')
    act(() => toggleHeaderSearch(link))
    return link
  }

  it('opens a combobox and puts the reader in it', async () => {
    const link = header()
    const input = document.querySelector<HTMLInputElement>('header input')
    expect(document.activeElement).toBe(input)
    expect(input?.getAttribute('role')).toBe('combobox')
    expect(link.getAttribute('aria-expanded')).toBe('true')
    await userEvent.keyboard('fraude')
    expect((await firstOption()).textContent).toContain('Guatemala')
  })

  it('closes its list with the first Escape, itself with the second, and gives the place back', async () => {
    const link = header()
    await userEvent.keyboard('fraude')
    await firstOption()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(options()).toHaveLength(0))
    expect(document.querySelector('header input')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(document.querySelector('header input')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(link))
    expect(link.getAttribute('aria-expanded')).toBe('false')
  })

  it('goes to the box of the search page where there is one', () => {
    const input = start(true, '/es/buscar/')
    const link = document.createElement('a')
    link.href = '/es/buscar/'
    act(() => toggleHeaderSearch(link))
    expect(document.activeElement).toBe(input)
    expect(document.querySelectorAll('input')).toHaveLength(1)
  })
})

describe('the search page', () => {
  it('shows what its address asks, with filters by country, topic and type, and counts', async () => {
    const input = start(true, '/es/buscar/?q=guatemala')
    await waitFor(() => expect(results().length).toBeGreaterThan(3))
    expect(input.value).toBe('guatemala')
    const [country, topic, kind] = document.querySelectorAll('select')
    expect(country?.textContent).toContain('Guatemala (')
    expect(topic?.textContent).toContain('Fraude (1)')
    expect(kind?.textContent).toContain('Página (')
    if (topic) await userEvent.selectOptions(topic, 'fraud')
    await waitFor(() => expect(results()).toHaveLength(1))
    expect(results()[0]?.textContent).toContain('Fraude y cobros en Guatemala')
    expect(kind?.textContent).toContain('Página (1)')
  })

  it('keeps the question in the address and nowhere else, and answers with the line to call', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, '110')
    await waitFor(() => expect(document.querySelector('.search-answer a[href="tel:110"]')).not.toBeNull())
    await waitFor(() => expect(location.search).toBe('?q=110'))
    expect(localStorage.length + sessionStorage.length).toBe(0)
    expect(results().some((result) => result.textContent?.includes('110'))).toBe(false)
  })

  it('puts help before everything where somebody despairs', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, 'me quiero morir')
    await waitFor(() => expect(document.querySelector('.search-help')).not.toBeNull())
    const section = document.querySelector('.search-results')
    expect(section?.firstElementChild?.classList).toContain('search-help')
    expect(section?.firstElementChild?.querySelector('a[href="/es/ayuda-urgente/"]')).not.toBeNull()
    await userEvent.clear(input)
    await userEvent.type(input, 'fraude')
    await waitFor(() => expect(results().length).toBeGreaterThan(0))
    await waitFor(() => expect(document.querySelector('.search-help')).toBeNull())
  })

  it('keeps the filters in the address too, and in the link to the other language', async () => {
    start(true, '/es/buscar/?q=guatemala')
    const header = document.createElement('header')
    header.className = 'top'
    header.innerHTML = '<a hreflang="en" href="/en/search/">English</a>'
    document.body.prepend(header)
    await waitFor(() => expect(results().length).toBeGreaterThan(3))
    const [, topic] = document.querySelectorAll('select')
    if (topic) await userEvent.selectOptions(topic, 'fraud')
    await waitFor(() => expect(location.search).toBe('?q=guatemala&topic=fraud'))
    expect(header.querySelector('a')?.href).toBe('http://localhost:3000/en/search/?q=guatemala&topic=fraud')
  })

  it('is filtered as its address says, and by all that it knows of it', async () => {
    const input = start(true, '/es/buscar/?q=guatemala&country=gt&topic=fraud&kind=nothing')
    await waitFor(() => expect(results()).toHaveLength(1))
    expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual(['gt', 'fraud', ''])
    expect(location.search).toBe('?q=guatemala&country=gt&topic=fraud')
    await userEvent.type(input, ' trata')
    await waitFor(() => expect(location.search).toBe('?q=guatemala+trata'))
    await userEvent.clear(input)
    await waitFor(() => expect(location.search).toBe(''))
  })

  it('answers with the pathway that is asked for', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, 'h2a guatemala')
    const button = () => document.querySelector('.search-answer .btn')
    await waitFor(() => expect(button()?.getAttribute('href')).toBe('/es/us/h-2a/gt/'))
    expect(button()?.textContent).toBe(strings.steps)
  })

  it('is never empty', async () => {
    const input = start(true, '/es/buscar/')
    await userEvent.type(input, 'zzzxqw')
    await waitFor(() => expect(document.querySelector('[role="status"]')?.textContent).toBe(strings.none))
    expect(results().length).toBeGreaterThan(0)
  })

  it('draws the list of everything where the document has none, and takes it away from the results', async () => {
    const input = start(true, '/es/buscar/')
    const list = await waitFor(() => document.getElementById('a-to-z') ?? Promise.reject(new Error('no list yet')))
    const links = [...list.querySelectorAll('li a')].map((link) => link.getAttribute('href'))
    expect(links).toContain('/es/gt/fraude/')
    expect(links).toContain('/es/guardado/')
    expect(links).toContain('#az-F')
    expect(list.querySelector('#az-F')?.textContent).toBe('F')
    await userEvent.type(input, 'fraude')
    await waitFor(() => expect(list.hidden).toBe(true))
    await userEvent.clear(input)
    await waitFor(() => expect(list.hidden).toBe(false))
  })

  it('leaves the list of the document alone, and the index unread', () => {
    start(true, '/es/buscar/', '<section id="a-to-z">lista</section>')
    expect(document.querySelectorAll('#a-to-z')).toHaveLength(1)
    expect(document.getElementById('a-to-z')?.textContent).toBe('lista')
    expect(DirectWorker.made).toBe(0)
  })
})
