import { expect, test } from 'vitest'
import { reportAddress } from '../../src/build/report-address'
import { shownSource } from '../../src/content/evidence-grade'
import type { Source } from '../../src/content/schema'
import { composeDocument } from '../../src/offline/compose'

const source = (publisher: string, dated: string, official = false): Source => ({
  url: `https://${publisher}.org/${dated}`,
  publisher,
  official,
  dated,
})

const evidence = (...sources: Source[]) => ({ sources, checked: '2026-11-25' })
const named = (...sources: Source[]) => {
  const shown = shownSource(evidence(...sources))
  return shown && `${shown.publisher} ${shown.dated}`
}

test('the newest official source is shown, or the newest of all where none is official', () => {
  const [older, newer] = [source('ministry', '2024-01-01', true), source('ministry', '2025-01-01', true)]
  expect(named(source('news', '2026-01-01'), older, newer)).toBe('ministry 2025-01-01')
  expect(named(newer, source('news', 'unknown'))).toBe('ministry 2025-01-01')
  expect(named(source('news', '2020-01-01'), source('news', '2026-01-01'))).toBe('news 2026-01-01')
  expect(named(source('news', 'unknown'))).toBe('news unknown')
  expect(named()).toBeUndefined()
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
