// @vitest-environment happy-dom
import { act } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import mount from '../../../src/islands/offer-check/island'
import type { Language } from '../../../src/site/languages'
import { offerPageHtml } from './offer-page'

const PAGES: Record<Language, string> = { es: offerPageHtml('es'), en: offerPageHtml('en') }

function island(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-island="offer-check"]')
  if (!found) throw new Error('no island')
  return found
}

function start(lang: Language, fragment = '', html = PAGES[lang]) {
  history.replaceState(null, '', `/${lang}/x/${fragment}`)
  document.body.innerHTML = html
  const { props = '{}' } = island().dataset
  act(() => mount(island(), JSON.parse(props), lang))
}

const text = () => island().textContent
const heading = () => island().querySelector('h2')?.textContent
const button = (name: string | RegExp) => {
  const found = [...island().querySelectorAll('button')].find((candidate) =>
    typeof name === 'string' ? candidate.textContent.trim() === name : name.test(candidate.textContent),
  )
  if (!found) throw new Error(`no button ${name} in: ${text()}`)
  return found
}
const press = (name: string | RegExp) => userEvent.click(button(name))

beforeEach(() => vi.stubGlobal('print', vi.fn()))
afterEach(() => {
  render(null, island())
  vi.unstubAllGlobals()
})

test('a shared link shows its result also where the page asks one question more', () => {
  start('en', '#a=xaxxxxxxxxxxxx.gt.r')
  const before = heading()
  expect(island().querySelector('.danger')).not.toBeNull()
  render(null, island())
  const inserted = '<section data-question="housing"><h2>Who gives you a room?</h2></section>'
  start('en', '#a=xaxxxxxxxxxxxx.gt.r', PAGES.en.replace('<section class="card offer-question"', `${inserted}$&`))
  expect(heading()).toBe(before)
  expect(island().querySelector('.danger')).not.toBeNull()
  expect(text()).toContain('Who gives you a room?')
})

test('what the page says of its questions gives way to the verdict, and comes back with the questions', async () => {
  start('es', '#a=xaxxxxxxxxxxxx.gt.r')
  const intro = document.querySelector<HTMLElement>('.lead')
  expect(intro?.hidden).toBe(true)
  await press('Atrás')
  expect(intro?.hidden).toBe(false)
})

