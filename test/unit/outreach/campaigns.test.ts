import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCampaigns } from '../../../src/content/campaigns'

const FRAUD = 'campaigns/reg-campaign-fraud.yaml'
const written = readFileSync(`content/${FRAUD}`, 'utf8')

const HARD =
  `${'Administrative organisations systematically investigate extraordinarily complicated responsibilities '.repeat(9)}`.trim()

/** The problems that the campaigns have once `file` holds `text`. */
function problemsOf(text: string, file = FRAUD): string[] {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-'))
  cpSync('content/campaigns', join(root, 'campaigns'), { recursive: true })
  writeFileSync(join(root, file), text)
  return loadCampaigns(root).problems.map(({ record, field }) => `${record} ${field}`)
}

test('the campaigns are sound', () => {
  expect(problemsOf(written)).toEqual([])
})

test.each([
  ['a missing language', written.replace(/\n +en: Do not pay for a job/, ''), 'reg-campaign-fraud title.en'],
  [
    'a number in one language alone',
    written.replace(/\n( +)en: Do not pay for a job[^\n]*/, '\n$1en: Do not pay 50 dollars.'),
    'reg-campaign-fraud title',
  ],
  ['no source', written.replace(/sources:\n(?: {4}.*\n)+/, 'sources: []\n'), 'fraud evidence.sources'],
  [
    'an unknown country',
    written.replace(/\ntopic:/, '\nin_country: { zz: { es: Uno, en: One } }\ntopic:'),
    'in_country',
  ],
  ['a text too hard to read', written.replace(/\n( +)en: Do not pay for a job[^\n]*/, `\n$1en: ${HARD}`), 'fraud en'],
  ['a file that is no record', 'nothing\n', 'reg-campaign-fraud (whole file)'],
])('%s is a problem with its place', (_, text, place) => {
  expect(text).not.toBe(written)
  expect(problemsOf(text).join('\n')).toContain(place)
})

test('a campaign that says of itself that it is another is a problem', () => {
  expect(problemsOf(written, 'campaigns/fraud.yaml').join('\n')).toContain('fraud id')
})
