import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml } from '../content/read-yaml'
import { MEMBER_COUNTRIES } from '../site/countries'
import { regionName } from '../site/format'
import type { Language } from '../site/languages'

const CONTENT = process.env.CONTENT_DIR ?? 'content'

/** Words that a strings file takes from where they stand for all: `{ "country": "countries", "topic": "topic_title" }`. */
export type Shared = Readonly<Record<string, string>>

/**
 * The words of a language that a strings file shares, by their keys: 'country-gt' for "countries", whose names stand in the
 * content; 'topic-fraud' for a group of `content/locales`.
 * @throws where there is no such group
 */
export function sharedWords(shared: Shared, lang: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shared).flatMap(([key, from]) =>
      Object.entries(from === 'countries' ? countryNames(lang) : groupOf(from, lang)).map(([name, words]) => [
        `${key}-${name}`,
        words,
      ]),
    ),
  )
}

function countryNames(lang: Language): Record<string, string> {
  return Object.fromEntries(
    MEMBER_COUNTRIES.map((cc) => {
      const file = join(CONTENT, 'countries', `${cc}.yaml`)
      const names = existsSync(file) ? namesIn(readFileSync(file, 'utf8')) : {}
      return [cc, names[lang] ?? regionName(cc, lang)]
    }),
  )
}

const country = z.object({ name: z.record(z.string(), z.string()) })
/** Names by the text of a country's file: each island and language asks for the same ones. */
const known = new Map<string, Partial<Record<string, string>>>()

/** A country's name by language, as its file gives it. */
function namesIn(text: string): Partial<Record<string, string>> {
  const names = known.get(text) ?? country.safeParse(readYaml(text)).data?.name ?? {}
  known.set(text, names)
  return names
}

function groupOf(group: string, lang: Language): Record<string, string> {
  const file = `content/locales/${lang}.json`
  const words: Record<string, Record<string, string> | undefined> = JSON.parse(readFileSync(file, 'utf8'))
  const found = words[group]
  if (!found) throw new Error(`${file} has no "${group}"`)
  return found
}
