import { expect, test } from 'vitest'
import { publishedAddress, shortAddress } from '../../../src/sharing/published-address'

test('a page opened on another host is shared from the published site, with its query and without its place', () => {
  const canonical = 'https://rutaclara.example/es/buscar/'
  expect(publishedAddress(canonical, 'https://mirror.example/es/buscar/?q=visa#az-B')).toBe(
    'https://rutaclara.example/es/buscar/?q=visa',
  )
})

test('a site built with no published address is shared from where it is open', () => {
  expect(publishedAddress('/es/gt/', 'https://portal.example/es/gt/')).toBe('https://portal.example/es/gt/')
  expect(publishedAddress('', 'https://portal.example/es/gt/')).toBe('https://portal.example/es/gt/')
})

test('an address is typed without its scheme', () => {
  expect(shortAddress('https://rutaclara.example/es/gt/')).toBe('rutaclara.example/es/gt/')
})
