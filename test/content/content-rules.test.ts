import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { ruleReferences } from '../../src/content/references'
import { guideFile, problemsIn, soundContent, writeContent } from './sound-content'

/** Sets a value deep inside plain data: put(data, 'a.0.b', 1). */
function put(data: unknown, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at: unknown = data
  for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  if (typeof at !== 'object' || at === null) throw new Error(`nothing at ${path}`)
  if (value === undefined) Reflect.deleteProperty(at, last)
  else Reflect.set(at, last, value)
}

function broken(file: string, path: string, value: unknown) {
  const files: Record<string, unknown> = structuredClone(soundContent())
  put(files[file], path, value)
  return problemsIn(files)
}

const CONTACTS = 'contacts/gt/gt-police.yaml'
const RIGHTS = 'rights/gt/gt-right-pay.yaml'
const hard = {
  es: 'La administración correspondiente desarrollará procedimientos administrativos extraordinariamente complicados relacionados con responsabilidades institucionales determinadas oportunamente por autoridades competentes debidamente acreditadas internacionalmente durante la consideración pormenorizada de circunstancias excepcionales documentadas exhaustivamente por representantes gubernamentales especializados en materias constitucionales, previsionales, administrativas, jurisdiccionales y procedimentales.',
  en: 'Administrative authorities systematically investigate extraordinarily complicated institutional responsibilities concerning internationally accredited representatives, notwithstanding considerable procedural irregularities previously documented by governmental organisations specialising in constitutional, administrative, jurisdictional, organisational and interdepartmental considerations of exceptional international significance.',
}

test('sound content has no problem', () => {
  expect(problemsIn(soundContent())).toEqual([])
})

test.each([
  [
    'a number in one language alone',
    RIGHTS,
    'detail.es',
    'Le deben pagar en 15 días.',
    'gt-right-pay',
    'detail',
    /15 only in Spanish/,
  ],
  ['a missing language', CONTACTS, 'does.en', undefined, 'gt-police', 'does.en', /missing/],
  ['an empty text', CONTACTS, 'does.es', ' ', 'gt-police', 'does.es', /words/],
  [
    'a link to a tool that there is not',
    CONTACTS,
    'does.es',
    'Vea [esto](tool:nowhere).',
    'gt-police',
    'does.es',
    /a link to something that exists/,
  ],
  [
    'a link to a number outside guides',
    CONTACTS,
    'does.es',
    'Llame al [110](tel:110).',
    'gt-police',
    'does.es',
    /110 in plain words/,
  ],
  ['an unknown field', CONTACTS, 'fax', '1', 'gt-police', 'fax', /fax/],
  ['a phone that is no number', CONTACTS, 'phones.0.number', 'call us', 'gt-police', 'phones.0.number', /E\.164/],
  ['a phone that cannot be dialled', CONTACTS, 'phones.0.number', '+5021234', 'gt-police', 'phones.0.number', /\+502/],
  [
    'a source that is not https',
    CONTACTS,
    'evidence.sources.0.url',
    'http://example.org',
    'gt-police',
    'evidence.sources.0.url',
    /https/,
  ],
  ['no source', CONTACTS, 'evidence.sources', [], 'gt-police', 'evidence.sources', /at least one source/],
  ['an unknown country code', CONTACTS, 'serves', ['zz'], 'gt-police', 'serves', /known country/],
  ['a contact that does not exist', RIGHTS, 'contacts', ['gt-nobody'], 'gt-right-pay', 'contacts', /gt-nobody/],
  ['a dead link', RIGHTS, 'detail.es', 'Vea [esto](record:gt-gone).', 'gt-right-pay', 'detail.es', /gt-gone/],
  ['an unknown glossary term', RIGHTS, 'detail.es', 'Vea [[gone]].', 'gt-right-pay', 'detail.es', /term:gone/],
  [
    'a check on a day that no calendar has',
    RIGHTS,
    'evidence.checked',
    '2027-02-29',
    'gt-right-pay',
    'evidence.checked',
    /YYYY-MM-DD/,
  ],
  [
    'an id that is not the name of the file',
    RIGHTS,
    'id',
    'gt-other',
    'gt-right-pay',
    'id',
    /gt-right-pay, as the file/,
  ],
  ['an order that is no number', RIGHTS, 'order', 'first', 'gt-right-pay', 'order', /whole number/],
  ['text above the reading level', RIGHTS, 'detail', hard, 'gt/rights', 'es', /Fernández-Huerta/],
])('%s is refused with its exact place', (_, file, path, value, record, field, expected) => {
  expect(broken(file, path, value)).toContainEqual(
    expect.objectContaining({
      file: expect.stringContaining('gt'),
      record,
      field,
      expected: expect.stringMatching(expected),
    }),
  )
})

