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
