import { loadCampaigns } from '../src/content/campaigns'
import { checkContent } from '../src/content/check'
import { gradeOf } from '../src/content/evidence-grade'
import { dueDay } from '../src/content/freshness'
import { loadContent } from '../src/content/load'
import { loadOfferCheck } from '../src/content/load-offer-check'
import { proseOfPages } from '../src/content/prose'
import { readingLevel } from '../src/content/reading-level'
import { evidencedRecords } from '../src/content/records'
import { LANGUAGES } from '../src/site/languages'
import { isForWomenAndDiversity, TOPICS } from '../src/site/topics'

/**
 * npm run content                 checks everything; prints coverage, what falls due next, and reading levels
 * npm run content -- gt           the same, problems of countries/gt only
 * npm run content -- evidence     records by country and grade, and those not looked up again
 */
const [argument] = process.argv.slice(2)
const today = new Date().toISOString().slice(0, 10)
const { content, problems: shapes } = loadContent('content')
const { offerCheck, problems: offerProblems } = loadOfferCheck('content', (id) => content.fileOf.has(id), today)
const { campaigns, problems: campaignProblems } = loadCampaigns('content', today)
const problems = [...shapes, ...checkContent(content, today), ...offerProblems, ...campaignProblems]

if (argument === 'evidence') printEvidence()
else {
  const only = argument
  if (!only) printCoverage()
  printReading(only)
  if (!only) printDue()
  const shown = only
    ? problems.filter((problem) => problem.file.includes(`countries/${only}/`) || problem.file.includes(only))
    : problems
  for (const problem of shown)
    console.log(`${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`)
  console.log(shown.length === 0 ? 'Content: no problem found.' : `Content: ${shown.length} problems.`)
  if (shown.length > 0) process.exitCode = 1
}

function printCoverage() {
  console.log('Coverage: records per country and topic, each in both languages')
  console.table(
    Object.fromEntries(
      content.countries.map(({ id }) => {
        const mine = <T extends { country: string }>(records: T[]) => records.filter((record) => record.country === id)
        const recruitment = content.recruitment[id]
        const counts: Record<(typeof TOPICS)[number], number> = {
          'work-abroad': content.pathways.filter((pathway) => id in pathway.from).length,
          'work-here': content.pathways.filter((pathway) => pathway.destination === id).length,
          fraud: recruitment ? recruitment.rules.length + recruitment.registers.length + recruitment.scams.length : 0,
          skills: mine(content.credentials).length,
          'social-protection': mine(content.schemes).length,
          rights: mine(content.rights).filter((right) => !isForWomenAndDiversity(right.topic)).length,
          'women-and-diversity': mine(content.rights).filter((right) => isForWomenAndDiversity(right.topic)).length,
          contacts: content.contacts.filter((contact) => contact.located === id).length,
        }
        return [id, counts]
      }),
    ),
  )
  const origins = content.pathways.reduce((sum, pathway) => sum + Object.keys(pathway.from).length, 0)
  console.log(
    `${content.countries.length} countries × ${TOPICS.length} topics × ${LANGUAGES.length} languages = ${content.countries.length * TOPICS.length * LANGUAGES.length} topic pages; ${content.pathways.length} pathways, ${origins} pathway-from-origin pages, ${content.guides.length} guides, ${content.glossary.length} terms, ${offerCheck.rules.length} rules of the offer check.`,
  )
}

function printReading(only?: string) {
  const levels = proseOfPages(content, offerCheck, campaigns)
    .filter(({ page, file }) => !only || page.startsWith(only) || file.includes(`countries/${only}/`))
    .map(({ page, language, items }) => ({ page, language, ...readingLevel(items, language) }))
  for (const language of LANGUAGES) {
    const worstFirst = levels
      .filter((level) => level.language === language && level.words >= 40)
      .sort((a, b) => (language === 'es' ? a.score - b.score : b.score - a.score))
    const scores = worstFirst.map((level) => level.score)
    const median = scores[Math.floor(scores.length / 2)]
    console.log(
      `Reading level (${language}): median ${median}; hardest: ${worstFirst
        .slice(0, 5)
        .map((level) => `${level.page} ${level.score}`)
        .join(', ')}`,
    )
  }
}

function printDue() {
  const due = evidencedRecords(content, offerCheck, campaigns)
    .map((record) => ({
      due: dueDay(record.evidence.checked, record.age),
      owner: record.owner,
      kind: record.kind,
      id: record.id,
    }))
    .sort((a, b) => a.due.localeCompare(b.due))
  const byOwner = new Map<string, typeof due>()
  for (const record of due) byOwner.set(record.owner, [...(byOwner.get(record.owner) ?? []), record])
  console.log('Falls due next, by country:')
  for (const [owner, records] of [...byOwner].sort())
    console.log(
      `  ${owner}: ${records[0]?.due} (${records.filter((record) => record.due === records[0]?.due).length} of ${records.length} records, first ${records[0]?.id})`,
    )
}

function printEvidence() {
  const year = Number(today.slice(0, 4))
  const records = evidencedRecords(content, offerCheck, campaigns)
  const table: Record<string, Record<string, number>> = {}
  for (const record of records) {
    const row = table[record.owner] ?? { strong: 0, fair: 0, weak: 0, 'not rechecked': 0, 'volatile, not rechecked': 0 }
    table[record.owner] = row
    const level = gradeOf(record.evidence, year).level
    row[level] = (row[level] ?? 0) + 1
    if (!record.evidence.recheck) row['not rechecked'] = (row['not rechecked'] ?? 0) + 1
    if (!record.evidence.recheck && record.volatile)
      row['volatile, not rechecked'] = (row['volatile, not rechecked'] ?? 0) + 1
  }
  console.table(table)
  for (const record of records)
    if (!record.evidence.recheck)
      console.log(`not rechecked: ${record.owner} ${record.kind} ${record.id}${record.volatile ? ' (volatile)' : ''}`)
}
