import type { FinderPathway } from '../../../src/islands/pathway-finder/finder-data'

/** A pathway of the finder with only what a test names. */
export function pathway(id: string, given: Partial<FinderPathway> = {}): FinderPathway {
  return {
    id,
    name: id,
    to: id.slice(0, 2),
    kind: 'seasonal_programme',
    status: { value: 'open', asOf: '2026-05' },
    sectors: ['agriculture'],
    who: 'Quien tenga oferta.',
    fee: 'prohibited',
    pays: [],
    step: 'Pregunte.',
    from: {},
    checked: '2026-11-25',
    ...given,
  }
}

export const departure = (given: Partial<FinderPathway['from'][string]> = {}) => ({
  office: 'hn-stss',
  step: 'Vaya a la STSS.',
  ...given,
})

/** A small region: a farm programme, a paused one, a permit for anyone, a programme between two countries, protection. */
export const PATHWAYS: FinderPathway[] = [
  pathway('ca-farm', {
    from: { hn: departure(), gt: departure({ status: { value: 'paused', asOf: '2026' } }) },
    lasts: 'hasta 8 meses',
    days: 240,
  }),
  pathway('ca-care', {
    kind: 'permit',
    status: { value: 'paused', asOf: '2026' },
    sectors: ['care'],
    from: { sv: departure() },
  }),
  pathway('us-any', {
    kind: 'visa',
    sectors: ['any'],
    fee: 'limited',
    from: { hn: departure() },
    days: 365,
    renews: true,
  }),
  pathway('us-farm', { from: { hn: departure(), gt: departure() }, days: 1095 }),
  pathway('mx-permit', { kind: 'permit', sectors: ['any'], fee: 'unclear' }),
  pathway('cr-gt-deal', { kind: 'bilateral_programme', only: ['gt'], status: { value: 'unclear', asOf: '2025' } }),
  pathway('us-refuge', { kind: 'protection', sectors: ['any'], fee: 'unclear', from: { hn: departure() } }),
]
