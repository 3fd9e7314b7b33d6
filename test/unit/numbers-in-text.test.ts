import { expect, test } from 'vitest'
import { numbersInText } from '../../src/content/numbers-in-text'

const KNOWN = ['+5068008722256', '+18888373788', '*212', '911', '+50322125300', '+50722125300', '+50622233344']
const dialled = (text: string) =>
  numbersInText(text, KNOWN).flatMap((piece) => ('dialled' in piece ? [`${piece.written} → ${piece.dialled}`] : []))

test.each([
  ['Llame al 800-872-2256.', ['800-872-2256 → +5068008722256']],
  ['Llame al 800-TRABAJO (872-2256)', ['800-TRABAJO → +5068008722256']],
  ['Desde Estados Unidos: 1-866-487-9243, en español', ['1-866-487-9243 → +18664879243']],
  ['Al +503 7070-1071 por WhatsApp', ['+503 7070-1071 → +50370701071']],
  ['Llame al +502 2422-0000 24 horas', ['+502 2422-0000 → +50224220000']],
  ['Marque *212, o el 911', ['*212 → *212']],
  ['Teléfono 2223-3344', ['2223-3344 → +50622233344']],
  // Two countries have this number: the text does not say which.
  ['Teléfono 2212-5300', []],
  ['Marque *311', []],
  ['De 2023-2027, Acuerdo 50-2022, Ley 8.542, CAD 1,000-2,000', []],
  ['Cuesta 1.234.567 o 3 000 000', []],
  ['Formulario I-129, código 80010000', []],
])('%s', (text, found) => expect(dialled(text)).toEqual(found))

test('the words around a number stay as they are', () => {
  const text = 'Antes (800-872-2256), y después.'
  const pieces = numbersInText(text, KNOWN)
  expect(pieces.map((piece) => ('words' in piece ? piece.words : piece.written)).join('')).toBe(text)
  expect(pieces).toHaveLength(3)
})
