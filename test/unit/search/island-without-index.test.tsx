// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, fireEvent } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toggleHeaderSearch } from '../../../src/islands/search/header-search'
import mount from '../../../src/islands/search/island'
import type { SearchRequest } from '../../../src/search/messages'
import { search } from '../../../src/search/query'
import { fixtureIndex } from './fixture'

const strings: Record<string, string> = JSON.parse(readFileSync('src/islands/search/strings.json', 'utf8')).es
const index = fixtureIndex()

/** What the host does with the index: it is not there, it never comes, or all is well. */
let host: 'missing' | 'silent' | 'well' = 'well'

class WorkerOfHost extends EventTarget {
  postMessage(message: SearchRequest) {
    const answer = () => {
      if (host === 'missing') return message.type === 'load' ? { type: 'failed' } : undefined
      if (host === 'silent' || message.type === 'list') return undefined
      if (message.type === 'load') return { type: 'ready' }
      return { type: 'answer', id: message.id, answer: search(index, message.query, message.options) }
    }
    const data = answer()
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }
  terminate() {}
}

const said = () => document.querySelector('[role="status"]')?.textContent
const list = () => document.getElementById('a-to-z')
const type = (input: HTMLInputElement | null, words: string) =>
  act(async () => {
    if (!input) throw new Error('no box')
    fireEvent.input(input, { target: { value: words } })
  })
const pass = (seconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1_000)
  })

/** The search page with the list of everything in its document. */
function searchPage(): HTMLInputElement | null {
  history.replaceState(null, '', '/es/buscar/')
  document.body.innerHTML =
    '<main id="main"><div id="island"><form class="search" action="/es/buscar/"><input type="search" name="q"></form></div><section id="a-to-z">lista</section></main>'
  const island = document.getElementById('island')
  if (island) act(() => mount(island, { page: true, heading: 'De la A a la Z', beside: [] }, 'es'))
  return document.querySelector('input')
}

/** The box of the header, open on a country's page. */
function headerBox(): HTMLInputElement | null {
  history.replaceState(null, '', '/es/gt/')
  document.body.innerHTML = '<header><a id="find" href="/es/buscar/">Buscar</a></header><main></main>'
  document.body.dataset.lang = 'es'
  const link = document.querySelector('a')
  if (link) act(() => toggleHeaderSearch(link))
  return document.querySelector('input')
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', WorkerOfHost)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('where the index cannot be had', () => {
  it('the search page says so at once, leaves the list of everything in sight, and mends at the next letter', async () => {
    host = 'missing'
    const input = searchPage()
    await type(input, 'fraude')
    await pass(1)
    expect(said()).toBe(strings.failed)
    expect(list()?.hidden).toBe(false)
    host = 'well'
    await type(input, 'fraude g')
    await pass(1)
    expect(document.querySelector('.found')?.textContent).toContain('Fraude y cobros en Guatemala')
    expect(list()?.hidden).toBe(true)
  })

  it('the box of the header says so, and mends at the next letter', async () => {
    host = 'missing'
    const input = headerBox()
    await type(input, 'fraude')
    await pass(1)
    expect(said()).toBe(strings.failed)
    host = 'well'
    await type(input, 'fraude g')
    await pass(1)
    expect(said()).not.toBe(strings.failed)
    expect(document.querySelector('[role="option"]')?.textContent).toContain('Fraude y cobros en Guatemala')
  })
})

describe('where the index never comes', () => {
  it('the search page says so after eight seconds, shows the list of everything, and mends at the next letter', async () => {
    host = 'silent'
    const input = searchPage()
    await type(input, 'fraude')
    await pass(7)
    expect(said()).toBe(strings.loading)
    expect(list()?.hidden).toBe(true)
    await pass(1)
    expect(said()).toBe(strings.failed)
    expect(list()?.hidden).toBe(false)
    host = 'well'
    await type(input, 'fraude g')
    await pass(1)
    expect(document.querySelector('.found')?.textContent).toContain('Fraude y cobros en Guatemala')
  })

  it('the box of the header says that it looks, and after eight seconds that it cannot', async () => {
    host = 'silent'
    const input = headerBox()
    await type(input, 'fraude')
    await pass(1)
    expect(said()).toBe(strings.loading)
    await pass(7)
    expect(said()).toBe(strings.failed)
  })
})
