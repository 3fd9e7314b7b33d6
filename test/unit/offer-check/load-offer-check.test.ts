import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { loadContent } from '../../../src/content/load'
import { loadOfferCheck, soundOfferCheck } from '../../../src/content/load-offer-check'
import { proseOfPages } from '../../../src/content/prose'
import { evidencedRecords } from '../../../src/content/records'

const file = readFileSync('content/offer-check.yaml', 'utf8')

/** Where the offer check is kept after one value deep inside it was changed: 'rules.0.verdict'. */
function folderWith(path: string, value: unknown): string {
  const data: unknown = parse(file)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = data
  for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  if (typeof at !== 'object' || at === null) throw new Error(`nothing at ${path}`)
  if (value === undefined) Reflect.deleteProperty(at, last)
  else Reflect.set(at, last, value)
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-offer-'))
  writeFileSync(join(root, 'offer-check.yaml'), stringify(data))
  return root
}

const source = { url: 'http://example.org', publisher: 'Example', official: true, dated: '2026' }

test.each([
  ['an unknown answer in a rule', 'rules.0.when.asked_money', ['maybe'], 'asked-to-pay', 'when.asked_money', /maybe/],
  ['an unknown question in a rule', 'rules.0.when', { colour: ['red'] }, 'asked-to-pay', 'when', /colour|key/],
  ['a rule without conditions', 'rules.0.when', {}, 'asked-to-pay', 'when', /at least one question/],
  ['a verdict that is not one', 'rules.0.verdict', 'safe', 'asked-to-pay', 'verdict', /danger/],
  ['a missing language', 'rules.0.why.en', undefined, 'asked-to-pay', 'why.en', /string/],
  ['no source', 'rules.0.evidence.sources', [], 'asked-to-pay', 'evidence.sources', /source/],
  ['a source not https', 'rules.0.evidence.sources', [source], 'asked-to-pay', 'evidence.sources.0.url', /https/],
  ['a law that is not there', 'rules.0.law', 'us-gone', 'asked-to-pay', 'law', /us-gone/],
  ['an id used twice', 'rules.1.id', 'asked-to-pay', 'asked-to-pay', 'id', /of its own/],
  ['an answer without words', 'questions.1.answers.later', undefined, 'asked_money', 'answers.later', /words/],
  ['an answer too many', 'questions.1.answers.maybe', { es: 'a', en: 'b' }, 'asked_money', 'answers.maybe', /one of/],
  ['a question asked twice', 'questions.1.id', 'hurry', 'hurry', 'answers.later', /one of/],
  ['a dead link', 'questions.0.help.es', 'Vea [esto](record:gone).', 'found_how', 'es', /record:gone/],
])('%s is refused with its exact place', (_, path, value, record, field, expected) => {
  const { problems } = loadOfferCheck(folderWith(path, value), (id) => !id.endsWith('gone'))
  expect(problems).toContainEqual({
    file: 'offer-check.yaml',
    record,
    field: expect.stringContaining(field),
    expected: expect.stringMatching(expected),
  })
})

test('a file that is no YAML or is missing is a problem, not a crash', () => {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-offer-'))
  expect(loadOfferCheck(root, () => true).problems).toHaveLength(1)
  writeFileSync(join(root, 'offer-check.yaml'), 'questions: [')
  expect(loadOfferCheck(root, () => true).problems[0]?.field).toBe('(syntax)')
  expect(() => soundOfferCheck(root, () => true)).toThrow(/offer-check\.yaml › \(file\)/)
})

test('the rules are counted among the records, and their words among the prose that is measured', () => {
  const { content } = loadContent('content')
  const { offerCheck } = loadOfferCheck('content', (id) => content.fileOf.has(id))
  const counted = evidencedRecords(content, offerCheck).filter(({ kind }) => kind === 'offer rule')
  expect(counted.map(({ id }) => id)).toEqual(offerCheck.rules.map(({ id }) => id))
  const measured = proseOfPages(content, offerCheck).filter(({ page }) => page === 'offer-check')
  expect(measured.map(({ language }) => language)).toEqual(['es', 'en'])
  expect(measured[0]?.items.length).toBeGreaterThan(2 * offerCheck.rules.length)
})
