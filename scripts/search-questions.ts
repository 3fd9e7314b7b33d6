import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { NO_ASSETS, renderSite } from '../src/build/render-site'
import { finerModels, searchIndexes } from '../src/build/search-indexes'
import { soundContent } from '../src/build/sound-content'
import { buildDay } from '../src/content/build-day'
import { refined } from '../src/search/finer-model'
import { parseIndex } from '../src/search/index-format'
import { type OpenIndex, openIndex } from '../src/search/open-index'
import { search } from '../src/search/query'
import type { Language } from '../src/site/languages'

/**
 * npx tsx scripts/search-questions.ts questions.jsonl: how well search answers questions of a file, a JSON object a line:
 * {"lang", "text", "pages": [addresses that are right], "kind"}; where nothing is right, `pages` is empty.
 * npx tsx scripts/search-questions.ts --danger sentences.jsonl: how well it sees danger: {"lang", "text", "danger"}.
 * --misses prints also what was missed; --index asks as a phone that has not had the finer model yet.
 */
const asked = z.object({
  lang: z.enum(['es', 'en']),
  text: z.string(),
  kind: z.string().default(''),
  pages: z.array(z.string()),
  country: z.string().optional(),
})
const sentence = z.object({ lang: z.enum(['es', 'en']), text: z.string(), danger: z.boolean() })

const isRefined = !process.argv.includes('--index')
const showsMisses = process.argv.includes('--misses')
const file = process.argv.slice(2).find((word) => !word.startsWith('--'))
if (!file) throw new Error('Name a file of questions.')
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
const indexes = openIndexes()
if (process.argv.includes('--danger')) judgeDanger(lines.map((line) => sentence.parse(JSON.parse(line))))
else judgeQuestions(lines.map((line) => asked.parse(JSON.parse(line))))

function openIndexes(): Record<Language, OpenIndex> {
  const texts = searchIndexes(renderSite(soundContent(), '/', buildDay(), NO_ASSETS).pages)
  const finer = finerModels()
  const open = (lang: Language) => {
    const index = parseIndex(texts[lang])
    if (!index) throw new Error('the build made no index')
    const opened = openIndex(index)
    return (isRefined && refined(opened, finer[lang].text)) || opened
  }
  return { es: open('es'), en: open('en') }
}

function judgeQuestions(questions: readonly z.infer<typeof asked>[]) {
  const judged = questions.map((question) => {
    const { lang, text, country, pages } = question
    const answer = search(indexes[lang], text, { limit: 30, ...(country && { country }) })
    const right = new Set(pages.map(withoutAnchor))
    const found = [...new Set(answer.results.map(({ path }) => withoutAnchor(path)))].slice(0, 10)
    const rank = found.findIndex((page) => right.has(page)) + 1
    const direct = answer.direct && withoutAnchor(answer.direct.path)
    return { ...question, rank, found, direct, isDirectRight: direct !== undefined && right.has(direct), answer }
  })
  const answerable = judged.filter(({ pages }) => pages.length > 0)
  const groups: [string, typeof judged][] = [['all', answerable]]
  for (const lang of ['es', 'en']) groups.push([lang, answerable.filter((question) => question.lang === lang)])
  for (const kind of new Set(answerable.map(({ kind }) => kind)))
    groups.push([kind, answerable.filter((question) => question.kind === kind)])
  console.log('| questions | asked | success@1 | success@3 | MRR |\n| --- | --- | --- | --- | --- |')
  for (const [name, group] of groups) {
    const mean = (of: (rank: number) => number) =>
      (group.reduce((sum, { rank }) => sum + of(rank), 0) / (group.length || 1)).toFixed(3)
    const first = mean((rank) => (rank === 1 ? 1 : 0))
    const three = mean((rank) => (rank >= 1 && rank <= 3 ? 1 : 0))
    console.log(`| ${name} | ${group.length} | ${first} | ${three} | ${mean((rank) => (rank > 0 ? 1 / rank : 0))} |`)
  }
  const direct = judged.filter((question) => question.direct !== undefined)
  console.log(
    `Direct answers: ${direct.filter((question) => question.isDirectRight).length} right of ${direct.length}.`,
  )
  const nothing = judged.filter(({ pages }) => pages.length === 0)
  console.log(`No page answers ${nothing.length}; said so: ${nothing.filter(({ answer }) => answer.isUnsure).length}.`)
  const doubted = answerable.filter(({ answer }) => answer.isUnsure).length
  console.log(`Said to be unanswered though a page answers: ${doubted}.`)
  if (showsMisses)
    for (const { text, rank, pages, found } of answerable)
      if (rank === 0 || rank > 3)
        console.log(`\n${text}\n  right: ${pages.join(' ')}\n  found: ${found.slice(0, 3).join(' ')}`)
}

function judgeDanger(sentences: readonly z.infer<typeof sentence>[]) {
  const judged = sentences.map((line) => ({
    ...line,
    isSeen: search(indexes[line.lang], line.text, { limit: 1 }).help.length > 0,
  }))
  for (const lang of ['es', 'en', '']) {
    const group = judged.filter((line) => lang === '' || line.lang === lang)
    const danger = group.filter((line) => line.danger)
    const harmless = group.filter((line) => !line.danger)
    const share = (of: typeof group) => `${of.filter(({ isSeen }) => isSeen).length} of ${of.length}`
    console.log(`${lang || 'all'}: danger seen ${share(danger)}; false alarms ${share(harmless)}`)
  }
  if (showsMisses)
    for (const { text, danger, isSeen } of judged)
      if (danger !== isSeen) console.log(`${danger ? 'missed' : 'false alarm'}: ${text}`)
}

function withoutAnchor(path: string): string {
  return path.replace(/#.*$/, '')
}
