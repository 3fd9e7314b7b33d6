import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isTool } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import { besideOf, forEachLanguage, LANGUAGES, type Language, WHOLE_LANGUAGES } from '../site/languages'
import { isTopic } from '../site/topics'
import { readYaml } from './read-yaml'

export const INTENTS_FILE = 'intents.yaml'

const PLACES: readonly string[] = ['problem', 'at', 'from', 'to', ...MEMBER_COUNTRIES]
const said = z.string().trim().min(1)
const intent = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  wants: said,
  /** A language that has few pages may say nothing yet. */
  ...forEachLanguage((lang) => (WHOLE_LANGUAGES.includes(lang) ? said : said.optional())),
  pages: z.array(z.string().refine(isPage, 'guide/<slug>, tool/<name>, <topic>@<place>, way@<place> or home@<place>')),
  danger: z.literal(true).optional(),
})

/** The form of the file. */
export const intents = z.array(intent)

/** What people want when they search, see the head of the file. */
export type IntentRecord = z.infer<typeof intent>

/** Whether a text names a page where an answer is. */
function isPage(page: string): boolean {
  const [what = '', place] = page.split('@')
  if (place === undefined) {
    const [kind, name = ''] = what.split('/')
    return kind === 'guide' ? /^[a-z-]+$/.test(name) : kind === 'tool' && isTool(name)
  }
  const [country = '', programme] = place.split('/')
  if (!PLACES.includes(country)) return false
  return what === 'way' || (programme === undefined && (what === 'home' || isTopic(what)))
}

/** What people want, or an error that says where the file breaks a rule. */
export function soundIntents(root: string): IntentRecord[] {
  const found = intents.parse(readYaml(readFileSync(join(root, INTENTS_FILE), 'utf8')))
  const ids = new Set(found.map(({ id }) => id))
  if (ids.size < found.length) throw new Error(`${INTENTS_FILE}: each intent once`)
  return found
}

/**
 * The languages whose words tell what a reader of one wants: its own, and those that its readers often read too. A language
 * in which no intent is said has those of the language beside.
 */
export function languagesOfWants(lang: Language, intents: readonly IntentRecord[]): readonly Language[] {
  const isSaid = intents.some((intent) => intent[lang] !== undefined)
  const read = isSaid ? [lang] : []
  for (let next = besideOf(lang); !read.includes(next); next = besideOf(next)) read.push(next)
  return LANGUAGES.filter((one) => read.includes(one))
}
