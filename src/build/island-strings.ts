import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'

import { createInstance, type i18n } from 'i18next'
import type { Plugin } from 'vite'
import { isLanguage, LANGUAGES, type Language, languageRow, WHOLE_LANGUAGES } from '../site/languages'
import { wordsFile } from '../site/words-file'
import { readIslands } from './islands'
import { type Shared, sharedWords } from './shared-words'

const QUERY = '.json?words'
/** Module ids that no other plugin takes for its own. */
const KEYS = '\0keys:'
const ISLANDS = resolve('src/islands')
const RUNTIME = resolve(ISLANDS, 'words.ts')
const KNOWN = resolve(ISLANDS, 'known-words.ts')
/** The module that brings the files of words, and what the ids of these files begin with. */
const FILES = 'virtual:island-words'
const FILE = '\0words/'

/**
 * Gives `import words from './strings.json?words'` as functions: no template and no i18next reaches the page. The texts
 * themselves stand in files of words, each of one language: see `wordsFiles`. `virtual:island-words` brings them; with `atOnce` every import has the texts of all languages with it.
 */
export function islandStrings({ atOnce = false } = {}): Plugin {
  return {
    name: 'ruta-clara:island-strings',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === FILES) return `\0${FILES}`
      if (source.startsWith(FILE)) return source
      if (!source.endsWith(QUERY) || !importer) return undefined
      return KEYS + resolve(importer, '..', source.slice(0, -QUERY.length))
    },
    load(id) {
      const read = (file: string) => {
        this.addWatchFile(file)
        return readStrings(file)
      }
      if (id === `\0${FILES}`) return filesModule()
      if (id.startsWith(KEYS)) {
        const file = `${id.slice(KEYS.length)}.json`
        const strings = read(file)
        return keysModule(file, strings) + (atOnce ? learningScript(file, strings) : '')
      }
      const [name = '', lang] = wordsFileName(id)?.split('.') ?? []
      if (!isLanguage(lang)) return undefined
      const files = (wordsFiles().get(name) ?? []).flatMap(stringsIn)
      const texts = files.flatMap((file) => {
        const strings = read(file)
        return isSaidIn(strings, lang) ? [textsScript(file, strings, lang)] : []
      })
      return `export default {${texts.join()}}`
    },
  }
}

/** Name of a file of words by the id of its module, 'who-pays.es'; undefined where the id is another module's. */
export const wordsFileName = (id: string): string | undefined =>
  id.startsWith(FILE) ? id.slice(FILE.length) : undefined

