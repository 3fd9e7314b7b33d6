import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCampaigns } from '../../../src/content/campaigns'

const written = readFileSync('content/campaigns.yaml', 'utf8')

const HARD =
  `${'Administrative organisations systematically investigate extraordinarily complicated responsibilities '.repeat(9)}`.trim()

/** The problems that a changed file of campaigns has. */
function problemsOf(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-'))
  writeFileSync(join(folder, 'campaigns.yaml'), text)
  return loadCampaigns(folder).problems.map(({ record, field }) => `${record} ${field}`)
}

test('the campaigns are sound', () => {
  expect(problemsOf(written)).toEqual([])
})

test.each([
  ['a missing language', written.replace(/\n {4}en: Do not pay for a job/, ''), '#1 title.en'],
  ['no source', written.replace(/sources:\n(?: {6}- .*\n)+/, 'sources: []\n'), '#1 evidence.sources'],
  ['an unknown country', written.replace('    bz:\n', '    zz:\n'), '#2 in_country'],
  ['an id used twice', written.replace('reg-campaign-insurance', 'reg-campaign-fraud'), 'reg-campaign-fraud id'],
  [
    'a text too hard to read',
    written.replace(/\n {4}en: Do not pay for a job[^\n]*/, `\n    en: ${HARD}`),
    'reg-campaign-fraud en',
  ],
  ['a file that is no list', 'nothing: here\n', '(file) (whole file)'],
])('%s is a problem with its place', (_, text, place) => {
  expect(text).not.toBe(written)
  expect(problemsOf(text).join('\n')).toContain(place)
})
