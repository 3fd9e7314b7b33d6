import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { MEMBER_COUNTRIES } from '../site/countries'
import { LANGUAGES } from '../site/languages'
import { TOPICS } from '../site/topics'
import type { Problem } from './load'
import { READING_LIMIT, readingLevel } from './reading-level'
import { checklist, departure, text } from './schema'
import { CONTACT_KINDS } from './vocabulary'

/** Where the campaigns stand inside the content folder. */
export const CAMPAIGNS_FILE = 'campaigns.yaml'

/** A campaign ready made: words that stand alone, for messages, paper and loudspeakers. */
const campaign = z.strictObject({
  id: checklist.shape.id,
  /** The topic whose page of the country carries on from here. */
  topic: z.enum(TOPICS),
  title: text,
  /** One short saying a point; true in every country. */
  points: z.array(text).min(3).max(4),
  /** One more point, true in that country. */
  in_country: z.partialRecord(z.enum(MEMBER_COUNTRIES), text).default({}),
  sms: departure.shape.sms,
  /** Kinds of contact to call, the best first. */
  contacts: z.array(z.enum(CONTACT_KINDS)).min(1),
  evidence: checklist.shape.evidence,
})
export type Campaign = z.infer<typeof campaign>

/** Reads and validates `campaigns.yaml` under `root`. Problems are empty when all is well. */
export function loadCampaigns(root: string): { campaigns: Campaign[]; problems: Problem[] } {
  const problems: Problem[] = []
  const report = (record: string, field: string, expected: string) =>
    problems.push({ file: CAMPAIGNS_FILE, record, field, expected })
  let data: unknown
  try {
    data = parse(readFileSync(join(root, CAMPAIGNS_FILE), 'utf8'))
  } catch (error) {
    report('(file)', '(syntax)', error instanceof Error ? (error.message.split('\n')[0] ?? 'YAML') : 'YAML')
    return { campaigns: [], problems }
  }
  const items: unknown[] = Array.isArray(data) ? data : []
  if (items.length === 0) report('(file)', '(whole file)', 'a list of campaigns')
  const campaigns = items.flatMap((item, index) => {
    const result = campaign.safeParse(item)
    if (result.success) return [result.data]
    for (const issue of result.error.issues)
      report(`#${index + 1}`, issue.path.map(String).join('.') || '(whole record)', issue.message)
    return []
  })
  const ids = campaigns.map(({ id }) => id)
  for (const { id, title, points, in_country } of campaigns) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) report(id, 'id', 'an id of its own')
    if (!id.startsWith('reg-campaign-')) report(id, 'id', 'an id that begins with reg-campaign-')
    for (const language of LANGUAGES) {
      const said = [title, ...points, ...Object.values(in_country)].map((words) => words[language])
      const level = readingLevel(said, language)
      if (level.words >= 40 && !level.easyEnough)
        report(id, language, `a reading level of ${READING_LIMIT[language]}, not ${level.score}`)
    }
  }
  return { campaigns, problems }
}

/** The campaigns, or an error that lists every broken rule with its exact place. */
export function soundCampaigns(root: string): Campaign[] {
  const { campaigns, problems } = loadCampaigns(root)
  if (problems.length > 0)
    throw new Error(
      `The campaigns break ${problems.length} rules:\n${problems.map((problem) => `  ${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`).join('\n')}`,
    )
  return campaigns
}
