import { expect, test } from 'vitest'
import { columnsOf, recordsIn } from '../../../src/content/columns'

test('records come back from their columns as they were, without what they lack', () => {
  const records = [{ id: 'a', days: 0, open: false }, { id: 'b', who: 'ñandú', from: { hn: { step: '' } } }, {}]
  expect(recordsIn(JSON.parse(JSON.stringify(columnsOf(records))))).toEqual(records)
})

test.each([[undefined], [null], ['text'], [3], [{ id: 'a' }], [[]]])('%j holds no records', (value) =>
  expect(recordsIn(value)).toEqual([]),
)
