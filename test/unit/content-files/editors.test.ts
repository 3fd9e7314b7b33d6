import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { COMMAND_WORDS, type CommandWords } from '../../../scripts/content/command-words'
import { writeSkeleton } from '../../../scripts/content/new'
import { problemLine } from '../../../scripts/content/problem-line'
import { explainIssue } from '../../../src/content/explain-issue'
import { schemaFiles } from '../../../src/content/json-schemas'
import { KINDS, type RecordKind } from '../../../src/content/kinds'
import { lineOf } from '../../../src/content/line-of'
import { MESSAGES, saidInSchema } from '../../../src/content/messages'
import { hardestSentences } from '../../../src/content/reading-level'
import { filesOf } from '../../../src/content/record-files'
import { skeletonOf } from '../../../src/content/skeleton'

const file = 'contacts/gt/gt-pnc-110.yaml'
const text = readFileSync(`content/${file}`, 'utf8')

/** What an editor is told of a contact in which one value is another. */
function told(change: (contact: Record<string, unknown>) => void) {
  const contact = parse(text.replace(/^order.*\n/m, ''))
  change(contact)
  const result = KINDS.contacts.schema.safeParse(contact)
  return (result.error?.issues ?? []).map((issue) => explainIssue(issue, contact))
}

test('a missing field, an unknown one and a word that is not allowed are said in both languages with what is right', () => {
  const [missing] = told((contact) => Object.assign(contact, { does: { es: 'Atiende.' } }))
  expect(missing?.field).toBe('does.en')
  expect(missing?.says).toEqual({
    es: 'un valor: falta este campo. Así está bien: en: Call before you go.',
    expected: 'a value: this field is missing. This is right: en: Call before you go.',
  })
  expect(told((contact) => Object.assign(contact, { fax: '1' }))[0]?.says.es).toMatch(/otro campo: aquí no existe fax/)
  expect(told((contact) => Object.assign(contact, { kind: 'polic' }))[0]?.says.es).toMatch(
    /una de estas palabras: .*police/,
  )
})

test('of several forms, the one that was meant says what is wrong', () => {
  const [codes] = told((contact) => Object.assign(contact, { serves: ['gt', 'Honduras'] }))
  expect(codes).toEqual({
    field: 'serves.1',
    says: {
      es: 'el código de dos letras de un país (ISO 3166-1), en minúsculas. Así está bien: serves: anyone',
      expected: 'the two letters of a country (ISO 3166-1), in small letters. This is right: serves: anyone',
    },
  })
  const [number] = told((contact) => Object.assign(contact, { serves: 7 }))
  expect(number?.says.es).toMatch(/una lista.*Así está bien: serves: anyone/)
  for (const { says } of [codes, number].filter((one) => one !== undefined))
    expect(Object.values(says).join()).not.toMatch(/Invalid input/)
})

test('the line is that of the field, or of what should hold it, also in the front matter of a guide', () => {
  const lineWith = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1
  expect(lineOf(text, 'phones.0.number')).toBe(lineWith('number:'))
  expect(lineOf(text, 'does.fr')).toBe(lineWith('does:'))
  const [, second] = text.split('\n').flatMap((line, at) => (line.includes('- url:') ? [at + 1] : []))
  expect(lineOf(text, 'evidence.sources.1.url')).toBe(second)
  expect(lineOf(text, '(whole record)')).toBe(1)
  expect(lineOf('---\ntitle: a\nsummary: b\n---\nText\n', 'summary')).toBe(3)
  expect(lineOf('a: 1\nb: [\n', 'b')).toBeGreaterThan(1)
})

/** Values for whatever a message names, so that each can be found in it. */
const NAMED = ['xqa', 'xqb', 'xqc']

test.each(Object.keys(MESSAGES))('%s is said in both languages, with what it names', (key) => {
  const said = saidInSchema([key, ...NAMED].join('|'))
  if (!said) throw new Error(`${key} is no message`)
  const { expected, es } = said
  expect([expected, es].filter((words) => !/\S/.test(words) || words.includes('undefined'))).toEqual([])
  // A type that the schema has not is said by its name.
  if (key !== 'ofType') expect(es).not.toBe(expected)
  for (const name of NAMED) expect(es.includes(name)).toBe(expected.includes(name))
})

test('the commands say the same things in both languages', () => {
  const said = (words: CommandWords) =>
    Object.entries(words).map(([key, text]) => [
      key,
      typeof text === 'string' ? text : Reflect.apply(text, undefined, NAMED),
    ])
  const [en, es] = [said(COMMAND_WORDS.en), said(COMMAND_WORDS.es)]
  expect(es.map(([key]) => key)).toEqual(en.map(([key]) => key))
  for (const [at, [, text]] of en.entries()) {
    const inSpanish: unknown = es[at]?.[1]
    expect(inSpanish).toMatch(/\S/)
    for (const name of NAMED) expect(String(inSpanish).includes(name)).toBe(String(text).includes(name))
  }
})

test.each(Object.values(KINDS))(
  'every form that a record of $folder must have is said by a message of ours',
  ({ schema }) => {
    for (const message of messagesOf(schema)) expect(saidInSchema(message), message).toBeDefined()
  },
)

