import { forEachLanguage, LANGUAGES, type Language } from '../site/languages'
import { OF_ONE_LANGUAGE } from './same-in-both'

/**
 * The texts of a record that changed in one language alone, by their place: `does`, `steps.1`. `before` is the record at
 * its last look; a text that was not there then has not drifted, nor has one that each language has for itself.
 */
export function drifted(before: unknown, after: unknown, place = ''): string[] {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return []
  const isText = LANGUAGES.every((language) => language in before && language in after)
  if (isText) {
    const changed = LANGUAGES.filter((language) => said(before, language) !== said(after, language))
    return changed.length > 0 && changed.length < LANGUAGES.length ? [place] : []
  }
  return Object.entries(after).flatMap(([key, value]) =>
    OF_ONE_LANGUAGE.has(key) ? [] : drifted(Reflect.get(before, key), value, place ? `${place}.${key}` : key),
  )
}

/** A record as it was on a day. */
export interface Version {
  /** YYYY-MM-DD. */
  day: string
  record: unknown
}

/**
 * For what nobody looks at, as a term: the texts that changed in one language alone since both languages last moved
 * together, and the day of that. `versions` begin with the oldest.
 */
export function driftedSinceTogether(versions: readonly Version[]): { day: string; fields: string[] } {
  let [together] = versions
  let fields: string[] = []
  for (const version of versions) {
    fields = drifted(together?.record, version.record)
    if (fields.length === 0) together = version
  }
  return { day: together?.day ?? '', fields }
}

/** What each language says in a file of its own, as one record in which each text has every language. */
export function besideEachOther(words: Readonly<Record<Language, unknown>>): unknown {
  const said = LANGUAGES.map((language) => words[language])
  if (!said.every((part) => typeof part === 'object' && part !== null)) return words
  const keys = new Set(said.flatMap((part) => Object.keys(Object(part))))
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      besideEachOther(forEachLanguage((language) => Reflect.get(Object(words[language]), key))),
    ]),
  )
}

const said = (text: object, language: string) => JSON.stringify(Reflect.get(text, language))
