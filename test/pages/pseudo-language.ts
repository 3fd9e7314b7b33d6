import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { guideParts } from '../../src/content/load-guides'
import { edit, editAll, type Fields, readJson, runIn, writeData } from './copy-of-project'

/** A language that nobody speaks, made from another: its vowels carry an accent. */
export interface MadeUpLanguage {
  code: string
  /** The language that its texts are made from and that stands beside it. */
  from: 'es' | 'en'
  name: string
  /** Where it has not everything: its pages by name, with their addresses, and what they need of the content. */
  few?: { pages: Record<string, string>; kinds: string[]; islands: string[]; guides: string[]; locales: RegExp }
}

/** One that begins with ten pages. */
export const FEW_PAGES = {
  code: 'qps',
  from: 'es',
  name: 'Èspàñòl',
  few: {
    pages: {
      home: '/qps/',
      urgent: '/qps/ayuda-urgente/',
      saved: '/qps/guardado/',
      about: '/qps/acerca/',
      search: '/qps/buscar/',
      offer: '/qps/revisar-oferta/',
      gt: '/qps/gt/',
      'gt/contacts': '/qps/gt/contactos/',
      'guides/first-week': '/qps/guias/first-week/',
      'guides/is-this-offer-real': '/qps/guias/is-this-offer-real/',
    },
    kinds: ['contacts', 'countries', 'figures', 'offer-questions', 'offer-rules', 'registers', 'rules', 'scams'],
    islands: ['connection', 'listen', 'my-list', 'offer-check', 'remember', 'save-country', 'saved', 'search', 'share'],
    guides: ['first-week', 'is-this-offer-real'],
    locales: /^(?!pension\.)/,
  },
} satisfies MadeUpLanguage

/** One that has everything. */
export const WHOLE = { code: 'qps', from: 'en', name: 'Ènglìsh' } satisfies MadeUpLanguage

/** What no reader reads: slots, names of headings, targets of links, ids of terms, addresses. */
const NOT_WORDS = /(\{\{[^}]*\}\}|\{#[^}]*\}|\[\[[^\]|]*|\]\([^)]*\)|https?:\S+|<[^>]*>|\$t\([^)]*\))/

/** The words of a text in a made-up language: as long as they were, and in the alphabet of a short message. */
export const pseudo = (text: string): string =>
  text
    .split(NOT_WORDS)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/[aeiouáéíóú]/g, (vowel) => `${plain(vowel)}\u0300`.normalize('NFC')),
    )
    .join('')

const plain = (vowel: string) => vowel.normalize('NFD').charAt(0)

/** Writes the row of the language into the table. */
export function addRow(folder: string, { code, from, name, few }: MadeUpLanguage): void {
  const [locale, preview] = from === 'es' ? ['es-419', 'es_LA'] : ['en', 'en_US']
  const row = { code, locale, name, preview, beside: from, ...(few && { pages: Object.keys(few.pages) }) }
  edit(join(folder, 'src/site/languages.ts'), (file) =>
    file.replace('] as const satisfies', `${JSON.stringify(row)},\n] as const satisfies`),
  )
}

