import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { problemLine } from '../../scripts/content/problem-line'
import { checkContent } from '../../src/content/check'
import { checkDays } from '../../src/content/evidence-rules'
import { checkJsonFiles } from '../../src/content/json-files'
import { loadContent } from '../../src/content/load'
import { evidencedRecords } from '../../src/content/records'
import { soundContent, writeContent } from './sound-content'

const POLICE = 'contacts/gt/gt-police.yaml'

/** What an editor is told of the sound content with one file changed, in Spanish and in English. */
function told(change: (text: string) => string | Buffer, file = POLICE) {
  const files = soundContent()
  const root = writeContent(files)
  const before = stringify(parse(JSON.stringify(Object.entries(files).find(([name]) => name === file)?.[1])))
  writeFileSync(join(root, file), change(before))
  const { content, problems } = loadContent(root)
  return [...problems, ...checkContent(content)].map((problem) => {
    const [es, en] = ['es', 'en'].map((language) => problemLine(problem, root, language).replace(`${root}/`, ''))
    return { es, en }
  })
}

const instead = (wrong: string, right: RegExp) => (text: string) => {
  expect(text).toMatch(right)
  return text.replace(right, wrong)
}

test.each<[string, (text: string) => string, RegExp, RegExp]>([
  [
    'a tab',
    instead('\tes:', / {2}es:/),
    /espacios en lugar del tabulador.*Así está bien/,
    /spaces where the tab is.*This is right/,
  ],
  ['a line too far in', instead('    en:', / {2}en:/), /misma columna.*Así está bien/, /same column.*This is right/],
  ['a key twice', instead('kind: police\nkind:', /kind:/), /kind una sola vez/, /kind once only/],
  [
    'a colon in a text',
    instead('es: Llame: hoy', /es: .*/),
    /comillas rectas.*dos puntos.*Así está bien/,
    /straight quotes.*colon.*This is right/,
  ],
  ['a text that begins with stars', instead('es: **No** pague', /es: .*/), /empieza con «\*»/, /begins with “\*”/],
  ['a quote that never ends', instead('id: "gt-police', /id: .*/), /comillas al final/, /a quote at the end/],
  ['no space after the colon', instead('en:Call', /en: .*/), /un espacio después del nombre/, /a space after the name/],
  ['no space after the dash', instead('-number', /- number/), /espacio después del guion/, /space after the dash/],
])('%s is explained with a right example, at its line', (_, change, es, en) => {
  const [first, ...others] = told(change)
  expect(first?.es).toMatch(es)
  expect(first?.en).toMatch(en)
  expect(first?.es).toMatch(/^contacts\/gt\/gt-police\.yaml:\d+ › gt-police › \(syntax\): /)
  // Who names a record that was refused is not told off for it.
  expect(others).toEqual([])
})

test('a misspelt field is named at its own line, a missing word of a list as missing', () => {
  const lines = told(instead('knd:', /kind:/)).map(({ es }) => es)
  const at =
    stringify(soundContent()[POLICE])
      .split('\n')
      .findIndex((line) => line.startsWith('kind:')) + 1
  expect(lines).toEqual([
    expect.stringMatching(/› kind: se espera un valor: falta este campo\. Una de estas palabras: emergency/),
    expect.stringMatching(new RegExp(`:${at} › gt-police › knd: se espera otro campo: aquí no existe knd`)),
  ])
})

test('a file in another encoding says so at the first letter that it lost', () => {
  const [latin] = told((text) => Buffer.from(text.replace(/es: .*/, 'es: Policía'), 'latin1'))
  expect(latin?.es).toMatch(/:\d+ › gt-police › \(letters\): se espera letras en UTF-8/)
  const [wide] = told((text) => Buffer.from(`\uFEFF${text}`, 'utf16le'))
  expect(wide?.en).toMatch(/letters as UTF-8/)
})

test('a copy whose name is no id is told how to be called', () => {
  const root = writeContent({ ...soundContent(), 'contacts/gt/gt-police copia.yaml': soundContent()[POLICE] })
  expect(loadContent(root).problems).toEqual([
    expect.objectContaining({
      record: 'gt-police copia',
      field: '(file)',
      es: expect.stringContaining('gt-labour-ministry.yaml'),
    }),
  ])
})

test('words of the interface that cannot be read, or that one language lacks, are told with their line', () => {
  const root = writeContent({
    ...soundContent(),
    'locales/es.json': '{ "a": { "title": "Uno" }, "pages_one": "x", "pages_other": "y" }',
    'locales/en.json': '{ "a": {}, "pages_other": "z" }',
    'debt/gt.json': '{\n  "rights": 1\n  "contacts": 2\n}',
  })
  const problems = checkJsonFiles(root)
  expect(problems.map(({ file, field, line }) => ({ file, field, line }))).toEqual([
    { file: 'debt/gt.json', field: '(syntax)', line: 3 },
    { file: 'locales/en.json', field: 'a.title' },
  ])
  expect(checkJsonFiles('content')).toEqual([])
})

test('a day that has not come is told, and no build stops for it', () => {
  const { content } = loadContent(writeContent(soundContent()))
  const records = evidencedRecords(content)
  const days = records.map(({ evidence }) => evidence.checked).sort()
  const told = (today: string) => checkDays(records, (id) => id, today)
  expect(told(days.at(-1) ?? '')).toEqual([])
  expect(told('2000-01-01').length).toBeGreaterThanOrEqual(records.length)
  expect(told('2000-01-01')[0]?.es).toMatch(/un día que ya llegó/)
})
