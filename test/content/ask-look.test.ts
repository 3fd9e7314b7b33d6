import { expect, test } from 'vitest'
import { type Ask, askForLook } from '../../scripts/content/ask-look'
import { commandWords } from '../../scripts/content/command-words'

/** Somebody who answers with these lines in turn, and what they were asked. */
function answering(...lines: string[]): { ask: Ask; asked: string[] } {
  const asked: string[] = []
  const ask: Ask = async (question) => {
    asked.push(question)
    return lines.shift()
  }
  return { ask, asked }
}

const inSpanish = { today: '2026-12-02', language: 'es' as const, words: commandWords('es') }

test('the answers at the terminal become a look, today where no day is given', async () => {
  const { ask, asked } = answering(
    ...['', ' policía 110 2026 ', 'police Guatemala', ''],
    ...['https://b.org/new', '', 'confirmed', 'https://b.org/new phones.0  serves', ''],
    ...['https://b.org/new | Ministry | official | 2026-11', '', '2027-12-31'],
  )
  expect(await askForLook(ask, 'gt-police', inSpanish)).toEqual({
    id: 'gt-police',
    on: '2026-12-02',
    sought: ['policía 110 2026', 'police Guatemala'],
    pages: ['https://b.org/new'],
    found: 'confirmed',
    supports: { 'https://b.org/new': ['phones.0', 'serves'] },
    sources: [{ url: 'https://b.org/new', publisher: 'Ministry', official: true, dated: '2026-11' }],
    until: '2027-12-31',
  })
  expect(asked[0]).toBe('Día de la revisión, AAAA-MM-DD (Enter: 2026-12-02)')
  expect(asked[2]).toBe('otra')
})

test('an answer that cannot be is said to be wrong and asked for again', async () => {
  const { ask, asked } = answering(
    '2 de diciembre',
    '2026-12-01',
    'x',
    '',
    'https://b.org',
    '',
    'agrees',
    'none_newer',
    '',
    '',
    '',
  )
  expect(await askForLook(ask, 'gt-police', inSpanish)).toEqual({
    ...{ id: 'gt-police', on: '2026-12-01', sought: ['x'], pages: ['https://b.org'], found: 'none_newer' },
    ...{ supports: {}, sources: [] },
  })
  expect(asked[1]).toMatch(/^un día que exista.*\nDía de la revisión/)
  expect(asked.find((question) => /una de estas palabras: confirmed/.test(question))).toMatch(/¿Qué encontró/)
})

test('somebody who goes away in the middle has entered nothing', async () => {
  expect(await askForLook(answering('', 'x', '').ask, 'gt-police', inSpanish)).toBeUndefined()
  expect(await askForLook(answering().ask, 'gt-police', inSpanish)).toBeUndefined()
})
