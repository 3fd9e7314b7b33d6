import { expect, test } from 'vitest'
import { csv } from '../../../src/publish/open-data/csv'
import { uuid } from '../../../src/publish/open-data/hsds'

test('commas, quotes and line breaks stay inside their cell, and rows end as RFC 4180 says', () => {
  expect(csv([{ a: 'uno, dos', b: 'dice "no"', c: 'x\ny' }])).toBe('\uFEFFa,b,c\r\n"uno, dos","dice ""no""","x\ny"\r\n')
})

test('what a spreadsheet would run as a formula is shown as text', () => {
  for (const evil of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx'])
    expect(csv([{ a: evil }]).split('\r\n')[1]).toMatch(/^"?'/)
  expect(csv([{ a: 'tel:+50224222500' }]).split('\r\n')[1]).toBe('tel:+50224222500')
})

test('an identifier is a UUID of version 5, the same each time and different for each name', () => {
  expect(uuid('service:gt-mintrab')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuid('a')).toBe(uuid('a'))
  expect(uuid('a')).not.toBe(uuid('b'))
})
