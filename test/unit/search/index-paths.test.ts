import { expect, test } from 'vitest'
import { decodePaths, encodePaths, titlesByPath } from '../../../src/search/document-paths'

test('addresses come back as they were, whatever a record’s id begins with', () => {
  const documents = [
    { path: '/es/', country: '' },
    { path: '/es/gt/contactos/', country: 'gt' },
    { path: '/es/gt/contactos/#gt-pnc-110', country: 'gt' },
    { path: '/es/gt/contactos/#mx-vaim', country: 'gt' },
    { path: '/es/us/contactos/#us-whd', country: 'us' },
    { path: '/es/acuerdos/', country: '' },
    { path: '/es/acuerdos/#reg-agr', country: '' },
    { path: '/en/us/h-2a/', country: 'us' },
    { path: '/en/us/h-2a/gt/', country: 'gt' },
    { path: '/en/us/h-2a/gt/#gt-who', country: 'gt' },
    { path: '/en/us/h-2a/mx/', country: 'mx' },
  ]
  const text = encodePaths(documents)
  expect(text.split('\n').slice(2, 4)).toEqual(['#pnc-110', '#=mx-vaim'])
  expect(text.split('\n').slice(-3)).toEqual(['=gt', '#who', '=mx'])
  expect(decodePaths(text, (at) => documents[at]?.country ?? '')).toEqual(documents.map(({ path }) => path))
})

test('every address has its title again', () => {
  const documents = [
    { path: '/es/us/h-2a/', country: 'us', topic: '', kind: 'pathway', title: 'Visa H-2A' },
    { path: '/es/us/h-2a/gt/', country: 'gt', topic: '', kind: 'pathway', title: 'Visa H-2A, desde Guatemala' },
    { path: '/es/gt/contactos/', country: 'gt', topic: 'contacts', kind: 'page', title: 'Contactos' },
    { path: '/es/gt/contactos/#gt-pnc', country: 'gt', topic: 'contacts', kind: 'contact', title: 'Policía' },
  ]
  const index = {
    paths: encodePaths(documents),
    titles: documents.map(({ title }) => title),
    countries: documents.map(({ country }) => country),
  }
  expect([...titlesByPath(index)]).toEqual(documents.map(({ path, title }) => [path, title]))
})
