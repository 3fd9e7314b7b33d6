import { readdirSync, readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { withMissingWords } from '../content/gaps'
import type { Translate } from '../site/format'
import { besideOf, forEachLanguage, LANGUAGES, type Language } from '../site/languages'

/**
 * One translator per language, from the interface strings under `folder`: `es.json` and those of single features,
 * `offer-check.es.json`. A missing key throws: a page never shows a key.
 */
export function loadTranslators(folder: string): Record<Language, Translate> {
  const strings = forEachLanguage((language) => {
    const files = readdirSync(folder).filter((file) => file.split('.').at(-2) === language)
    return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
  })
  const resources = Object.fromEntries(
    LANGUAGES.map((lang) => [lang, { translation: withMissingWords(lang, strings[lang], strings[besideOf(lang)]) }]),
  )
  const instance = createInstance()
  instance.init({ resources, interpolation: { escapeValue: false }, initAsync: false })
  return forEachLanguage((language) => {
    const fixed = instance.getFixedT(language)
    // A build asks for the same words thousands of times.
    const asked = new Map<string, string>()
    const found = new Set<string>()
    const translate: Translate = (key, values) => {
      const count = typeof values?.count === 'number' ? { count: values.count } : {}
      const wanted = `${key} ${count.count ?? ''}`
      if (!found.has(wanted) && !instance.exists(key, { lng: language, ...count }))
        throw new Error(`content/locales/${language}.json has no "${key}"`)
      found.add(wanted)
      return String(fixed(key, values ?? {}))
    }
    return (key, values) => {
      const name = values ? key + JSON.stringify(values) : key
      const words = asked.get(name) ?? translate(key, values)
      asked.set(name, words)
      return words
    }
  })
}