/** What brings each file of words by language and name, and the name of the file that an island's words are in. */
function filesModule(): string {
  const names = wordsFiles()
  const languages = LANGUAGES.map((lang) => {
    const files = [...names.keys()].map(
      (name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(FILE + wordsFile(name, lang))})`,
    )
    return `${lang}: {${files.join()}}`
  })
  const shared = [...names].flatMap(([name, islands]) =>
    name === FOR_ALL ? [] : islands.filter((island) => island !== name).map((island) => [island, name]),
  )
  return `export const files = {${languages.join()}}
export const fileOf = ${JSON.stringify(Object.fromEntries(shared))}`
}

/** The file of the words that every phone gets. */
const FOR_ALL = 'words'

/**
 * The islands whose words a file has. Those of what comes with the first visit are together, as are those of the kit and
 * those of what comes with tools without being one; each tool has a file of its own.
 */
function wordsFiles(): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const [island, { comes_with, budget }] of readIslands(ISLANDS)) {
    if (stringsIn(island).length === 0) continue
    const shared = comes_with === 'first_visit' ? FOR_ALL : comes_with
    const file = comes_with === 'tools' && budget ? island : shared
    files.set(file, [...(files.get(file) ?? []), island])
  }
  return files
}

const stringsIn = (island: string) =>
  readdirSync(resolve(ISLANDS, island))
    .filter((name) => name.endsWith('strings.json'))
    .map((name) => resolve(ISLANDS, island, name))

type Strings = Record<string, string>
type StringsFile = Partial<Record<Language, Strings>>

/** A file of strings; those that it shares with others (`"shared"`) are taken from where they stand for all. */
function readStrings(file: string): StringsFile {
  const { shared, ...own }: StringsFile & { shared?: Shared } = JSON.parse(readFileSync(file, 'utf8'))
  if (!shared) return own
  const all = Object.entries(own).map(([lang, strings]) => [
    lang,
    { ...strings, ...(isLanguage(lang) && sharedWords(shared, lang)) },
  ])
  return Object.fromEntries(all)
}

/** What the texts of a file are known by: the same on every machine. */
const nameOf = (file: string) =>
  relative(ISLANDS, file)
    .replace(/\.json$/, '')
    .replaceAll('\\', '/')

/**
 * The script of a module that says the strings of `file`, `{ es: { key: text } }`.
 * @throws where a language or a key of one is missing, naming it.
 */
export function keysModule(file: string, strings: StringsFile): string {
  const keys = keysOf(file, strings).join(' ')
  return `import { sayIn } from ${JSON.stringify(RUNTIME)}
export default /* @__PURE__ */ sayIn(${JSON.stringify(nameOf(file))}, ${JSON.stringify(keys)})
`
}

/** The texts of all languages known as soon as their keys are. */
const learningScript = (file: string, strings: StringsFile) =>
  `import { learn } from ${JSON.stringify(KNOWN)}\n` +
  LANGUAGES.filter((lang) => isSaidIn(strings, lang))
    .map((lang) => `learn(${JSON.stringify(lang)}, {${textsScript(file, strings, lang)}})\n`)
    .join('')

/** The texts of one language in a script, by the name of their file, as i18next renders them. @throws as keysModule does. */
export function textsScript(file: string, strings: StringsFile, lang: Language): string {
  const own = stringsOf(file, strings, lang)
  const i18next = createInstance()
  i18next.init({
    resources: { [lang]: { translation: own } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const texts = keysOf(file, strings).map((key) => {
    const script = compile(i18next, lang, key, own)
    if (script === undefined) throw new Error(`${file}: ${lang} has no "${key}"`)
    return script
  })
  return `${JSON.stringify(nameOf(file))}:[${texts.join()}]`
}

/** The keys of all languages, those of plurals without their category: texts stand in their order. */
function keysOf(file: string, strings: StringsFile): string[] {
  const all = LANGUAGES.filter((lang) => isSaidIn(strings, lang)).flatMap((lang) =>
    Object.keys(stringsOf(file, strings, lang)),
  )
  return [...new Set(all.map(withoutCategory))]
}

/** A language that has few pages need not say what stands on others. */
const isSaidIn = (strings: StringsFile, lang: Language) => lang in strings || WHOLE_LANGUAGES.includes(lang)

/** The islands that say all they say in a language. */
export const islandsSpeaking = (lang: Language): Set<string> =>
  new Set(
    [...readIslands(ISLANDS).keys()].filter((island) =>
      stringsIn(island).every((file) => isSaidIn(readStrings(file), lang)),
    ),
  )

function stringsOf(file: string, strings: StringsFile, lang: Language): Strings {
  const found = strings[lang]
  if (!found) throw new Error(`${file} has no "${lang}"`)
  return found
}

const CATEGORY = /_(?:zero|one|two|few|many|other)$/
const withoutCategory = (key: string) => key.replace(CATEGORY, '')

/** The text of a key as a script: a string, a function of its values, or one of these for each plural category. */
function compile(i18next: i18n, lang: Language, key: string, own: Strings): string | undefined {
  const plain = own[key]
  const other = own[`${key}_other`]
  if (plain !== undefined && other !== undefined) throw new Error(`"${key}" is a plural and is not`)
  if (plain !== undefined) return asScript(rendered(i18next, lang, key, plain))
  const rules = new Intl.PluralRules(languageRow(lang).locale)
  const forms = rules.resolvedOptions().pluralCategories.flatMap((category) => {
    const template = own[`${key}_${category}`]
    const sample = SAMPLES.find((count) => rules.select(count) === category)
    if (template === undefined || sample === undefined) return []
    return [`${category}:${asScript(rendered(i18next, lang, key, template, sample))}`]
  })
  return other === undefined ? undefined : `{${forms.join()}}`
}

/** Counts among which every plural category of every language has one. */
const SAMPLES = [...Array(200).keys(), 1_000_000, 0.5]

/** Stands around the name of a value in a rendered text. */
const SLOT = '\u0001'

function rendered(i18next: i18n, lang: Language, key: string, template: string, count?: number): string {
  const names = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, SLOT + name + SLOT])
  const replace = Object.fromEntries(names)
  return i18next.t(key, { lng: lang, replace, ...(count !== undefined && { count }) })
}

function asScript(text: string): string {
  const parts = text.split(SLOT)
  if (parts.length === 1) return JSON.stringify(text)
  const pieces = parts.flatMap((part, at) => (at % 2 === 1 ? `v.${part}` : part === '' ? [] : JSON.stringify(part)))
  // A text must come first, so that two numbers are not added up.
  return `v=>${parts[0] === '' ? "''+" : ''}${pieces.join('+')}`
}
