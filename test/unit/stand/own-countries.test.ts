// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { askForCountries } from '../../../src/islands/stand/own-countries'

beforeEach(() => {
  // happy-dom has no constructor of options.
  vi.stubGlobal('Option', function option(text: string, value: string) {
    return Object.assign(document.createElement('option'), { text, value })
  })
  localStorage.clear()
  history.replaceState(null, '', '/es/ayuda-urgente/')
})

/** The page of urgent help, with its list of countries as given. */
function open(list: string): void {
  document.body.innerHTML = `${list}
    <p id="one-country"><button hidden>Otro país</button><button hidden>Imprimir</button></p>
    <section data-at="hn"><h2 id="hn">Honduras</h2></section><section data-at="pa"><h2 id="pa">Panamá</h2></section>
    <label class="stand" hidden><select><option value="">Elija</option></select></label>`
  askForCountries(document)
}

const ROWS = `<ul data-lines="at"><li><a href="#hn">Honduras</a> <a href="tel:911">911</a></li>
  <li><a href="#pa">Panamá</a> <a href="tel:104">104</a></li></ul>`
const options = () => [...document.querySelectorAll('option')].map(({ value, text }) => [value, text])
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-at]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset.at)

test('the countries are those of the rows, and the numbers beside them are none', () => {
  open(ROWS)
  expect(options()).toEqual([
    ['', 'Elija'],
    ['hn', 'Honduras'],
    ['pa', 'Panamá'],
  ])
})

test('a number in a row is dialled, a country in it is shown alone', () => {
  open(ROWS)
  const dialled = vi.fn((event: Event) => expect(event.defaultPrevented).toBe(false))
  document.addEventListener('click', dialled, { once: true })
  document.querySelector<HTMLElement>('[href="tel:104"]')?.click()
  expect(dialled).toHaveBeenCalledOnce()
  expect(shown()).toEqual([])
  document.querySelector<HTMLElement>('[href="#pa"]')?.click()
  expect(shown()).toEqual(['pa'])
})

test('a page of the release before, which names its list otherwise, is known too', () => {
  open('<ul data-countries="at"><li><a href="#hn">Honduras</a></li><li><a href="#pa">Panamá</a></li></ul>')
  expect(options()).toHaveLength(3)
  document.querySelector<HTMLElement>('[href="#hn"]')?.click()
  expect(shown()).toEqual(['hn'])
})

test('who is in their own country sees its link once', () => {
  localStorage.setItem('ruta-clara:stand', 'hn.pa')
  document.body.innerHTML = `<p class="stand" hidden>
    <select><option value="">Elija</option></select><select><option value="">Elija</option></select></p>
    <ul><li hidden><a data-way="/es/{from}/" href="/">{from}</a></li><li hidden><a data-way="/es/{at}/" href="/">{at}</a></li>
    <li hidden><a data-way="/es/{at}/contactos/" href="/">A quién llamar: {at}</a></li></ul>
    <ul data-countries="from"><li><a href="#hn">Honduras</a></li><li><a href="#pa">Panamá</a></li></ul>`
  askForCountries(document)
  const links = () => [...document.querySelectorAll('li:not([hidden]) > [data-way]')].map((link) => link.textContent)
  expect(links()).toEqual(['Honduras', 'Panamá', 'A quién llamar: Panamá'])
  const at = [...document.querySelectorAll('select')][1]
  if (!at) throw new Error('no choice')
  at.value = 'hn'
  at.dispatchEvent(new Event('change'))
  expect(links()).toEqual(['Honduras', 'A quién llamar: Honduras'])
})
