import { LANGUAGES } from '../site/languages'
import type { Campaign } from './campaign-schema'
import { KINDS } from './kinds'
import { MESSAGES, type Said } from './messages'
import type { Problem } from './problem'
import { readRecords } from './read-records'
import { limitWords, readingLevel } from './reading-level'
import { bothLanguagesOf } from './same-in-both'

/** Reads and validates the campaigns under `root`. Problems are empty when all is well. */
export function loadCampaigns(root: string): { campaigns: Campaign[]; problems: Problem[] } {
  const { records, problems } = readRecords(root, KINDS.campaigns)
  const campaigns = records.map(({ record }) => record)
  for (const { record, file } of records) {
    const { id, title, points, in_country } = record
    const report = (field: string, says: Said) => problems.push({ file, record: id, field, ...says })
    problems.push(...bothLanguagesOf(record, file))
    if (!id.startsWith('reg-campaign-')) report('id', MESSAGES.campaignId())
    for (const language of LANGUAGES) {
      const said = [title, ...points, ...Object.values(in_country)].map((words) => words[language])
      const level = readingLevel(said, language)
      if (level.words >= 40 && !level.easyEnough)
        report(language, MESSAGES.easier(limitWords(language), String(level.score), ''))
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