/** What the checks of a schema say of themselves, at any depth. */
function messagesOf(schema: z.core.$ZodType): string[] {
  const own = [schema._zod.def, ...(schema._zod.def.checks ?? []).map(({ _zod }) => _zod.def)].flatMap((def) => {
    const error =
      'error' in def && typeof def.error === 'function' ? Reflect.apply(def.error, undefined, [{}]) : undefined
    return typeof error === 'string' ? [error] : []
  })
  const inside = Object.values(schema._zod.def).flatMap((part) =>
    [part, ...(typeof part === 'object' && part !== null ? Object.values(part) : [])].filter(isSchema),
  )
  return [...own, ...inside.flatMap(messagesOf)]
}

const isSchema = (part: unknown): part is z.core.$ZodType =>
  typeof part === 'object' &&
  part !== null &&
  '_zod' in part &&
  'def' in Object(part._zod) &&
  'type' in Object(Object(part._zod).def)

test('a rule that has no message of its own is said in both languages all the same', () => {
  const issue = z.string().startsWith('x').safeParse('y').error?.issues[0]
  if (!issue) throw new Error('the rule was not broken')
  expect(explainIssue(issue, 'y').says).toEqual({ expected: 'a value of another form', es: 'un valor de otra forma' })
})

test('one wrong file is said in the language that was asked for', () => {
  const problem = { file, record: 'gt-pnc-110', field: 'phones.0.number', ...MESSAGES.rightLength('502', '+5021') }
  expect(problemLine(problem, 'content', 'es')).toMatch(
    /gt-pnc-110\.yaml:\d+ › gt-pnc-110 › phones\.0\.number: se espera un número con las cifras que se usan en \+502, no \+5021$/,
  )
  expect(problemLine(problem, 'content', 'en')).toMatch(
    /: expected a number of the right length for \+502, not \+5021$/,
  )
})

test('the sentences that are hard to read are named, the hardest first', () => {
  const hard = 'La administración correspondiente desarrollará procedimientos extraordinariamente complicados'
  expect(hardestSentences([`No pague. ${hard}. Llame hoy.`], 'es')).toEqual([hard])
})

test('every file of the content is right by the schema that its folder names, and the schemas are those of today', () => {
  const ajv = addFormats(new Ajv({ strict: false }))
  for (const { file: path, text: schema } of schemaFiles()) expect(readFileSync(path, 'utf8')).toBe(schema)
  const { 'yaml.schemas': named } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
  for (const kind of Object.values(KINDS)) {
    const path = `content/schemas/${kind.folder}.json`
    expect(named[`./${path}`]).toBe(`content/${kind.folder}/**/*.yaml`)
    const right = ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
    for (const { file: record } of filesOf('content', kind))
      expect(right(parse(readFileSync(`content/${record}`, 'utf8'))) || right.errors).toBe(true)
    expect(right({ id: 'gt-x' })).toBe(false)
  }
})

test('what search is told beside the records has a schema too, which its file keeps', () => {
  const { 'yaml.schemas': named } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
  for (const name of ['synonyms', 'intents']) {
    const path = `content/schemas/${name}.json`
    expect(named[`./${path}`]).toBe(`content/${name}.yaml`)
    const right = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')))
    expect(right(parse(readFileSync(`content/${name}.yaml`, 'utf8'))) || right.errors).toBe(true)
    expect(right([{ id: 'fired' }])).toBe(false)
  }
})

test('a new record names the country of its folder, and a departure its pathway', () => {
  const made = (kind: RecordKind, id: string) => parse(skeletonOf(kind, id, 'bz', '2027-03-04'))
  expect(made(KINDS.contacts, 'bz-new').located).toBe('bz')
  expect(made(KINDS.pathways, 'bz-new').destination).toBe('bz')
  expect(made(KINDS.departures, 'us-h-2a-from-bz')).toMatchObject({ pathway: 'us-h-2a', origin: 'bz' })
})

test.each(Object.values(KINDS))('a new record of $folder has every field that must be there', (kind) => {
  const text = skeletonOf(kind, 'gt-new', 'gt', '2027-03-04')
  const record = parse(text)
  const issues = kind.schema.safeParse(record).error?.issues ?? []
  const missing = issues.filter(({ code, path }) => code === 'invalid_type' && path.length === 1)
  expect(missing.map(({ path }) => path.join('.'))).toEqual([])
  expect(record.id).toBe('gt-new')
  // Nothing in it could be left as if it were true: the day is that of the writing, and the check refuses the rest.
  if (record.evidence) expect(record.evidence.checked).toBe('2027-03-04')
  expect(text.replace(/^ *#.*$/gm, '')).not.toMatch(/anyone|\+502|example\.org.*official: true/)
  expect(issues.length).toBeGreaterThan(0)
})

test('who begins a record is told to run the check that reads it', () => {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-new-'))
  const told = vi.spyOn(console, 'log').mockReturnValue()
  for (const words of [
    ['contacts', 'gt', 'gt-new'],
    ['figures', 'gt', 'gt-new-figure'],
    ['countries', 'gt'],
  ])
    writeSkeleton(root, words, '2027-03-04', COMMAND_WORDS.en)
  expect(told.mock.calls.map(([line]) => String(line).replace(/.*then /, ''))).toEqual([
    'npm run content -- gt',
    'npm run content',
    'npm run content -- gt',
  ])
  told.mockRestore()
  rmSync(root, { recursive: true })
})
