import { expect, test } from 'vitest'
import { type Columns, decodeColumns, encodeColumns } from '../../../src/search/index-columns'

const COLUMNS: Columns = {
  titles: ['Visa H-2A: campo', 'Contactos', 'Policía +911', ''],
  phones: {
    0: [['', '911']],
    1: [
      ['Número de 2020; a + b = c', '+5018022663'],
      ['', '*462'],
    ],
    3: [['Línea', '1572']],
  },
  places: {
    gt: { names: ['guatemala', 'santa cruz'], people: ['chapin'], papers: ['igss'] },
    us: { names: ['florida'], people: [], papers: [] },
  },
  countries: ['gt', 'gt', '', ''],
  destinations: ['', '', '', ''],
  topics: ['', 'work-abroad', 'fraud', 'fraud'],
  kinds: ['page', 'page', 'contact', 'scam'],
}

test('columns come back as they were from the texts that the file has', () => {
  const texts = encodeColumns(COLUMNS)
  expect(texts.countries).toBe('2gt,2')
  expect(texts.phones).toBe('~=911|~Número de 2020; a + b = c+5018022663~=*462|2~Línea=1572')
  expect(decodeColumns(texts)).toEqual(COLUMNS)
})

test('an index with nothing in it is read as that', () => {
  const none: Columns = { titles: [], phones: {}, places: {}, countries: [], destinations: [], topics: [], kinds: [] }
  expect(decodeColumns(encodeColumns(none))).toEqual(none)
})

test('a title with a sign that stands between titles stops the build', () => {
  expect(() => encodeColumns({ ...COLUMNS, titles: ['Uno | dos'] })).toThrow(/keeps/)
})
