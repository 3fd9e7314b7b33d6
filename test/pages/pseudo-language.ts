import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'

/** A language that nobody speaks, made from Spanish: every vowel carries a diaeresis. */
export const PSEUDO = 'qps'

/** The pages that it begins with, by name, and their addresses. */
export const PSEUDO_PAGES: Record<string, string> = {
  home: '/qps/',
  urgent: '/qps/ayuda-urgente/',
  saved: '/qps/guardado/',
  about: '/qps/acerca/',
  search: '/qps/buscar/',
  gt: '/qps/gt/',
  'gt/contacts': '/qps/gt/contactos/',
  'guides/first-week': '/qps/guias/first-week/',
}

const ROW = `  {
    code: '${PSEUDO}',
    locale: 'es-419',
    name: 'Ëspäñöl',
    preview: 'es_LA',
    beside: 'es',
    pages: ${JSON.stringify(Object.keys(PSEUDO_PAGES))},
  },
`

/** What no reader reads: slots, names of headings, targets of links, ids of terms, addresses. */
const NOT_WORDS = /(\{\{[^}]*\}\}|\{#[^}]*\}|\[\[[^\]|]*|\]\([^)]*\)|https?:\S+|<[^>]*>|\$t\([^)]*\))/

/** The words of a text in the made-up language. */
export const pseudo = (text: string): string =>
  text
    .split(NOT_WORDS)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/[aeiouáéíóú]/gi, (vowel) => `${plain(vowel)}\u0308`.normalize('NFC')),
    )
    .join('')

const plain = (vowel: string) => vowel.normalize('NFD').charAt(0)

/** A copy of the project in a folder of its own, as somebody has it who begins to add a language. */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-language-'))
  for (const name of readdirSync('.'))
    if (/^(content|public|scripts|src|index\.html|package\.json|tsconfig.*|vite\.config\.ts)$/.test(name))
      cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Writes the row of the language into the table. */
export function addRow(folder: string): void {
  edit(join(folder, 'src/site/languages.ts'), (code) =>
    code.replace('] as const satisfies', `${ROW}] as const satisfies`),
  )
}

/** Writes what README lists beside the row: names in addresses, reading rule, words of search, words of the worker. */
export function addRules(folder: string): void {
  edit(join(folder, 'src/site/addresses.ts'), (code) => {
    const [spanish = ''] = /\n {2}es: \{[\s\S]*?\n {2}\},/.exec(code) ?? []
    return code.replace(spanish, spanish + spanish.replace('es: {', `${PSEUDO}: {`))
  })
  edit(join(folder, 'src/content/reading-level.ts'), (code) =>
    code.replace(/(const RULES[^{]*\{)/, `$1 ${PSEUDO}: undefined,`),
  )
  edit(join(folder, 'src/search/words.ts'), (code) =>
    code
      .replace(/(const STOP[^{]*\{)/, `$1 ${PSEUDO}: new Set(),`)
      .replace(/(const ENDING_WORDS[^{]*\{)/, `$1 ${PSEUDO}: ['s'],`),
  )
  edit(join(folder, 'src/pages/shell.tsx'), (code) =>
    code.replace(/(const NEUTRAL_PAGES[^{]*\{\s*es: )(\{[^}]*\})/, `$1$2, ${PSEUDO}: $2`),
  )
  addToStrings(join(folder, 'src/sw/strings.json'), (key, text) =>
    key === 'urgent' ? '/qps/ayuda-urgente/' : pseudo(text),
  )
}

/** Writes the texts: the interface, the islands of the pages, contacts, countries and one guide; nothing of the rest. */
export function addTexts(folder: string): void {
  const locales = join(folder, 'content/locales')
  for (const name of readdirSync(locales).filter((file) => /(^|\.)es\.json$/.test(file)))
    if (!name.startsWith('pension.'))
      writeFileSync(
        join(locales, name.replace('es.json', `${PSEUDO}.json`)),
        JSON.stringify(mapped(readJson(join(locales, name)))),
      )
  const islands = join(folder, 'src/islands')
  for (const island of ['connection', 'listen', 'my-list', 'remember', 'save-country', 'saved', 'search', 'share'])
    for (const file of readdirSync(join(islands, island)).filter((name) => name.endsWith('strings.json')))
      addToStrings(join(islands, island, file), (_, text) => pseudo(text))
  for (const kind of ['contacts', 'countries', 'figures'])
    for (const name of readdirSync(join(folder, 'content', kind), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.yaml'))
        edit(join(folder, 'content', kind, name), (text) => stringify(inThreeLanguages(parse(text))))
  const guide = join(folder, 'content/guides/first-week')
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(join(guide, 'es.md'), 'utf8')) ?? []
  const { title, summary, message, sms, ...facts }: Record<string, unknown> = parse(front)
  const own = { ...mappedFields({ title, summary, message, sms }), ...facts }
  writeFileSync(join(guide, `${PSEUDO}.md`), `---\n${stringify(own)}---\n${pseudo(body)}`)
}

type Fields = Record<string, unknown>

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has no such place`)
  writeFileSync(file, after)
}

function addToStrings(file: string, say: (key: string, text: string) => string): void {
  edit(file, (text) => {
    const strings: Record<string, Record<string, string>> = JSON.parse(text)
    const own = Object.entries(strings.es ?? {}).map(([key, spanish]) => [key, say(key, spanish)])
    return JSON.stringify({ ...strings, [PSEUDO]: Object.fromEntries(own) })
  })
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (Array.isArray(value)) return value.map(mapped)
  return typeof value === 'object' && value !== null ? mappedFields({ ...value }) : value
}

const mappedFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mapped(value)]))

/** A record with a third text wherever there are two. */
function inThreeLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inThreeLanguages)
  if (typeof value !== 'object' || value === null) return value
  const fields: Fields = { ...value }
  if ('es' in fields && 'en' in fields) return { ...fields, [PSEUDO]: mapped(fields.es) }
  return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, inThreeLanguages(inner)]))
}
