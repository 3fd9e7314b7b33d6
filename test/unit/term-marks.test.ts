import { expect, test } from 'vitest'
import type { Term } from '../../src/content/schema'
import { markTerms } from '../../src/content/term-marks'

const term = (id: string, es: string[], en: string[]): Term => ({
  id,
  term: { es: id, en: id },
  also: { es: [], en: [] },
  meaning: { es: 'x', en: 'x' },
  in_text: { es, en },
})
const glossary = [
  term('open-permit', ['permiso abierto', 'permiso de trabajo abierto'], ['open permit']),
  term('lmia', ['LMIA'], ['LMIA']),
  term('apostille', ['apostilla'], ['apostille']),
  term('consular-apostille', ['apostilla consular'], []),
]
const marks = (most = 4) => ({ seen: new Set<string>(), most })

test('the first appearance of a term is marked, in the words of the text, and the next ones are not', () => {
  expect(markTerms('Pida la lmia. La LMIA es gratis.', glossary, 'es', marks())).toBe(
    'Pida la [[lmia|lmia]]. La LMIA es gratis.',
  )
  const page = marks()
  markTerms('LMIA', glossary, 'es', page)
  expect(markTerms('Otra LMIA', glossary, 'es', page)).toBe('Otra LMIA')
})

test('the longest form wins, and a part of a word is no term', () => {
  expect(markTerms('Un permiso de trabajo abierto', glossary, 'es', marks())).toBe(
    'Un [[open-permit|permiso de trabajo abierto]]',
  )
  expect(markTerms('Pida la apostilla consular', glossary, 'es', marks())).toBe(
    'Pida la [[consular-apostille|apostilla consular]]',
  )
  expect(markTerms('Está apostillado', glossary, 'es', marks())).toBe('Está apostillado')
})

test('links, bold words, headings and marks of the author are left alone', () => {
  const source = '## LMIA\n[la LMIA](https://a.org) **LMIA** [[visa|LMIA]]'
  expect(markTerms(source, glossary, 'es', marks())).toBe(source)
})

test('a page has no more marks than it may, and a glossary without forms marks nothing', () => {
  expect(markTerms('LMIA, apostilla', glossary, 'es', marks(1))).toBe('[[lmia|LMIA]], apostilla')
  expect(markTerms('LMIA', [term('lmia', [], [])], 'es', marks())).toBe('LMIA')
})