describe('the questions', () => {
  it('come one at a time, with a way back that keeps what was answered', async () => {
    start('es')
    expect(heading()).toBe('¿Cómo le llegó la oferta?')
    expect(text()).toContain('Pregunta 1 de 15')
    expect(document.querySelector('.lead')?.textContent).toContain('15 preguntas')
    expect([...island().querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Atrás')
    await press('La busqué yo')
    expect(heading()).toBe('¿Le piden dinero?')
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('¿Le piden dinero?'))
    await press('Atrás')
    expect(button('La busqué yo').getAttribute('aria-pressed')).toBe('true')
  })

  it('tell how to find out before going on without knowing', async () => {
    start('en')
    await press('I don’t know')
    expect(text()).toContain('ask who wrote it first')
    await press('Go on without knowing')
    expect(heading()).toBe('Do they ask you for money?')
    expect(location.hash).toMatch(/^#a=x-{13}$/)
  })

  it('do not ask how to pay when no money is asked', async () => {
    start('en')
    await press('I looked for it myself')
    await press('No')
    expect(heading()).toBe('Do they keep your papers or ask for passwords?')
  })

  it('open at the one that the address names', () => {
    start('es', '#q-visa-kind')
    expect(heading()).toBe('¿Con qué papeles va a trabajar?')
  })
})

describe('the result', () => {
  it('is danger with the reader’s own answer, what to do and whom to call', async () => {
    start('es')
    await press('Por Facebook, TikTok u otra red')
    expect(island().querySelector('.note.care')?.textContent).toContain('no pague todavía')
    await press('Sí, ya me lo pidieron')
    expect(island().querySelector('.note.stop')?.textContent).toContain('No pague todavía. Ya hay una señal de peligro')
    expect([...island().querySelectorAll('button')].map((each) => each.textContent)).not.toContain('Ver el resultado')
    await press('Ver qué hacer')
    expect(heading()).toBe('Peligro: pare aquí')
    expect(text()).toContain('¿Le piden dinero? Sí, ya me lo pidieron')
    expect(island().querySelector('details a[href*="us-dhs-prohibited-fees"]')).not.toBeNull()
    expect(island().querySelector('a[href^="tel:"]')).toBeNull()
    await userEvent.selectOptions(island().querySelector('select') ?? island(), 'gt')
    expect(island().querySelector('a[href="tel:1511"]')).not.toBeNull()
    expect(island().querySelector('a[href="tel:1555"]')).not.toBeNull()
    expect(text()).toContain('Acuerdo Gubernativo 50-2022')
    expect(location.hash).toBe(`#a=aa${'-'.repeat(12)}.gt.r`)
  })

  it('asks last where the reader and the job are, and leads to the legal way between the two', async () => {
    start('es', '#a=ecdbaaaabbbba-')
    expect(heading()).toBe('¿Le piden mentir?')
    await press('No')
    expect(heading()).toBe('¿Dónde está usted y dónde es el trabajo?')
    const [here, there] = island().querySelectorAll('select')
    if (!here || !there) throw new Error('two countries are asked for')
    await userEvent.selectOptions(here, 'gt')
    await userEvent.selectOptions(there, 'ca')
    await press('Ver el resultado')
    expect(heading()).toBe('Todavía no hay señal de alerta')
    const way = island().querySelector('a[href$="?from=gt&to=ca"]')
    expect(way?.textContent).toBe('Cómo ir a trabajar legalmente: Canadá')
    expect(location.hash).toBe('#a=ecdbaaaabbbbab.gt.r.ca')
  })

  it('is told on the last question too, and who must pay is asked for both countries', async () => {
    start('es', '#a=aadbaaaabbbba-')
    await press('No')
    const [here, there] = island().querySelectorAll('select')
    if (!here || !there) throw new Error('two countries are asked for')
    await userEvent.selectOptions(here, 'gt')
    await userEvent.selectOptions(there, 'ca')
    expect(island().querySelector('.note.stop')?.textContent).toContain('No pague todavía')
    await press('Ver qué hacer')
    expect(island().querySelector('a[href="/es/quien-paga/?from=gt&to=ca"]')).not.toBeNull()
  })

  it('says what to do, whom to call and the legal way before it says why', () => {
    start('es', '#a=aa------------.gt.r.ca')
    const parts = ['.note.stop', '.steps', 'a[href="tel:1511"]', 'a[href$="to=ca"]', 'details'].map((part) => {
      const found = island().querySelector(part)
      if (!found) throw new Error(`no ${part}`)
      return found
    })
    for (const [at, part] of parts.slice(1).entries())
      expect(part.compareDocumentPosition(parts[at] ?? part)).toBe(Node.DOCUMENT_POSITION_PRECEDING)
    expect(island().querySelector('details')?.open).toBe(false)
  })

  it('is never called safe, even with the best answers', () => {
    start('en', '#a=ecdbaaaabbbbab..r')
    expect(heading()).toBe('No warning sign found yet')
    expect(text()).toContain('does not prove')
    expect(text()).not.toMatch(/\bsafe\b/i)
  })

  it('of only unknown answers is advice on each', () => {
    start('en', '#a=xxxxxxxxxxxxxx..r')
    expect(heading()).toBe('Answers are missing')
    expect(text()).toContain('Confirm the job with the company')
  })

  it('lists what is left to find out and leads back to it', async () => {
    start('es', '#a=exdbaaaabbbbab..r')
    expect(text()).toContain('Lo que falta averiguar')
    await press(/^Contestar/)
    expect(heading()).toBe('¿Le piden dinero?')
  })

  it('is a message to share, by the system or by WhatsApp', async () => {
    start('es', '#a=-a.gt.r')
    const link = island().querySelector<HTMLAnchorElement>('a[href^="https://wa.me/"]')
    expect(decodeURIComponent(link?.href ?? '')).toMatch(/Peligro: pare aquí\n• Le piden dinero\.[\s\S]*#a=-a/)
    if (!link) throw new Error('no link')
    const share = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }))
    await userEvent.click(link)
    expect(share).toHaveBeenCalledWith({ text: expect.stringContaining('Peligro'), url: location.href })
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    share.mockRejectedValue(new DOMException('already sharing', 'InvalidStateError'))
    await userEvent.click(link)
    expect(assign).not.toHaveBeenCalled()
    share.mockRejectedValue(new TypeError('nothing that can be shared'))
    await userEvent.click(link)
    expect(assign).toHaveBeenCalledWith(expect.stringContaining('https://wa.me/'))
    await press('Imprimir')
    expect(print).toHaveBeenCalled()
  })

  it('can be erased, and nothing is kept anywhere else', async () => {
    start('es', '#a=aa.gt.r')
    await press('Borrar y empezar otra vez')
    expect(heading()).toBe('¿Cómo le llegó la oferta?')
    expect(location.hash).toBe('')
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })
})

it('a page without the island’s props is left as it is', () => {
  document.body.innerHTML = PAGES.es
  mount(island(), {}, 'es')
  expect(island().querySelectorAll('[data-question]')).toHaveLength(14)
})
