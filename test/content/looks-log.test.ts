import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCampaigns } from '../../src/content/campaigns'
import { loadContent } from '../../src/content/load'
import { loadOfferCheck } from '../../src/content/load-offer-check'
import { LOOKS_LOG, looksLog } from '../../src/content/looks-log'
import { soundContent, writeContent } from './sound-content'

function logOf(root: string): string {
  const { content } = loadContent(root)
  return looksLog(content, loadOfferCheck(root, () => true).offerCheck, loadCampaigns(root).campaigns)
}

/** The log of Guatemala's police after these looks. */
function policeAfter(...looks: object[]): string {
  const sound: Record<string, unknown> = structuredClone(soundContent())
  const police: unknown = sound['contacts/gt/gt-police.yaml']
  if (typeof police !== 'object' || police === null) throw new Error('the sound content has a police')
  const evidence: unknown = Reflect.get(police, 'evidence')
  if (looks.length > 0) Reflect.set(police, 'evidence', Object.assign({}, evidence, { looks }))
  return logOf(writeContent(sound))
}

const look = { on: '2026-11-25', pages: ['https://example.org/new'], found: 'corrected' }

test('the log tells what the last look at each record found, and when', () => {
  const log = policeAfter(look, { ...look, on: '2026-12-01', sought: ['110'], found: 'none_newer' })
  expect(log).toContain('| contact | 1 | 1 | 1 | 2026-12-01 | 0 | 0 | 1 | 0 |')
})

test('what nobody looked at stands in the log too', () => {
  expect(policeAfter()).toContain('| contact | 1 | 0 | 0 | never | 0 | 0 | 0 | 0 |')
})

test('content/looks.md is what the records give (npm run content -- looks writes it), in under 300 lines', () => {
  const written = readFileSync(join('content', LOOKS_LOG), 'utf8')
  expect(written).toBe(logOf('content'))
  expect(written.split('\n').length).toBeLessThan(300)
})
