import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../site/languages'

const declaration = z.strictObject({
  /**
   * What brings its words: the place in the page that it wakes in, or its script. A script costs its bytes once; a page
   * that is in every pack costs them in each.
   */
  strings: z.enum(['page', 'script']),
  /**
   * When its files come to a phone that keeps the site. first_visit: with the worker, for everybody. tools: with the first
   * use of any tool, and with a saved country. kit: only with its own first use.
   */
  comes_with: z.enum(['first_visit', 'tools', 'kit']),
  /** For tools: the most that it may weigh with its data, in KB of gzip beyond what every page has. */
  budget: z
    .strictObject({
      kb: z.number(),
      /** Names inside the built folder; `{lang}` is each language, and of those that fit a `*` the largest counts. */
      data: z.array(z.string()),
    })
    .optional(),
})

/** What a folder of `src/islands` says of itself in its `declaration.json`. */
export type Island = z.infer<typeof declaration>
export type ComesWith = Island['comes_with']

type Strings = Record<Language, Record<string, string>>
const strings = z.record(z.string(), z.record(z.string(), z.string()))

/** Every island by its name, which is its folder's. Throws where a folder declares nothing or something unknown. */
export function readIslands(folder = 'src/islands'): Map<string, Island> {
  const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory())
  return new Map(
    names.map((name) => {
      const file = `${folder}/${name}/declaration.json`
      if (!existsSync(file)) throw new Error(`${folder}/${name} has no declaration.json`)
      const { data, error } = declaration.safeParse(JSON.parse(readFileSync(file, 'utf8')))
      if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`)
      return [name, data]
    }),
  )
}

/** The words that pages carry for each island: none for those whose script brings them. Throws where a language lacks. */
export function readPageStrings(islands: ReadonlyMap<string, Island>, folder = 'src/islands'): Record<string, Strings> {
  return Object.fromEntries(
    [...islands].map(([name, island]) => {
      if (island.strings === 'script') return [name, { es: {}, en: {} }]
      const file = `${folder}/${name}/strings.json`
      const data = strings.parse(JSON.parse(readFileSync(file, 'utf8')))
      for (const language of LANGUAGES) if (!data[language]) throw new Error(`${file} has no ${language}`)
      return [name, { es: data.es ?? {}, en: data.en ?? {} }]
    }),
  )
}
