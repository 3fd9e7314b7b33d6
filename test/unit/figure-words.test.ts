import { expect, test } from 'vitest'
import { figureSays, pointLabel } from '../../src/components/figure-words'
import type { Figure } from '../../src/content/schema'
import { loadTranslators } from '../../src/i18n/translate'

const { es, en } = loadTranslators('content/locales')
const figure = (...points: Figure['points']): Figure => ({
  id: 'gt-x',
  title: { es: 'x', en: 'x' },
  unit: { es: 'visas', en: 'visas' },
  points,
  definition: { es: 'x', en: 'x' },
  evidence: { sources: [], checked: '2026-11-30' },
})
const of = (name: string) => ({ es: name, en: name })

test('a series of years says from where to where it went, and its highest year where that is another', () => {
  const rose = figure({ year: 2006, value: 37149 }, { year: 2022, value: 298336, approx: true })
  expect(figureSays(rose, 'es', es)).toBe('En 2006: 37,149; en 2022: cerca de 298,336.')
  const fell = figure({ year: 2018, value: 25 }, { year: 2020, value: 30 }, { year: 2022, value: 20 })
  expect(figureSays(fell, 'en', en)).toBe('In 2018: 25; in 2022: 20. The highest: 2020, 30.')
})

test('points of several things say the highest alone, under whole names, with the year where they differ', () => {
  const countries = figure(
    { year: 2025, value: 60, of: of('República Dominicana') },
    { year: 2025, value: 9, of: of('Panamá') },
  )
  expect(figureSays(countries, 'es', es)).toBe('Lo más alto: República Dominicana, 60.')
  const parts = figure({ year: 2023, value: 5, of: of('enero a junio') }, { year: 2020, value: 4 })
  expect(parts.points.map((point) => pointLabel(parts, point, 'es'))).toEqual(['enero a junio 2023', '2020'])
})
