// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { keepPlaceInOtherLanguage } from '../../../src/islands/language-link'

/** Where the link to the other language leads after a tap on a page at an address. */
function taken(address: string, link = '/en/search/'): string {
  history.replaceState(null, '', address)
  document.body.innerHTML = `<header class="top"><a hreflang="en" href="${link}">English</a></header>`
  keepPlaceInOtherLanguage(document)
  const anchor = document.querySelector('a')
  anchor?.addEventListener('click', (event) => event.preventDefault())
  anchor?.click()
  const { pathname, search, hash } = new URL(anchor?.href ?? '')
  return pathname + search + hash
}

test('question, filters and place are taken along to the other language', () => {
  expect(taken('/es/buscar/?q=visa&country=us#az-V')).toBe('/en/search/?q=visa&country=us#az-V')
  expect(taken('/es/buscar/')).toBe('/en/search/')
})

test('what a tool has put in the link stays', () => {
  expect(taken('/es/certificaciones/?skill=soldador', '/en/credentials/?country=gt')).toBe(
    '/en/credentials/?country=gt',
  )
})
