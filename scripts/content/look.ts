import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { countDebt, lowerDebt } from '../../src/content/debt'
import { enterLooks } from '../../src/content/enter-looks'
import { loadContent } from '../../src/content/load'
import { LOOK_OUTCOMES } from '../../src/content/vocabulary'

/**
 * `npm run content -- look <id>` asks for one look and writes it; `look --json FILE` (or `-` for what is piped in) enters
 * many at once: `[{ id, on, sought, pages, found, supports?: { url: [fields] }, sources?: [...], until? }]`. Writes
 * nothing where one of them is wrong.
 */
export async function enterLook(root: string, words: readonly string[], today: string): Promise<void> {
  const json = words.indexOf('--json')
  const entries: unknown =
    json >= 0
      ? JSON.parse(readFileSync(words[json + 1] === '-' || !words[json + 1] ? 0 : (words[json + 1] ?? ''), 'utf8'))
      : [await askForLook(words[0] ?? '', today)]
  const { files, problems } = enterLooks(root, entries, today)
  if (problems.length > 0) {
    for (const problem of problems) console.log(problem)
    console.log('Nothing was written.')
    process.exitCode = 1
    return
  }
  for (const { file, text } of files) writeFileSync(join(root, file), text)
  console.log(`Written: ${files.map(({ file }) => file).join(', ')}`)
  const lower = lowerDebt(root, countDebt(loadContent(root).content))
  if (lower.length > 0) console.log(`Debt lowered: ${lower.join(', ')}.`)
}

async function askForLook(id: string, today: string): Promise<object> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = (question: string) => terminal.question(`${question}\n> `)
  const askMany = async (question: string) => {
    const lines: string[] = []
    for (let line = await ask(`${question} (one a line, an empty line ends)`); line !== ''; line = await ask('next'))
      lines.push(line.trim())
    return lines
  }
  const on = (await ask(`Day of the look, YYYY-MM-DD (Enter: ${today})`)) || today
  const sought = await askMany('What did you search for, to prove the record wrong?')
  const pages = await askMany('Which pages did you open? At least one that the record does not cite')
  const found = await ask(`What did you find: ${LOOK_OUTCOMES.join(', ')}?`)
  const supports: Record<string, string[]> = {}
  for (const line of await askMany('Which page states which fields? As: https://… phones.0 status')) {
    const [url = '', ...fields] = line.split(/\s+/)
    supports[url] = fields
  }
  const sources: object[] = []
  for (const line of await askMany('New sources? As: https://… | publisher | official or not | date')) {
    const [url, publisher, official, dated] = line.split('|').map((part) => part.trim())
    sources.push({ url, publisher, official: official === 'official', dated })
  }
  const until = await ask('Last day on which it holds, where a source says so (Enter: none)')
  terminal.close()
  return { id, on, sought, pages, found, supports, sources, ...(until && { until }) }
}
