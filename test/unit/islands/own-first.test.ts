// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { putOwnFirst } from '../../../src/islands/own-first'

const order = () => [...document.querySelectorAll('a')].map(({ textContent }) => textContent)

it('puts the country that one is from first, then that where one is; in a list about where one is, the other way round', () => {
  const list = (path: (cc: string) => string) =>
    ['bz', 'gt', 'hn', 'us'].map((cc) => `<li><a href="${path(cc)}">${cc}</a></li>`).join('')
  document.body.innerHTML = `<ul class="places">${list((cc) => `/portal/es/us/h-2a/${cc}/`)}</ul>`
  putOwnFirst(document, { from: 'hn', at: 'us' })
  expect(order()).toEqual(['hn', 'us', 'bz', 'gt'])
  document.body.innerHTML = `<ul class="places" data-countries="at">${list((cc) => `/es/${cc}/derechos/`)}</ul>`
  putOwnFirst(document, { from: 'hn', at: 'us' })
  expect(order()).toEqual(['us', 'hn', 'bz', 'gt'])
})

it('leaves lists as they are where nothing is said, or a country that they have not got', () => {
  document.body.innerHTML =
    '<ul class="places"><li><a href="/es/caminos/">ways</a></li><li><a href="/es/gt/">gt</a></li></ul>'
  putOwnFirst(document, { from: '', at: '' })
  putOwnFirst(document, { from: 'ca', at: 'mx' })
  expect(order()).toEqual(['ways', 'gt'])
})

it('puts the rows and items of a guide that are of the reader’s countries first, that where one is before all, in their order', () => {
  const row = (cc: string, words: string) => `<tr data-cc="${cc}"><td>${words}</td></tr>`
  const rows = ['bz', 'us', 'gt hn'].map((cc) => row(cc, cc)).join('')
  document.body.innerHTML = `<table><thead><tr><td>head</td></tr></thead><tbody>${rows}${row('us', 'us again')}</tbody></table>
    <ul><li>of no country</li><li data-cc="mx">mx</li></ul>`
  const texts = () => [...document.querySelectorAll('td, li')].map(({ textContent }) => textContent)
  const before = texts()
  putOwnFirst(document, { from: '', at: '' })
  expect(texts()).toEqual(before)
  putOwnFirst(document, { from: 'hn', at: 'us' })
  expect(texts()).toEqual(['head', 'us', 'us again', 'gt hn', 'bz', 'of no country', 'mx'])
})
