import { buildDay } from '../src/content/build-day'
import { loadCampaigns } from '../src/content/campaigns'
import { checkContent } from '../src/content/check'
import { checkStyle } from '../src/content/content-style'
import { allowedDebt, checkDebt, countDebt } from '../src/content/debt'
import { countGrades } from '../src/content/evidence-counts'
import { checkDays } from '../src/content/evidence-rules'
import { fileOfRecord } from '../src/content/file-of'
import { checkJsonFiles } from '../src/content/json-files'
import { loadContent } from '../src/content/load'
import { checkIntents, loadIntents } from '../src/content/load-intents'
import { loadOfferCheck } from '../src/content/load-offer-check'
import { loadSynonyms } from '../src/content/load-synonyms'
import { looksLog } from '../src/content/looks-log'
import { pastDue } from '../src/content/past-due'
import { proseOfPages } from '../src/content/prose'
import { hardestFirst, readingLevel } from '../src/content/reading-level'
import { evidencedRecords } from '../src/content/records'
import { MEMBER_COUNTRIES } from '../src/site/countries'
import { LANGUAGES } from '../src/site/languages'
import { isForWomenAndDiversity, TOPICS } from '../src/site/topics'
import { commandWords } from './content/command-words'
import { printDebt } from './content/debt'
import { driftSinceLooks, driftSinceTogether, neverLookedAt, printDrift, recordsLookedAt } from './content/drift'
import { printClaims, printSpread, printTurns } from './content/due'
import { enterLook } from './content/look'
import { writeLooksLog } from './content/looks'
import { writeSkeleton } from './content/new'
import { problemLine } from './content/problem-line'

/**
 * npm run content                 checks everything; prints coverage, what is due, whose turn comes when, and reading levels
 * npm run content -- gt           the same for one country's records only
 * npm run content -- --strict     ends with code 1 too where a record is past the day to look it up again
 * npm run content -- evidence     records by country and grade, and those looked at once
 * npm run content -- debt [gt]    strong fields without support; --write lowers the number that is allowed
 * npm run content -- due [gt]     whose turn it is to be looked at again, by owner; --csv a sheet, --ics a calendar
 * npm run content -- claims gt    each strong field of Guatemala with its sources, as CSV to check by
 * npm run content -- drift        texts that changed in one language alone since the last look at their record
 * npm run content -- looks        writes content/looks.md: what was looked at, when, and what was found
 * npm run content -- new contacts gt gt-office   a contact of Guatemala to fill in
 * npm run content -- --lang es    what is wrong and what is asked, in Spanish; before or after any other word
 * npm run content -- look <id>    asks for a look and writes it; look --json FILE enters many
 */
// Whoever reads the first lines alone, as `head` does, has read enough.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))

const words = process.argv.slice(2)
const isStrict = words.includes('--strict')
const langAt = words.indexOf('--lang')
const language = langAt >= 0 && words[langAt + 1] === 'es' ? 'es' : 'en'
if (langAt >= 0) words.splice(langAt, 2)
const says = commandWords(language)
const argument = words.find((word) => !word.startsWith('--'))
const afterArgument = words.slice(words.indexOf(argument ?? '') + 1)
const COMMANDS = ['evidence', 'debt', 'due', 'claims', 'drift', 'looks', 'look', 'new']
const today = buildDay()
const root = process.env.CONTENT_DIR ?? 'content'
if (argument === 'new') {
  // Before anything is read: the first record of a country is written where nothing is sound yet.
  writeSkeleton(root, afterArgument, today, says)
  process.exit()
}
const { content, problems: shapes } = loadContent(root)
const { offerCheck, problems: offerProblems } = loadOfferCheck(root, (id) => content.fileOf.has(id))
const { campaigns, problems: campaignProblems } = loadCampaigns(root)
const { intents, problems: intentProblems } = loadIntents(root)
const problems = [
  ...shapes,
  ...checkContent(content),
  ...offerProblems,
  ...campaignProblems,
  ...loadSynonyms(root).problems,
  ...intentProblems,
  ...checkIntents(intents, content),
  ...checkStyle(root),
  ...checkJsonFiles(root),
  ...checkDays(evidencedRecords(content, offerCheck, campaigns), (id) => fileOfRecord(content, id), today),
  ...checkDebt(countDebt(content), allowedDebt(root)),
]

if (
  isUnknown(argument) ||
  (['debt', 'due', 'claims'].includes(argument ?? '') &&
    isUnknown(afterArgument.find((word) => !word.startsWith('--'))))
)
  tellCommands()
