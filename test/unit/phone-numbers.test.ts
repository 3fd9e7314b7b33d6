import { expect, test } from 'vitest'
import { dialledForm } from '../../src/content/phone-numbers'

test.each([
  ['a free line of one country, as one dials it there', '+5068008722256', ['cr'], '800-872-2256'],
  ['an ordinary number that works only there', '+50224222500', ['gt'], '2422 2500'],
  ['a number that works from anywhere keeps its country code', '+50224222500', 'anywhere', '+502 2422 2500'],
  ['a number for callers of another country too', '+5068008722256', ['cr', 'ni'], '+506 800 872 2256'],
  ['a number of one country for callers of another', '+18883733788', ['mx'], '+1 888 373 3788'],
  ['in North America the 1 is dialled', '+18664879243', ['us'], '+1 866 487 9243'],
  ['a short code', '911', ['cr'], '911'],
] as const)('%s', (_, number, from, form) => expect(dialledForm({ number, from })).toBe(form))
