import { expect, test } from 'vitest'
import { fromFragment, toFragment } from '../../../src/islands/offer-check/address-state'

const questions = [
  { id: 'asked_money', answers: ['yes', 'later', 'no'] },
  { id: 'hurry', answers: ['yes', 'no'] },
  { id: 'promise', answers: ['yes', 'no'] },
]

test.each([
  [{ answers: {}, country: '', ended: false }, '#a=---'],
  [{ answers: { asked_money: 'later', promise: 'unknown' }, country: '', ended: false }, '#a=b-x'],
  [{ answers: { asked_money: 'yes', hurry: 'no' }, country: 'gt', ended: false }, '#a=ab-.gt'],
  [{ answers: { hurry: 'yes' }, country: '', ended: true }, '#a=-a-..r'],
  [{ answers: { hurry: 'yes' }, country: 'mx', ended: true }, '#a=-a-.mx.r'],
])('%o is %s and back', (state, fragment) => {
  expect(toFragment(questions, state)).toBe(fragment)
  expect(fromFragment(questions, fragment)).toEqual(state)
})

test('what is not understood counts as unanswered', () => {
  expect(fromFragment(questions, '')).toBeUndefined()
  expect(fromFragment(questions, '#main')).toBeUndefined()
  expect(fromFragment(questions, '#a=<script>')).toBeUndefined()
  expect(fromFragment(questions, '#a=jjjjjjjj')).toEqual({ answers: {}, country: '', ended: false })
  expect(fromFragment(questions, '#a=a')).toEqual({ answers: { asked_money: 'yes' }, country: '', ended: false })
})
