import { expect, test } from 'vitest'
import { shortDescription } from '../../src/pages/description'

test('a description ends with a whole sentence, or with a whole word where the sentence is too long', () => {
  expect(shortDescription('No pague.\nLlame al 1511.')).toBe('No pague. Llame al 1511.')
  const sentence = 'El empleador debe pedir el permiso antes de que usted viaje.'
  expect(shortDescription(`${sentence} ${sentence} ${sentence}`)).toBe(`${sentence} ${sentence}`)
  const long = shortDescription('palabra '.repeat(40))
  expect(long).toMatch(/ palabra…$/)
  expect(long.length).toBeLessThanOrEqual(155)
})
