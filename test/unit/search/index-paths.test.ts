import { expect, test } from 'vitest'
import { decodePaths, encodePaths } from '../../../src/search/index-format'

test('addresses come back as they were, whatever a record’s id begins with', () => {
  const documents = [
    { path: '/es/', country: '' },
    { path: '/es/gt/contactos/', country: 'gt' },
    { path: '/es/gt/contactos/#gt-pnc-110', country: 'gt' },
    { path: '/es/gt/contactos/#mx-vaim', country: 'gt' },
    { path: '/es/us/contactos/#us-whd', country: 'us' },
    { path: '/es/acuerdos/', country: '' },
    { path: '/es/acuerdos/#reg-agr', country: '' },
  ]
  const text = encodePaths(documents)
  expect(text.split('\n').slice(2, 4)).toEqual(['#pnc-110', '#=mx-vaim'])
  expect(decodePaths(text, (at) => documents[at]?.country ?? '')).toEqual(documents.map(({ path }) => path))
})
