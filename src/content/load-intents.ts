import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isTool } from '../site/addresses'
import { MEMBER_COUNTRIES } from '../site/countries'
import { besideOf, forEachLanguage, LANGUAGES, type Language, WHOLE_LANGUAGES } from '../site/languages'
import { isTopic } from '../site/topics'
import { explainIssue } from './explain-issue'
import type { Content, Problem } from './load'
import { firstLine, inSchema, MESSAGES, type Said } from './messages'
import { readYaml } from './read-yaml'

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

/** Reads and validates `intents.yaml` under `root`. Returns a list of problems, empty when all is well; nothing is a site without it. */
export function loadIntents(root: string): { intents: IntentRecord[]; problems: Problem[] } {
  const file = join(root, INTENTS_FILE)
  if (!existsSync(file)) return { intents: [], problems: [] }
  const fault = (record: string, field: string, says: Said, at = field): Problem => ({
    file: INTENTS_FILE,
    record,
    field,
    at,
    ...says,
  })
  let data: unknown
  try {
    data = readYaml(readFileSync(file, 'utf8'))
  } catch (error) {
    return { intents: [], problems: [fault('(file)', '(syntax)', MESSAGES.syntax(firstLine(error)))] }
  }
  const { data: found = [], error } = intents.safeParse(data)
  const problems = (error?.issues ?? []).map((issue) => {
    const [at = '(file)', ...rest] = issue.path.map(String)
    const says = explainIssue(issue, data).says
    return fault(idAt(data, Number(at)) ?? at, rest.join('.') || '(whole record)', says, issue.path.join('.'))
  })
  const twice = found.flatMap(({ id }, at) =>
    found.findIndex((other) => other.id === id) < at ? [fault(id, 'id', MESSAGES.onlyOnce(id), `${at}.id`)] : [],
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

/** The id of the record at a place of a list that may be anything. */
function idAt(data: unknown, at: number): string | undefined {
  const found = z.array(z.looseObject({ id: z.string() }).catch({ id: '' })).safeParse(data)
  return (found.success && found.data[at]?.id) || undefined
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