else if (argument === 'evidence') printEvidence()
else if (argument === 'debt') printDebt(content, root, afterArgument, language)
else if (argument === 'due')
  printTurns(content, evidencedRecords(content, offerCheck, campaigns), afterArgument, today, says)
else if (argument === 'looks') writeLooksLog(root, looksLog(content, offerCheck, campaigns), says)
else if (argument === 'drift') printDrift(drift(), says)
else if (argument === 'claims') printClaims(content, afterArgument, says)
else if (argument === 'look') await enterLook(root, afterArgument, { today, language, words: says })
else {
  const only = argument
  if (!only) printCoverage()
  printReading(only)
  if (!only) printSpread(content, evidencedRecords(content, offerCheck, campaigns), says)
  if (!only) printDriftCount()
  const old = printPastDue(only)
  const shown = only ? problems.filter((problem) => problem.file.includes(`/${only}`)) : problems
  for (const problem of shown) console.log(problemLine(problem, root, language))
  console.log(shown.length === 0 ? says.sound : says.problems(shown.length))
  if (shown.length > 0 || (isStrict && old > 0)) process.exitCode = 1
}

/** A word that is neither a command nor the code of a place with records: the check of nothing would find no fault. */
function isUnknown(word: string | undefined): boolean {
  return word !== undefined && !COMMANDS.includes(word) && !places().includes(word)
}

function places(): string[] {
  const owners = evidencedRecords(content, offerCheck, campaigns).map(({ owner }) => owner)
  return [...new Set([...MEMBER_COUNTRIES, ...owners])].sort()
}

function tellCommands() {
  const wrong = [argument, ...afterArgument].find(isUnknown) ?? ''
  console.log(says.whichCommand(wrong, COMMANDS.join(', '), places().join(', ')))
  process.exitCode = 1
}

function printCoverage() {
  console.log(says.coverage)
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
  console.log(
    says.counted({
      countries: content.countries.length,
      topics: TOPICS.length,
      languages: LANGUAGES.length,
      pathways: content.pathways.length,
      departures: content.pathways.reduce((sum, pathway) => sum + Object.keys(pathway.from).length, 0),
      guides: content.guides.length,
      terms: content.glossary.length,
      rules: offerCheck.rules.length,
    }),
  )
}

function printReading(only?: string) {
  const levels = proseOfPages(content, offerCheck, campaigns)
    .filter(({ page, file }) => !only || page.startsWith(only) || file.includes(`/${only}`))
    .map(({ page, language, items }) => ({ page, language, ...readingLevel(items, language) }))
  for (const language of LANGUAGES) {
    const worstFirst = levels
      .filter((level) => level.language === language && level.words >= 40)
      .sort(hardestFirst(language))
    const scores = worstFirst.map((level) => level.score)
    const median = scores[Math.floor(scores.length / 2)]
    console.log(
      says.reading(
        language,
        median ?? 0,
        worstFirst
          .slice(0, 5)
          .map((level) => `${level.page} ${level.score}`)
          .join(', '),
      ),
    )
  }
}

/** Lists what has to be looked up again, the earliest due first; returns how many records that is. */
function printPastDue(only?: string): number {
  const old = pastDue(evidencedRecords(content, offerCheck, campaigns), today).filter(
    ({ owner }) => !only || owner === only,
  )
  if (old.length > 0) console.log(says.pastDue(today, old.length))
  for (const { due, owner, kind, id } of old) console.log(`  ${due} ${owner} ${kind} ${id}`)
  return old.length
}

function drift() {
  return [
    ...driftSinceLooks(recordsLookedAt(content, offerCheck, campaigns), root),
    ...driftSinceTogether(neverLookedAt(content), root),
  ]
}

/** One language may say what the other does not: whoever changed it is reminded, and nothing is stopped. */
function printDriftCount() {
  const count = drift().length
  if (count > 0) console.log(says.driftListed(count))
}

function printEvidence() {
  const records = evidencedRecords(content, offerCheck, campaigns)
  const once = records.filter(({ evidence }) => !evidence.looks)
  const counts = [...countGrades(content, records, Number(today.slice(0, 4)))].sort()
  console.table(
    Object.fromEntries(
      counts.map(([owner, { strong, fair, weak }]) => [
        owner,
        {
          [says.strong]: strong,
          [says.fair]: fair,
          [says.weak]: weak,
          [says.lookedAtOnce]: once.filter((record) => record.owner === owner).length,
        },
      ]),
    ),
  )
  for (const { owner, kind, id } of once) console.log(`${says.lookedAtOnce}: ${owner} ${kind} ${id}`)
}