test('a contact that nobody refers to is refused', () => {
  const files = soundContent()
  const lonely = { ...structuredClone(files[CONTACTS]), id: 'gt-lonely', kind: 'ngo' }
  const problems = problemsIn({ ...files, 'contacts/gt/gt-lonely.yaml': lonely })
  expect(problems).toEqual([
    expect.objectContaining({ record: 'gt-lonely', expected: expect.stringContaining('refers') }),
  ])
})

test('a cost that names a rule which no page shows is refused', () => {
  const scheme = (rule: string) => ({
    id: 'gt-scheme',
    name: { es: 'Seguro', en: 'Insurance' },
    institution: 'gt-police',
    branches: ['health'],
    what: { es: 'Paga al médico.', en: 'It pays the doctor.' },
    migrants: { covered: 'yes' },
    voluntary: {
      who: { es: 'Quien quiera.', en: 'Anyone.' },
      steps: [],
      costs: [{ kind: 'insurance', what: { es: 'La cuota', en: 'The fee' }, payer: 'worker', by: 'law', rule }],
    },
    steps: [],
    contacts: [],
    evidence: soundContent()[CONTACTS].evidence,
  })
  const problems = (rule: string) => problemsIn({ ...soundContent(), 'schemes/gt/gt-scheme.yaml': scheme(rule) })
  expect(problems('gt-right-pay').filter(({ field }) => field.endsWith('rule'))).toEqual([])
  expect(problems('gt-gone')).toContainEqual(
    expect.objectContaining({
      record: 'gt-scheme',
      field: 'voluntary.costs.0.rule',
      expected: expect.stringContaining('gt-gone'),
    }),
  )
})

test('every place of the content that names a rule is looked at', () => {
  const { content } = loadContent('content')
  const named = content.pathways.flatMap(({ id, protections, costs, from }) => [
    ...[...protections.keys()].map((index) => ({ record: id, field: `protections.${index}.rule` })),
    ...[...costs.keys()].map((index) => ({ record: id, field: `costs.${index}.rule` })),
    ...Object.values(from).flatMap((departure) =>
      [...(departure.costs ?? []).keys()].map((index) => ({ record: departure.id, field: `costs.${index}.rule` })),
    ),
  ])
  const places = new Set(ruleReferences(content).map(({ record, field }) => `${record} ${field}`))
  const rules = content.pathways.flatMap(({ protections, costs, from }) => [
    ...protections,
    ...costs,
    ...Object.values(from).flatMap((departure) => departure.costs ?? []),
  ])
  expect(named.filter(({ record, field }) => places.has(`${record} ${field}`))).toHaveLength(
    rules.filter(({ rule }) => rule).length,
  )
  const withCosts = content.credentials.filter(({ costs }) => costs.some(({ rule }) => rule))
  for (const { id } of withCosts)
    expect(
      [...places].some((place) => place.startsWith(`${id} costs.`)),
      id,
    ).toBe(true)
})

test('two records with one id are refused', () => {
  const files = soundContent()
  const problems = problemsIn({ ...files, 'rights/gt/gt-police.yaml': { ...files[RIGHTS], id: 'gt-police' } })
  expect(problems).toEqual([
    expect.objectContaining({ file: 'rights/gt/gt-police.yaml', record: 'gt-police', field: 'id' }),
  ])
})

test.each([
  ['of another country', 'rights/gt/hn-right.yaml', 'hn-right', /an id of gt/],
  ['of no country', 'rights/zz/zz-right.yaml', 'zz-right', /country code or reg/],
])('a record %s than its folder is refused', (_, file, id, expected) => {
  const files = soundContent()
  expect(problemsIn({ ...files, [file]: { ...files[RIGHTS], id } })).toContainEqual(
    expect.objectContaining({
      file,
      record: id,
      field: 'id',
      expected: expect.stringMatching(expected),
    }),
  )
})

