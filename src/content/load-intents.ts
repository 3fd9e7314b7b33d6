import { z } from 'zod'
import { isTool } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import { forEachLanguage, WHOLE_LANGUAGES } from '../site/languages'
import { isTopic } from '../site/topics'
import { valueAt } from './explain-issue'
import type { Content, Problem } from './load'
import { inSchema, MESSAGES } from './messages'
import { readFormedFile } from './read-formed-file'

export const INTENTS_FILE = 'intents.yaml'

const PLACES: readonly string[] = ['problem', 'at', 'from', 'to', ...MEMBER_COUNTRIES]
const said = z.string().trim().min(1)
const intent = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  wants: said,
  /** A language that has few pages may say nothing yet. */
  ...forEachLanguage((lang) => (WHOLE_LANGUAGES.includes(lang) ? said : said.optional())),
  pages: z.array(z.string().refine(isPage, inSchema('wantedPage'))),
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

/** Reads and validates `intents.yaml` under `root`. Returns a list of problems, empty when all is well. */
export function loadIntents(root: string): { intents: IntentRecord[]; problems: Problem[] } {
  const { found = [], problems } = readFormedFile(root, INTENTS_FILE, intents, ([at = '(file)', ...inside], data) => {
    const id = valueAt(data, [at, 'id'])
    return { record: typeof id === 'string' ? id : at, inside }
  })
  const twice = found.flatMap(({ id }, at): Problem[] =>
    found.findIndex((other) => other.id === id) < at
      ? [{ file: INTENTS_FILE, record: id, field: 'id', at: `${at}.id`, ...MESSAGES.onlyOnce(id) }]
      : [],
  )
  return { intents: found, problems: [...problems, ...twice] }
}

/** Wants whose answer is on a guide or a programme that there is not. */
export function checkIntents(wanted: readonly IntentRecord[], { guides, pathways }: Content): Problem[] {
  const isThere = (page: string) => {
    const [, guide] = /^guide\/(.*)/.exec(page) ?? []
    const [, country, programme] = /^way@(\w+)\/(.*)/.exec(page) ?? []
    return (
      (guide === undefined || guides.some(({ slug }) => slug === guide)) &&
      (programme === undefined || pathways.some(({ id }) => id === `${country}-${programme}`))
    )
  }
  return wanted.flatMap(({ id, pages }, nth) =>
    pages.flatMap((page, at) =>
      isThere(page)
        ? []
        : [{ file: INTENTS_FILE, record: id, field: `pages.${at}`, at: `${nth}.pages.${at}`, ...MESSAGES.link(page) }],
    ),
  )
}

/** What people want, or an error that says where the file breaks a rule. */
export function soundIntents(root: string): IntentRecord[] {
  const { intents: found, problems } = loadIntents(root)
  if (problems.length === 0) return found
  const lines = problems.map(
    ({ record, field, expected }) => `  ${INTENTS_FILE} › ${record} › ${field}: expected ${expected}`,
  )
  throw new Error(`What people want breaks ${problems.length} rules:\n${lines.join('\n')}`)
}
