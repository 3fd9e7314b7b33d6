import { describe, expect, it } from 'vitest'
import { whereOwed } from '../../../src/search/owed-away'
import { understand } from '../../../src/search/understand'
import { fixtureIndex } from './fixture'

const index = fixtureIndex()
const owed = (query: string, reader = '') => {
  const { question, isOwedAway } = whereOwed(understand(index, `${query} `), reader)
  return { places: [...question.places.keys()], isOwedAway }
}

describe('pay that is owed to somebody who is back', () => {
  it('is not claimed at home', () => {
    expect(owed('me regrese a mexico y el patron no me pago', 'mx')).toEqual({ places: [], isOwedAway: true })
    expect(owed('ya volvi y no me pagaron', 'gt').isOwedAway).toBe(true)
    expect(owed('desde guatemala reclamo que no me pagaron', 'gt')).toEqual({ places: [], isOwedAway: true })
  })

  it('is claimed where one says that one worked', () => {
    expect(owed('volvi de canada y no me pagaron', 'mx')).toEqual({ places: ['ca'], isOwedAway: false })
  })

  it('is claimed where one is, by whoever has not come back', () => {
    expect(owed('no me pagaron en mexico', 'mx')).toEqual({ places: ['mx'], isOwedAway: false })
    expect(owed('me quieren regresar y no me pagaron', 'us').isOwedAway).toBe(false)
  })
})
