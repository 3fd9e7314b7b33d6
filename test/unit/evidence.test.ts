import { expect, test } from 'vitest'
import { reportAddress } from '../../src/build/report-address'
import { shownSources } from '../../src/content/evidence-grade'
import type { Source } from '../../src/content/schema'
import { composeDocument } from '../../src/offline/compose'

const source = (publisher: string, dated: string, official = false): Source => ({
  url: `https://${publisher}.org/${dated}`,
  publisher,
  official,
  dated,
})

const evidence = (...sources: Source[]) => ({ sources, checked: '2026-11-25' })
const named = (sources: Source[]) => sources.map(({ publisher, dated }) => `${publisher} ${dated}`)

test('the newest official source is shown, and beside it a newer one of anybody', () => {
  const shown = shownSources(
    evidence(
      source('news', '2026-01-01'),
      source('ministry', '2024-01-01', true),
      source('ministry', '2025-01-01', true),
    ),
  )
  expect(named(shown)).toEqual(['ministry 2025-01-01', 'news 2026-01-01'])
  expect(named(shownSources(evidence(source('news', '2020-01-01'), source('news', '2026-01-01'))))).toEqual([
    'news 2026-01-01',
  ])
  expect(named(shownSources(evidence(source('news', 'unknown'))))).toEqual(['news unknown'])
  expect(shownSources(evidence())).toEqual([])
})

test('the source that the grade’s year comes from is always shown', () => {
  const shown = shownSources(
    evidence(source('ministry', '2020-01-01', true), source('news', '2019-01-01'), source('radio', '2026-01-01')),
  )
  expect(named(shown)).toEqual(['ministry 2020-01-01', 'radio 2026-01-01'])
  const ofOnePublisher = shownSources(
    evidence(source('radio', '2026-01-01'), source('radio', '2025-01-01', true), source('news', '2019-01-01')),
  )
  expect(named(ofOnePublisher)).toEqual(['radio 2025-01-01', 'radio 2026-01-01'])
})

test('a source that is older than an official one, or has no date, is left to the open data', () => {
  const ministry = source('ministry', '2025-01-01', true)
  expect(named(shownSources(evidence(ministry, source('news', 'unknown'))))).toEqual(['ministry 2025-01-01'])
  expect(named(shownSources(evidence(ministry, source('news', '2024-01-01'))))).toEqual(['ministry 2025-01-01'])
})

test('a mistake is told to the address of the site’s configuration, with the record’s id', () => {
  expect(reportAddress('datos@example.org')).toBe('mailto:datos@example.org?subject=Ruta%20Clara%20{id}')
  expect(reportAddress('https://example.org/r?fact={id}')).toBe('https://example.org/r?fact={id}')
  expect(reportAddress('')).toBe('')
  for (const wrong of ['http://example.org/{id}', 'https://example.org/', 'somebody', 'a@b?cc=c@d.org'])
    expect(() => reportAddress(wrong), wrong).toThrow(/REPORT_TO/)
})

test('each record’s link to tell a mistake carries its id, wherever the page is composed', () => {
  const page = {
    path: '/es/gt/contactos/',
    lang: 'es' as const,
    kind: 'topic',
    title: 't',
    description: 'd',
    alternate: '/en/gt/contacts/',
    country: 'gt',
    topic: 'contacts',
    checked: '',
    due: '',
    message: '',
    main: '<a href="{{report}}gt-pnc-110">x</a><a href="{{report}}gt-svet">y</a>',
  }
  const html = composeDocument('<body data-report="mailto:a@b.org?subject={id}">{{main}}', page)
  expect(html).toContain('<a href="mailto:a@b.org?subject=gt-pnc-110">x</a><a href="mailto:a@b.org?subject=gt-svet">y')
})
