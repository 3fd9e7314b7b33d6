import { expect, test } from 'vitest'
import { readEdition } from '../../../src/site/edition'

test('an edition is run by who is named, or by nobody', () => {
  expect(readEdition({})).toEqual({ runBy: '', page: '', repository: '' })
  const named = {
    RUN_BY: 'Ministry of Labour',
    RUN_BY_PAGE: 'https://labour.example',
    REPOSITORY: 'https://code.example/r',
  }
  expect(readEdition(named)).toEqual({
    runBy: 'Ministry of Labour',
    page: 'https://labour.example',
    repository: 'https://code.example/r',
  })
})

test.each([
  [{ RUN_BY: 'X', RUN_BY_PAGE: 'http://labour.example' }, /RUN_BY_PAGE.*https/],
  [{ REPOSITORY: 'javascript:alert(1)' }, /REPOSITORY.*https/],
  [{ RUN_BY_PAGE: 'https://labour.example' }, /without RUN_BY/],
])('%o is refused', (settings, why) => expect(() => readEdition(settings)).toThrow(why))
