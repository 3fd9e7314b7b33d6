import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { allowedDebt, checkDebt, countDebt, lowerDebt } from '../../src/content/debt'
import { enterLooks } from '../../src/content/enter-looks'
import { loadContent } from '../../src/content/load'
import { guideFile, problemsIn, soundContent, writeContent } from './sound-content'

const CITED = 'https://example.org/page'
const NEW = 'https://example.org/new'
const TODAY = '2026-12-02'
const look = { id: 'gt-police', on: '2026-12-01', sought: ['110 policía 2026'], pages: [NEW], found: 'confirmed' }

/** Evidence of the police of Guatemala after these looks. */
function policeAfter(...entries: object[]) {
  const root = writeContent(soundContent())
  const { files, problems } = enterLooks(root, entries, TODAY)
  expect(problems).toEqual([])
  expect(files.map(({ file }) => file)).toEqual(['contacts/gt/gt-police.yaml'])
  return parse(files[0]?.text ?? '')
}

test('a look is written with what it sought, the fields that each page states and its day', () => {
  const source = { url: NEW, publisher: 'Police', official: true, dated: '2026-11' }
  const supports = { [NEW]: ['phones.0.number', 'serves'], 'https://www.example.org/page/': ['phones.0'] }
  const { evidence } = policeAfter({ ...look, sources: [source], supports, until: '2027-12-31' })
  expect(evidence).toEqual({
    sources: [
      { url: CITED, publisher: 'Example', official: true, dated: '2026-01', supports: ['phones.0'] },
      { ...source, supports: ['phones.0', 'serves'] },
    ],
    until: '2027-12-31',
    checked: '2026-12-01',
    looks: [{ on: '2026-12-01', sought: ['110 policía 2026'], pages: [NEW], found: 'confirmed' }],
  })
})

test('two looks at one record are both kept, the newest last; one search may stand without a list', () => {
  const { evidence } = policeAfter(look, { ...look, on: '2026-11-30', sought: '110', found: 'none_newer' })
  expect(evidence.looks.map(({ on }: { on: string }) => on)).toEqual(['2026-11-30', '2026-12-01'])
  expect(evidence.looks[0].sought).toEqual(['110'])
  expect(evidence.checked).toBe('2026-12-01')
})

test('a page that an earlier look opened is no new page', () => {
  const { problems, files } = enterLooks(
    writeContent({
      ...soundContent(),
      'contacts/gt/gt-police.yaml': policeAfter(look),
    }),
    [{ ...look, on: TODAY }],
    TODAY,
  )
  expect(files).toEqual([])
  expect(problems).toEqual([
    expect.objectContaining({ field: 'pages', es: expect.stringContaining('ninguna revisión') }),
  ])
})

test('a look at a guide is written in both languages, and the text stays', () => {
  const root = writeContent({
    ...soundContent(),
    'guides/pay/es.md': guideFile('## Uno\n\nLea.\n'),
    'guides/pay/en.md': guideFile('## One\n\nRead.\n'),
  })
  const { files } = enterLooks(root, [{ ...look, id: 'guide-pay' }], TODAY)
  expect(files.map(({ file }) => file)).toEqual(['guides/pay/es.md', 'guides/pay/en.md'])
  expect(files[0]?.text).toMatch(/found: confirmed\n---\n## Uno\n\nLea\.\n$/)
})

test.each([
  ['opens only what is cited', { pages: [CITED] }, /at least one page that the record did not cite/],
  ['is from the future', { on: '2026-12-03' }, /gt-police on .*after today/],
  ['is of a record that is not there', { id: 'gt-nobody' }, /no such record/],
  ['does not say what it sought', { sought: [] }, /sought/],
  ['found something else', { found: 'agrees' }, /confirmed/],
  ['names a page that is no source', { supports: { [NEW]: ['serves'] } }, /no source of the record/],
  [
    'names a field that is not there',
    { supports: { [CITED]: ['phones.4'] } },
    /a field that this record has, not phones\.4/,
  ],
])('a look that %s is refused, and nothing is written with it', (_, change, expected) => {
  const root = writeContent(soundContent())
  const { files, problems } = enterLooks(root, [look, { ...look, ...change }], TODAY)
  expect(files).toEqual([])
  expect(problems.map(({ record, field, expected: said }) => `${record} ${field} ${said}`).join('\n')).toMatch(expected)
  for (const { expected: said, es } of problems) expect(es).not.toBe(said)
})

test.each([
  ['a field that the record has not', 'sources', [{ supports: ['phones.3'] }], 'evidence.sources.0.supports.0'],
  ['a look of these days that sought nothing', 'looks', [{ on: '2026-12-01' }], 'evidence.looks.0.sought'],
  ['an unknown place to ask', 'sought', { on: TODAY, what: ['x'], ask: 'gt-nobody' }, 'evidence.sought.ask'],
  ['an unknown confirmer', 'confirmed', { on: TODAY, how: 'e-mail', by: 'gt-nobody' }, 'evidence.confirmed.by'],
])('%s is refused', (_, part, value, field) => {
  const files = soundContent()
  const police = files['contacts/gt/gt-police.yaml']
  const filled = Array.isArray(value)
    ? value.map((one) =>
        part === 'looks' ? { pages: [NEW], found: 'confirmed', ...one } : { ...police.evidence.sources[0], ...one },
      )
    : value
  const evidence = { ...police.evidence, [part]: filled }
  const problems = problemsIn({ ...files, 'contacts/gt/gt-police.yaml': { ...police, evidence } })
  expect(problems.map((problem) => problem.field)).toEqual([field])
})

test('strong fields without support are a debt that may only fall', () => {
  const root = writeContent({ ...soundContent(), 'debt/gt.json': '{ "contacts": 2, "rights": 1 }' })
  const debtNow = () => countDebt(loadContent(root).content)
  expect(debtNow()).toEqual({ gt: { contacts: 2, rights: 1 } })
  expect(checkDebt(debtNow(), allowedDebt(root))).toEqual([])
  const { files } = enterLooks(root, [{ ...look, supports: { [CITED]: ['serves', 'phones.0'] } }], TODAY)
  for (const { file, text } of files) writeFileSync(join(root, file), text)
  expect(debtNow()).toEqual({ gt: { rights: 1 } })
  expect(lowerDebt(root, debtNow())).toEqual(['gt'])
  expect(readFileSync(join(root, 'debt/gt.json'), 'utf8')).toBe('{\n  "rights": 1\n}\n')
  expect(lowerDebt(root, { gt: { rights: 9 } })).toEqual([])
  expect(checkDebt({ gt: { contacts: 1 } }, allowedDebt(root))).toEqual([
    expect.objectContaining({
      file: 'debt/gt.json',
      record: 'contacts',
      expected: expect.stringContaining('at most 0'),
    }),
  ])
})
