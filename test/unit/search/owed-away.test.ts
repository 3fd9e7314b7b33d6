import { describe, expect, it } from 'vitest'
import { placesOfOwed } from '../../../src/search/owed-away'
import { understand } from '../../../src/search/understand'
import { fixtureIndex } from './fixture'

const index = fixtureIndex()
const owed = (query: string, reader = '') => {
  const places = placesOfOwed(understand(index, `${query} `), reader)
  return places && [...places.keys()]
}

describe('pay that is owed to somebody who is back', () => {
  it('is not claimed at home', () => {
    expect(owed('me regrese a mexico y el patron no me pago', 'mx')).toEqual([])
    expect(owed('ya volvi y no me pagaron', 'gt')).toEqual([])
    expect(owed('desde guatemala reclamo que no me pagaron', 'gt')).toEqual([])
  })

  it('is claimed where one says that one worked', () => {
    expect(owed('volvi de canada y no me pagaron', 'mx')).toEqual(['ca'])
  })

  it('is claimed where one is, by whoever has not come back', () => {
    expect(owed('no me pagaron en mexico', 'mx')).toBeUndefined()
    expect(owed('me quieren regresar y no me pagaron', 'us')).toBeUndefined()
  })
})
