import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isTool } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import { forEachLanguage, WHOLE_LANGUAGES } from '../site/languages'
import { TOPICS } from '../site/topics'
import { valueAt } from './explain-issue'
import type { Problem } from './load'
import { inSchema } from './messages'
import { readFormedFile } from './read-formed-file'

export const SYNONYMS_FILE = 'synonyms.yaml'

const said = z.string().trim().min(1)
const list = z.array(said).min(1)
const synonym = z.strictObject({
  say: list,
  means: list,
  topic: z.enum(TOPICS).optional(),
})
const place = z.strictObject({ names: list, people: list, papers: list.optional() })
/** What each language says; one that has few pages may say nothing yet. */
const inEachLanguage = <T extends z.ZodType>(said: z.ZodArray<T>) =>
  forEachLanguage((lang) => (WHOLE_LANGUAGES.includes(lang) ? said : z.array(said.element).default([])))
const tool = z.strictObject(inEachLanguage(list))

/** The form of the file. */
export const synonyms = z
  .strictObject({
    ...inEachLanguage(z.array(synonym)),
    places: z.record(z.string().regex(/^[a-z]{2}$/, inSchema('placeCode')), place),
    tools: z.record(
      z.string().refine((name): boolean => isTool(name), inSchema('toolName')),
      tool,
    ),
  })
  .superRefine(({ places }, context) => {
    for (const country of MEMBER_COUNTRIES)
      if (!places[country])
        context.addIssue({ code: 'custom', path: ['places', country], message: inSchema('placeNames') })
    for (const [name, countries] of countriesByName(places))
      if (countries.size > 1)
        context.addIssue({
          code: 'custom',
          path: ['places', [...countries].join(' and '), name],
          message: inSchema('ofOneCountry'),
        })
  })

/** What people say and the words that pages use for it, see the head of the file. */
export type Synonyms = z.infer<typeof synonyms>

const NONE: Synonyms = { ...forEachLanguage(() => []), places: {}, tools: {} }

/**
 * Reads and validates `synonyms.yaml` under `root`; nothing is a site without it. Returns a list of problems, empty when
 * all is well, and no sayings where there is one.
 */
export function loadSynonyms(root: string): { synonyms: Synonyms; problems: Problem[] } {
  if (!existsSync(join(root, SYNONYMS_FILE))) return { synonyms: NONE, problems: [] }
  const { found = NONE, problems } = readFormedFile(
    root,
    SYNONYMS_FILE,
    synonyms,
    ([group = '(file)', line, ...inside], data) => {
      if (line === undefined) return { record: group, inside }
      // Its first saying is easier to find than its number.
      const first = valueAt(data, [group, line, 'say', '0'])
      return { record: `${group}.${line}${typeof first === 'string' ? ` ("${first}")` : ''}`, inside }
    },
  )
  return { synonyms: found, problems }
}

/** What people say, or an error that lists every broken rule with its exact place. */
export function soundSynonyms(root: string): Synonyms {
  const { synonyms: found, problems } = loadSynonyms(root)
  if (problems.length === 0) return found
  const lines = problems.map(
    ({ file, record, field, expected }) => `  ${file} › ${record} › ${field}: expected ${expected}`,
  )
  throw new Error(`The sayings of search break ${problems.length} rules:\n${lines.join('\n')}`)
}

/** Each name of a place or of its people without accents and capitals, with the countries that have it. */
function countriesByName(places: Record<string, z.infer<typeof place>>): Map<string, Set<string>> {
  const countries = new Map<string, Set<string>>()
  for (const [country, { names, people, papers = [] }] of Object.entries(places))
    for (const name of [...names, ...people, ...papers]) {
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      countries.set(plain, (countries.get(plain) ?? new Set<string>()).add(country))
    }
  return countries
}