/** Writes what README lists beside the row: names in addresses, reading rule, words of search, words of the worker. */
export function addRules(folder: string, { code, from }: MadeUpLanguage): void {
  edit(join(folder, 'src/site/addresses.ts'), (file) => {
    const [own = ''] = new RegExp(`\\n {2}${from}: \\{[\\s\\S]*?\\n {2}\\},`).exec(file) ?? []
    return file.replace(own, own + own.replace(`${from}: {`, `${code}: {`))
  })
  edit(join(folder, 'src/content/reading-level.ts'), (file) =>
    file.replace(/(const RULES[^{]*\{)/, `$1 ${code}: undefined,`),
  )
  edit(join(folder, 'src/search/words.ts'), (file) =>
    file
      .replace(/(const STOP[^{]*\{)/, `$1 ${code}: new Set(),`)
      .replace(/(const ENDING_WORDS[^{]*\{)/, `$1 ${code}: ['s'],`),
  )
  edit(join(folder, 'src/site/neutral-page.ts'), (file) => file.replace(/(= \{\s*es: )('[^']*')/g, `$1$2, ${code}: $2`))
  addToStrings(join(folder, 'src/sw/strings.json'), code, from, (key, text) =>
    key === 'urgent' ? text.replace(`/${from}/`, `/${code}/`) : pseudo(text),
  )
}

/** Writes the texts: the interface, the islands, every record, guides, and what people say where it has everything. */
export function addTexts(folder: string, { code, from, few }: MadeUpLanguage): void {
  const isNeeded = (list: keyof NonNullable<MadeUpLanguage['few']> & ('kinds' | 'islands' | 'guides'), name: string) =>
    few === undefined || few[list].includes(name)
  const locales = join(folder, 'content/locales')
  for (const name of readdirSync(locales).filter((file) => file.endsWith(`${from}.json`)))
    if (!few || few.locales.test(name))
      writeData(join(locales, name.replace(`${from}.json`, `${code}.json`)), mapped(readJson(join(locales, name))))
  const islands = join(folder, 'src/islands')
  for (const island of readdirSync(islands).filter((name) => isNeeded('islands', name)))
    for (const file of readdirSync(islands, { recursive: true, encoding: 'utf8' }))
      if (file.startsWith(`${island}/`) && file.endsWith('strings.json'))
        addToStrings(join(islands, file), code, from, (_, text) => pseudo(text))
  const content = join(folder, 'content')
  editAll(
    content,
    (file) => {
      const [kind = ''] = file.split('/')
      return file.includes('/') && kind !== 'guides' && isNeeded('kinds', kind)
    },
    (record) => inThreeLanguages(record, code, from),
  )
  for (const slug of readdirSync(join(content, 'guides')).filter((name) => isNeeded('guides', name)))
    addGuide(join(content, 'guides', slug), code, from)
  if (few) return
  edit(join(content, 'synonyms.yaml'), (text) => JSON.stringify(withSayings(parse(text), code, from)))
  edit(join(content, 'intents.yaml'), (text) => JSON.stringify(inThreeLanguages(parse(text), code, from)))
}

/**
 * Teaches search what its readers want, from what intents.yaml says and a question that shares no word with any language.
 * The questions in other languages are left out in the copy, as learning from all of them takes a minute.
 */
export function teachSearch(
  folder: string,
  { code }: MadeUpLanguage,
  question: { intent: string; text: string },
): void {
  const questions = join(folder, 'src/search/training/questions')
  for (const name of readdirSync(questions)) rmSync(join(questions, name))
  const asked = { ...question, lang: code, hand: 'a first writer' }
  writeFileSync(join(questions, 'questions-z.jsonl'), `${JSON.stringify(asked)}\n`.repeat(20))
  const trained = runIn(folder, 'tsx', ['scripts/train-search.ts', code])
  if (trained.status !== 0) throw new Error(trained.stderr)
}

function addGuide(guide: string, code: string, from: string): void {
  const { front = '', body = '' } = guideParts(readFileSync(join(guide, `${from}.md`), 'utf8')) ?? {}
  const { title, summary, message, sms, questions, ...facts }: Fields = parse(front)
  const own = { ...mappedFields({ title, summary, message, sms, questions }), ...facts }
  writeFileSync(join(guide, `${code}.md`), `---\n${JSON.stringify(own)}\n---\n${pseudo(body)}`)
}

/** What people say, with the sayings of one more language: under its code at the top, and in each tool. */
function withSayings(synonyms: Fields, code: string, from: string): Fields {
  const sayings = (Array.isArray(synonyms[from]) ? synonyms[from] : []).map(({ say, means, ...rest }: Fields) => ({
    say: mapped(say),
    means: mapped(means),
    ...rest,
  }))
  return { ...synonyms, [code]: sayings, tools: inThreeLanguages(synonyms.tools, code, from) }
}

function addToStrings(file: string, code: string, from: string, say: (key: string, text: string) => string): void {
  if (!existsSync(file)) return
  edit(file, (text) => {
    const strings: Record<string, Record<string, string>> = JSON.parse(text)
    const own = Object.entries(strings[from] ?? {}).map(([key, words]) => [key, say(key, words)])
    return JSON.stringify({ ...strings, [code]: Object.fromEntries(own) })
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
function inThreeLanguages(value: unknown, code: string, from: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => inThreeLanguages(inner, code, from))
  if (typeof value !== 'object' || value === null) return value
  const fields: Fields = { ...value }
  if ('es' in fields && 'en' in fields) return { ...fields, [code]: mapped(fields[from]) }
  return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, inThreeLanguages(inner, code, from)]))
}
