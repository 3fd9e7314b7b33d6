import { expect, test } from 'vitest'
import { guideFile, problemsIn, soundContent } from './sound-content'

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

const CONTACTS = 'countries/gt/contacts.yaml'
const RIGHTS = 'countries/gt/rights.yaml'
const hard = {
  es: 'La administración correspondiente desarrollará procedimientos administrativos extraordinariamente complicados relacionados con responsabilidades institucionales determinadas oportunamente por autoridades competentes debidamente acreditadas internacionalmente durante la consideración pormenorizada de circunstancias excepcionales documentadas exhaustivamente por representantes gubernamentales especializados en materias constitucionales, previsionales, administrativas, jurisdiccionales y procedimentales.',
  en: 'Administrative authorities systematically investigate extraordinarily complicated institutional responsibilities concerning internationally accredited representatives, notwithstanding considerable procedural irregularities previously documented by governmental organisations specialising in constitutional, administrative, jurisdictional, organisational and interdepartmental considerations of exceptional international significance.',
}

test('sound content has no problem', () => {
  expect(problemsIn(soundContent())).toEqual([])
})

test.each([
  ['a missing language', CONTACTS, '0.does.en', undefined, 'gt-police', 'does.en', /string/],
  ['an empty text', CONTACTS, '0.does.es', ' ', 'gt-police', 'does.es', /words/],
  [
    'a link to a tool that there is not',
    CONTACTS,
    '0.does.es',
    'Vea [esto](tool:nowhere).',
    'gt-police',
    'does.es',
    /a link to something that exists/,
  ],
  ['an unknown field', CONTACTS, '0.fax', '1', 'gt-police', '(whole record)', /fax/],
  ['a phone that is no number', CONTACTS, '0.phones.0.number', 'call us', 'gt-police', 'phones.0.number', /E\.164/],
  [
    'a phone that cannot be dialled',
    CONTACTS,
    '0.phones.0.number',
    '+5021234',
    'gt-police',
    'phones.0.number',
    /\+502/,
  ],
  [
    'a source that is not https',
    CONTACTS,
    '0.evidence.sources.0.url',
    'http://example.org',
    'gt-police',
    'evidence.sources.0.url',
    /https/,
  ],
  ['no source', CONTACTS, '0.evidence.sources', [], 'gt-police', 'evidence.sources', /at least one source/],
  ['an unknown country code', CONTACTS, '0.serves', ['zz'], 'gt-police', 'serves', /known country/],
  ['a contact that does not exist', RIGHTS, '0.contacts', ['gt-nobody'], 'gt-right-pay', 'contacts', /gt-nobody/],
  ['a dead link', RIGHTS, '0.detail.es', 'Vea [esto](record:gt-gone).', 'gt-right-pay', 'detail.es', /gt-gone/],
  ['an unknown glossary term', RIGHTS, '0.detail.es', 'Vea [[gone]].', 'gt-right-pay', 'detail.es', /term:gone/],
  [
    'a check on a day that no calendar has',
    RIGHTS,
    '0.evidence.checked',
    '2027-02-29',
    'gt-right-pay',
    'evidence.checked',
    /YYYY-MM-DD/,
  ],
  ['an id of another country', RIGHTS, '0.id', 'zz-right', 'zz-right', 'id', /country code or reg/],
  ['text above the reading level', RIGHTS, '0.detail', hard, 'gt/rights', 'es', /Fernández-Huerta/],
])('%s is refused with its exact place', (_, file, path, value, record, field, expected) => {
  expect(broken(file, path, value)).toContainEqual({
    file: expect.stringContaining('gt'),
    record,
    field,
    expected: expect.stringMatching(expected),
  })
})

test('a contact that nobody refers to is refused', () => {
  const files = soundContent()
  const lonely = { ...structuredClone(files[CONTACTS][0]), id: 'gt-lonely', kind: 'ngo' }
  const problems = problemsIn({ ...files, [CONTACTS]: [...files[CONTACTS], lonely] })
  expect(problems).toEqual([
    expect.objectContaining({ record: 'gt-lonely', expected: expect.stringContaining('refers') }),
  ])
})

test('two records with one id are refused', () => {
  const files = soundContent()
  const problems = problemsIn({ ...files, [CONTACTS]: [files[CONTACTS][0], files[CONTACTS][0]] })
  expect(problems).toContainEqual(expect.objectContaining({ record: 'gt-police', field: 'id' }))
})

test('headings that differ between the languages of a guide are refused', () => {
  const guide = {
    'guides/pay/es.md': guideFile('## Uno\n\nLea.\n'),
    'guides/pay/en.md': guideFile('### One\n\nRead.\n'),
  }
  const problems = problemsIn({ ...soundContent(), ...guide })
  expect(problems).toEqual([expect.objectContaining({ record: 'pay', field: '(headings)' })])
})

test('a guide in one language only is refused', () => {
  const problems = problemsIn({ ...soundContent(), 'guides/pay/es.md': guideFile('## Uno\n') })
  expect(problems).toEqual([expect.objectContaining({ file: 'guides/pay/en.md' })])
})

test('YAML that cannot be read is refused, not thrown', () => {
  const problems = problemsIn({ ...soundContent(), [RIGHTS]: 'a: [' })
  expect(problems[0]).toMatchObject({ file: RIGHTS, field: '(syntax)' })
})
