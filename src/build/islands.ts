import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'

const declaration = z.strictObject({
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
