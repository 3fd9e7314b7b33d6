import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { loadContent } from '../../../src/content/load'
import { loadOfferCheck, soundOfferCheck } from '../../../src/content/load-offer-check'
import { proseOfPages } from '../../../src/content/prose'
import { evidencedRecords } from '../../../src/content/records'

/** A copy of the offer check's folders alone. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-offer-'))
  for (const folder of ['offer-questions', 'offer-rules'])
    cpSync(join('content', folder), join(root, folder), { recursive: true })
  return root
}

/** Where the offer check is kept after one value deep inside one of its files was changed: 'when.asked_money'. */
function folderWith(file: string, path: string, value: unknown): string {
  const root = copy()
  const data: unknown = parse(readFileSync(join(root, file), 'utf8'))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = data
  for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  if (typeof at !== 'object' || at === null) throw new Error(`nothing at ${path}`)
  if (value === undefined) Reflect.deleteProperty(at, last)
  else Reflect.set(at, last, value)
  writeFileSync(join(root, file), stringify(data))
  return root
}

const source = { url: 'http://example.org', publisher: 'Example', official: true, dated: '2026' }
const RULE = 'offer-rules/asked-to-pay.yaml'
const FOUND_HOW = 'offer-questions/found_how.yaml'
const ASKED_MONEY = 'offer-questions/asked_money.yaml'

test.each([
  ['an unknown answer in a rule', RULE, 'when.asked_money', ['maybe'], 'when.asked_money', /maybe/],
  ['a number in one language alone', RULE, 'do.en', 'Call 911.', 'do', /911 only in English/],
  ['a number in one answer alone', ASKED_MONEY, 'help.es', 'Pague 50 dólares.', 'help', /50, dollars only in Spanish/],
  ['an unknown question in a rule', RULE, 'when', { colour: ['red'] }, 'when', /colour|key/],
  ['a rule without conditions', RULE, 'when', {}, 'when', /at least one question/],
  ['a verdict that is not one', RULE, 'verdict', 'safe', 'verdict', /danger/],
  ['a missing language', RULE, 'why.en', undefined, 'why.en', /missing/],
  ['no source', RULE, 'evidence.sources', [], 'evidence.sources', /source/],
  ['a source not https', RULE, 'evidence.sources', [source], 'evidence.sources.0.url', /https/],
  ['a law that is not there', RULE, 'law', 'us-gone', 'law', /us-gone/],
  ['a record to see that is not there', RULE, 'see', 'us-gone', 'see', /us-gone/],
  ['an id that is not the name of the file', RULE, 'id', 'pay-later', 'id', /as the file is named/],
  ['an answer without words', ASKED_MONEY, 'answers.later', undefined, 'answers.later', /words/],
  ['an answer too many', ASKED_MONEY, 'answers.maybe', { es: 'a', en: 'b' }, 'answers.maybe', /one of/],
  ['a question in the file of another', ASKED_MONEY, 'id', 'hurry', 'answers.later', /one of/],
  ['a dead link', FOUND_HOW, 'help.es', 'Vea [esto](record:gone).', 'es', /record:gone/],
])('%s is refused with its exact place', (_, file, path, value, field, expected) => {
  const { problems } = loadOfferCheck(folderWith(file, path, value), (id) => !id.endsWith('gone'))
  expect(problems).toContainEqual(
    expect.objectContaining({
      file,
      record: /\/([^/]+)\.yaml$/.exec(file)?.[1],
      field: expect.stringContaining(field),
      expected: expect.stringMatching(expected),
    }),
  )
})

test('a question without a file, and a file that is no YAML, are problems and no crash', () => {
  const root = copy()
  rmSync(join(root, FOUND_HOW))
  expect(loadOfferCheck(root, () => true).problems).toEqual([
    {
      file: FOUND_HOW,
      record: 'found_how',
      field: '(file)',
      expected: 'a file for this question',
      es: 'un archivo para esta pregunta',
    },
  ])
  mkdirSync(join(root, 'offer-questions'), { recursive: true })
  writeFileSync(join(root, FOUND_HOW), 'ask: [')
  expect(loadOfferCheck(root, () => true).problems[0]?.field).toBe('(syntax)')
  expect(() => soundOfferCheck(root, () => true)).toThrow(/found_how\.yaml › found_how › \(syntax\)/)
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
