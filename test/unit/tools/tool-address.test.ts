// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { showInAddress } from '../../../src/islands/tool-address'

const english = () => document.querySelector('a')?.getAttribute('href')

beforeEach(() => {
  history.replaceState(null, '', '/es/certificaciones/')
  document.body.innerHTML =
    '<header class="top"><a href="/en/credentials/" hreflang="en">English</a></header><main></main>'
})

test('the state stands in the address and in the link to the other language', () => {
  showInAddress('?country=gt', '#gt')
  expect(location.search + location.hash).toBe('?country=gt#gt')
  expect(english()).toMatch(/\/en\/credentials\/\?country=gt#gt$/)
  showInAddress('', '')
  expect(location.href).not.toMatch(/[?#]/)
  expect(english()).toMatch(/\/en\/credentials\/$/)
})

test('words of one language are given in the other as their id', () => {
  showInAddress('?skill=alba%C3%B1il', '', '?skill=masonry')
  expect(location.search).toBe('?skill=alba%C3%B1il')
  expect(english()).toMatch(/\?skill=masonry$/)
})

test('a browser that refuses more changes of the address stops nothing, and the other language still knows the state', () => {
  const refused = vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError')
  })
  showInAddress('?country=gt', '')
  expect(english()).toMatch(/\?country=gt$/)
  refused.mockRestore()
})
