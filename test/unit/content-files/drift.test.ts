import { expect, test } from 'vitest'
import { drifted } from '../../../src/content/drift'

const before = {
  name: { es: 'Oficina', en: 'Office' },
  steps: [{ es: 'Llame.', en: 'Call.' }],
  found: { also: { es: ['a'], en: ['a'] } },
}

test('a text that changed in one language alone has drifted; one that changed in both, or is new, has not', () => {
  expect(drifted(before, before)).toEqual([])
  expect(drifted(before, { ...before, name: { es: 'Oficinas', en: 'Office' } })).toEqual(['name'])
  expect(drifted(before, { ...before, name: { es: 'Oficinas', en: 'Offices' } })).toEqual([])
  expect(drifted(before, { ...before, steps: [{ es: 'Llame.', en: 'Call now.' }] })).toEqual(['steps.0'])
  expect(drifted(before, { ...before, found: { also: { es: ['a', 'b'], en: ['a'] } } })).toEqual(['found.also'])
  expect(drifted(before, { ...before, does: { es: 'Ayuda.', en: 'It helps.' } })).toEqual([])
})