test('a departure is named by its pathway and its origin, and stands in the folder of its origin', () => {
  const file = 'departures/gt/us-farm-from-hn.yaml'
  const steps = [{ es: 'Vaya.', en: 'Go.' }]
  const words = { es: 'No pague.', en: 'Do not pay.' }
  const { evidence } = soundContent()[RIGHTS]
  const departure = { id: 'us-farm-from-hn', pathway: 'us-farm', origin: 'gt', office: 'gt-police', steps }
  const problems = problemsIn({
    ...soundContent(),
    [file]: { ...departure, message: words, sms: words, evidence },
  }).filter((problem) => problem.file === file)
  expect(problems.map(({ field, expected }) => `${field}: ${expected}`)).toEqual([
    'id: an id of gt, as its folder is named',
    'id: us-farm-from-gt, the pathway and the origin that it names',
    'pathway: the id of a pathway; there is no us-farm',
  ])
})

test('a file that nothing reads is refused', () => {
  const files = soundContent()
  const stray = ['right/gt/gt-a.yaml', 'rights/gt/gt-a.yml', 'rights/gt-a.yaml', 'contacts/gt/more/gt-a.yaml']
  for (const file of stray)
    expect(problemsIn({ ...files, [file]: files[RIGHTS] })).toContainEqual(
      expect.objectContaining({ file, expected: expect.stringContaining('rights/<cc>') }),
    )
})

test('records of one folder stand by their order, those without one after them by id', () => {
  const files = soundContent()
  const right = (id: string, order?: number) => ({ ...files[RIGHTS], id, ...(order !== undefined && { order }) })
  const root = writeContent({
    ...files,
    'rights/gt/gt-b.yaml': right('gt-b'),
    'rights/gt/gt-a.yaml': right('gt-a'),
    'rights/gt/gt-y.yaml': right('gt-y', 20),
    'rights/gt/gt-z.yaml': right('gt-z', 10),
  })
  const { rights } = loadContent(root).content
  expect(rights.map(({ id }) => id)).toEqual(['gt-z', 'gt-y', 'gt-a', 'gt-b', 'gt-right-pay'])
  expect(rights[0]).not.toHaveProperty('order')
})

test('headings that differ between the languages of a guide are refused', () => {
  const guide = {
    'guides/pay/es.md': guideFile('## Uno\n\nLea.\n'),
    'guides/pay/en.md': guideFile('### One\n\nRead.\n'),
  }
  const problems = problemsIn({ ...soundContent(), ...guide })
  expect(problems).toEqual([expect.objectContaining({ record: 'pay', field: '(headings)' })])
})

test('a guide links to numbers of the directory, also with their country code, and to no others', () => {
  const files = soundContent()
  const police = files[CONTACTS]
  const phones = [...police.phones, { number: '+50224222500', from: 'anywhere' }]
  const problems = (number: string) =>
    problemsIn({
      ...files,
      [CONTACTS]: { ...police, phones },
      'guides/pay/es.md': guideFile(`## Uno\n\nLlame: [aquí](tel:${number}).\n`),
      'guides/pay/en.md': guideFile(`## One\n\nCall: [here](tel:${number}).\n`),
    }).map(({ expected }) => expected)
  expect(problems('110')).toEqual([])
  expect(problems('+50224222500')).toEqual([])
  expect(problems('+50224222501')[0]).toMatch(/a link to something that exists, not tel:\+50224222501/)
})

test('a guide in one language only is refused', () => {
  const problems = problemsIn({ ...soundContent(), 'guides/pay/es.md': guideFile('## Uno\n') })
  expect(problems).toEqual([expect.objectContaining({ file: 'guides/pay/en.md' })])
})

test('YAML that cannot be read is refused, not thrown', () => {
  const problems = problemsIn({ ...soundContent(), [RIGHTS]: 'a: [' })
  expect(problems[0]).toMatchObject({ file: RIGHTS, field: '(syntax)' })
})
