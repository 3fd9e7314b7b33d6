import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { pathwaysTyped } from '../../../src/islands/who-pays/typed-pathway'
import type { PayingPathway } from '../../../src/islands/who-pays/who-pays-data'
import { whoPaysData } from '../../../src/publish/tool-data/who-pays-data'

describe('what is typed', () => {
  const { content } = loadContent('content')
  const wording = { lang: 'es' as const, t: loadTranslators('content/locales').es, today: '2026-11-30' }
  const { pathways, places } = whoPaysData(content, wording)
  const first = (typed: string) => pathwaysTyped(typed, pathways, places).map(({ id }) => id)
  it.each([
    ['h2b', 'us-h-2b'],
    ['Visa H-2A', 'us-h-2a'],
    ['agricola canada', 'ca-agricultural-stream'],
    ['SAWP', 'ca-sawp'],
    ['plan 2013', 'do-pnre'],
    ['permiso 15', 'pa-permit-10-15'],
    ['RT3', 'do-work-residence'],
    ['rt-3', 'do-work-residence'],
    ['visa h 2 a', 'us-h-2a'],
  ])('%s names %s', (typed, id) => expect(first(typed)).toContain(id))
  it('is answered by five at most, open ones first, and a single letter by none', () => {
    const found = pathwaysTyped('trabajo', pathways, places)
    expect(found.length).toBe(5)
    expect(found.every(({ closed }) => !closed)).toBe(true)
    expect(first('h')).toEqual([])
  })
  it('is not answered by a country that has no name', () => {
    const sort = { to: 'us', fee: 'prohibited', costs: [], tell: [], from: {} } satisfies Partial<PayingPathway>
    const farm: PayingPathway = { ...sort, id: 'us-h-2a', name: 'H-2A visa' }
    expect(pathwaysTyped('undefined', [farm], {})).toEqual([])
    expect(pathwaysTyped('visaundefined', [farm], {})).toEqual([])
    expect(pathwaysTyped('farm', [{ ...farm, name: 'Farm' }], {})).toHaveLength(1)
  })
})
