import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { canonicalYaml, yamlOf } from '../../../src/content/canonical-yaml'
import { checkStyle, layoutOfKind, restyled } from '../../../src/content/content-style'
import { KINDS } from '../../../src/content/kinds'
import { layoutOf } from '../../../src/content/layout'
import { filesOf } from '../../../src/content/record-files'
import { guideFront } from '../../../src/content/schema'

const contact = layoutOfKind(KINDS.contacts)

test('every file of the content is in style, and loading and saving it gives the same bytes', () => {
  expect(restyled('content')).toEqual([])
  const changed = Object.values(KINDS).flatMap((kind) => {
    const layout = layoutOfKind(kind)
    return filesOf('content', kind)
      .map(({ file }) => ({ file, text: readFileSync(join('content', file), 'utf8') }))
      .filter(({ text }) => !/^\s*#/m.test(text) && yamlOf(parse(text), layout) !== text)
      .map(({ file }) => file)
  })
  expect(changed).toEqual([])
})

test('keys stand in the order of the schema, in block style, with quotes only where needed', () => {
  const text = `{ "evidence": { checked: '2026-11-25' }, "order": 20, "name": { "en": "Police", "es": "Policía: 110" },
    "id": "gt-police", phones: [ { from: ["gt"], "number": "110" } ], languages: [] }`
  expect(canonicalYaml(text, contact)).toBe(`id: gt-police
order: 20
name:
  es: "Policía: 110"
  en: Police
phones:
  - number: "110"
    from:
      - gt
languages: []
evidence:
  checked: 2026-11-25
`)
})

test('long texts are folded and say the same; a year is a bare number and a phone never', () => {
  const words = 'Llame antes de ir y pregunte qué papeles piden. '.repeat(6).trim()
  const data = { phones: [{ number: '110' }], does: { es: words }, evidence: { sources: [{ dated: '2019' }] } }
  const text = canonicalYaml(JSON.stringify(data), contact)
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(101)
  expect(text).toContain('dated: 2019\n')
  expect(parse(text)).toEqual({ ...data, evidence: { sources: [{ dated: 2019 }] } })
})

test('comments stay with the key or the item that they stand before', () => {
  const text = `# of the whole\n\n# of the kind\nkind: police\nphones:\n  # of the number\n  - number: "110" # at night too\nid: gt-police\n`
  expect(canonicalYaml(text, contact)).toBe(
    `# of the whole\n\nid: gt-police\n# of the kind\nkind: police\nphones:\n  # of the number\n  - number: "110" # at night too\n`,
  )
})

test('keys that no schema knows come last, and a list of known names stands in its order', () => {
  expect(canonicalYaml('fax: 1\nid: a\n', contact)).toBe('id: a\nfax: 1\n')
  const country = layoutOfKind(KINDS.countries)
  expect(canonicalYaml('topics: { contacts: {}, fraud: {} }', country)).toBe('topics:\n  fraud: {}\n  contacts: {}\n')
  expect(canonicalYaml('{ summary: b, title: a }', layoutOf(guideFront))).toBe('title: a\nsummary: b\n')
})

test('a file that is not in style is refused with its name; one that is no YAML is left to the reader', () => {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-style-'))
  cpSync('content/checklists', join(root, 'checklists'), { recursive: true })
  cpSync('content/guides/who-pays', join(root, 'guides/who-pays'), { recursive: true })
  for (const file of ['synonyms.yaml', 'intents.yaml']) cpSync(`content/${file}`, join(root, file))
  expect(checkStyle(root)).toEqual([])
  const put = (file: string, change: (text: string) => string) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
  put('checklists/reg-list-proof.yaml', (text) => text.replace('id: reg-list-proof', 'id: "reg-list-proof"'))
  put('guides/who-pays/en.md', (text) => text.replace('---\n', '---\n\n'))
  put('checklists/reg-list-papers-home.yaml', () => 'a: [')
  put('synonyms.yaml', (text) => text.replace('topic: fraud', 'topic: "fraud"'))
  put('intents.yaml', (text) => text.replace(/(- id: fired\n)( {2}wants: .*\n)( {2}es: .*\n)/, '$1$3$2'))
  expect(checkStyle(root).map(({ file, field }) => `${file} ${field}`)).toEqual([
    'checklists/reg-list-proof.yaml (style)',
    'guides/who-pays/en.md (style)',
    'synonyms.yaml (style)',
    'intents.yaml (style)',
  ])
})
