import { expect, test } from 'vitest'
import { finerAddress } from '../../../src/search/finer-address'
import { FINER_DIMENSIONS, refined } from '../../../src/search/finer-model'
import { encodePages } from '../../../src/search/trained-model'
import { fixtureIndex } from './fixture'

const outputs = (count: number) => Array.from({ length: count }, () => Array<number>(FINER_DIMENSIONS + 1).fill(0))

test('the finer model of an index takes the place of its own, and one of other pages does not', () => {
  const index = fixtureIndex()
  const textFor = (count: number) =>
    JSON.stringify({ pages: encodePages(new Map(), outputs(count), FINER_DIMENSIONS), step: 1 })
  const own = index.model.directions.length
  expect(refined(index, textFor(own))?.model.directions[0]).toHaveLength(FINER_DIMENSIONS + 1)
  expect(refined(index, textFor(own + 1))).toBeUndefined()
  expect(refined(index, '{}')).toBeUndefined()
})

test('another training has another address', () => {
  expect(finerAddress('es', { pages: 'a' })).toMatch(/^\/data\/search-es-\w+\.json$/)
  expect(finerAddress('es', { pages: 'b' })).not.toBe(finerAddress('es', { pages: 'a' }))
})
