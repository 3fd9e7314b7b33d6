import { expect, test } from 'vitest'
import { dueDay } from '../../../src/content/freshness'
import { loadContent } from '../../../src/content/load'
import { evidencedRecords } from '../../../src/content/records'
import { calendarOf, claimsOf, spreadOf, type Turn, turnDay, turns } from '../../../src/content/work-list'

const { content } = loadContent('content')
const list = turns(evidencedRecords(content), (id) => (id === 'gt-pnc-110' ? 'gt-mintrab' : undefined))

test('the turns of a country are spread over the second half of its age limit and never after its last day', () => {
  const ofGuatemala = list.filter(({ place, kind }) => place === 'gt' && kind === 'contact')
  expect(new Set(ofGuatemala.map(({ day }) => day)).size).toBeGreaterThan(ofGuatemala.length / 2)
  for (const { day, last } of list) expect(day <= last).toBe(true)
  expect(turnDay('gt-pnc-110', '2026-11-25', 'volatile') > dueDay('2026-08-20', 'volatile')).toBe(true)
  expect(turnDay('gt-pnc-110', '2026-11-25', 'volatile')).toBe(turnDay('gt-pnc-110', '2026-11-25', 'volatile'))
  expect(list.find(({ id }) => id === 'gt-pnc-110')?.owner).toBe('gt-mintrab')
})

test('the calendar has one event a day and owner, in lines that calendars can read', () => {
  const some = list.slice(0, 40)
  const text = calendarOf(some, '2026-11-30')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(new Set(some.map(({ day, owner }) => day + owner)).size)
  for (const { id } of some) expect(unfolded).toContain(id)
})

test('the sheet of a country has each strong field with what it says and its sources', () => {
  const claims = claimsOf(content, 'gt')
  expect(claims.find(({ record, field }) => record === 'gt-pnc-110' && field === 'phones.0')).toMatchObject({
    kind: 'contacts',
    value: '110 · gt · Las 24 horas',
    sources: expect.stringContaining('https://'),
  })
  expect(claims.every(({ value }) => !value.includes('undefined') && !value.includes('[object'))).toBe(true)
})

test('the spread of a country says its first and last day and how many come in each month', () => {
  const turn = (place: string, day: string): Turn => ({
    day,
    last: day,
    owner: place,
    place,
    kind: 'contacts',
    id: day,
  })
  expect(
    spreadOf([turn('gt', '2027-03-09'), turn('gt', '2027-03-02'), turn('bz', '2027-05-01'), turn('gt', '2027-04-01')]),
  ).toEqual([
    { place: 'bz', records: 1, first: '2027-05-01', last: '2027-05-01', months: [['2027-05', 1]] },
    {
      place: 'gt',
      records: 3,
      first: '2027-03-02',
      last: '2027-04-01',
      months: [
        ['2027-03', 2],
        ['2027-04', 1],
      ],
    },
  ])
})

test('no country has more than a quarter of its turns in one month, nor ten on one day', () => {
  for (const { place, records, months } of spreadOf(list).filter(({ records }) => records > 20)) {
    expect(Math.max(...months.map(([, count]) => count)), place).toBeLessThanOrEqual(records / 4)
    const days = list.filter((turn) => turn.place === place).map(({ day }) => day)
    for (const day of days) expect(days.filter((other) => other === day).length, `${place} ${day}`).toBeLessThan(10)
  }
})
