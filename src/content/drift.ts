import { LANGUAGES } from '../site/languages'

/**
 * The texts of a record that changed in one language alone, by their place: `does`, `steps.1`. `before` is the record at
 * its last look; a text that was not there then has not drifted.
 */
export function drifted(before: unknown, after: unknown, place = ''): string[] {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return []
  const isText = LANGUAGES.every((language) => language in before && language in after)
  if (isText) {
    const changed = LANGUAGES.filter((language) => said(before, language) !== said(after, language))
    return changed.length > 0 && changed.length < LANGUAGES.length ? [place] : []
  }
  return Object.entries(after).flatMap(([key, value]) =>
    drifted(Reflect.get(before, key), value, place ? `${place}.${key}` : key),
  )
}

const said = (text: object, language: string) => JSON.stringify(Reflect.get(text, language))
