import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInstance, type i18n } from 'i18next'
import type { Plugin } from 'vite'
import { LANGUAGES, type Language, languageRow } from '../site/languages'

const QUERY = '.json?words'
/** Module ids that no other plugin takes for its own. */
const MARK = '\0words:'
const RUNTIME = fileURLToPath(new URL('../islands/words.ts', import.meta.url))

/** Gives `import words from './strings.json?words'` as functions: no template and no i18next reaches the page. */
export function islandStrings(): Plugin {
  return {
    name: 'ruta-clara:island-strings',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(QUERY) || !importer) return undefined
      return MARK + resolve(importer, '..', source.slice(0, -QUERY.length))
    },
    load(id) {
      if (!id.startsWith(MARK)) return undefined
      const file = `${id.slice(MARK.length)}.json`
      this.addWatchFile(file)
      return stringsModule(file, JSON.parse(readFileSync(file, 'utf8')))
    },
  }
}

type Strings = Record<string, string>

/**
 * The script of a module that says the strings of `file`, `{ es: { key: text } }`, as i18next renders them.
 * @throws where a language or a key of one is missing, naming it.
 */
export function stringsModule(file: string, strings: Partial<Record<Language, Strings>>): string {
  const all = LANGUAGES.map((lang) => [lang, stringsOf(file, strings, lang)] as const)
  const keys = [...new Set(all.flatMap(([, texts]) => Object.keys(texts).map(withoutCategory)))]
  const i18next = createInstance()
  i18next.init({
    resources: Object.fromEntries(all.map(([lang, translation]) => [lang, { translation }])),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const texts = all.map(([lang, own]) => {
    const compiled = keys.map((key) => {
      const script = compile(i18next, lang, key, own)
      if (script === undefined) throw new Error(`${file}: ${lang} has no "${key}"`)
      return script
    })
    return `${JSON.stringify(lang)}:[${compiled.join()}]`
  })
  return `import { sayIn } from ${JSON.stringify(RUNTIME)}
export default /* @__PURE__ */ sayIn(${JSON.stringify(keys.join(' '))}, {${texts.join()}})`
}

function stringsOf(file: string, strings: Partial<Record<Language, Strings>>, lang: Language): Strings {
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
