import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PATHWAY_KINDS, SECTORS } from '../../../src/content/vocabulary'
import { WORK_DRAWINGS, workDrawing } from '../../../src/site/work-drawings'

test('a way to work is drawn by its first sector, what is a card as a card, and work of any sector as somebody who goes', () => {
  const named = (kind: string, ...sectors: string[]) => workDrawing({ kind, sectors }).split('#')[1]
  expect(named('visa', 'agriculture')).toBe('farm')
  expect(named('visa', 'fishing_and_processing', 'services')).toBe('fish')
  expect(named('permit', 'domestic_work')).toBe('care')
  expect(named('visa', 'any')).toBe('any')
  expect(named('permit', 'services')).toBe('any')
  expect(named('border_worker', 'agriculture')).toBe('farm')
  expect(named('regional_free_movement', 'any')).toBe('card')
  expect(named('visit', 'any')).toBe('card')
})

test('the file has every drawing that a pathway may ask for', () => {
  const file = readFileSync(`public/${WORK_DRAWINGS}`, 'utf8')
  const views = [...file.matchAll(/<view id="([a-z]+)"/g)].map(([, name]) => name)
  const asked = PATHWAY_KINDS.flatMap((kind) =>
    SECTORS.map((sector) => workDrawing({ kind, sectors: [sector] }).split('#')[1]),
  )
  expect([...new Set(asked)].sort()).toEqual(views.sort())
})
