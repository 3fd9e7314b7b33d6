import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { countDebt, lowerDebt } from '../../src/content/debt'
import { enterLooks, isRecordThere } from '../../src/content/enter-looks'
import { loadContent } from '../../src/content/load'
import { MESSAGES } from '../../src/content/messages'
import { type Ask, type AskOptions, askForLook } from './ask-look'

/**
 * `npm run content -- look <id>` asks for one look and writes it; `look --json FILE` (or `-` for what is piped in) enters
 * many at once: `[{ id, on, sought, pages, found, supports?: { url: [fields] }, sources?: [...], until? }]`. Writes
 * nothing where one of them is wrong.
 */
export async function enterLook(root: string, given: readonly string[], options: AskOptions): Promise<void> {
  const { today, language, words } = options
  const fail = (...lines: string[]) => {
    for (const line of lines) console.log(line)
    console.log(words.nothingWritten)
    process.exitCode = 1
  }
  const json = given.indexOf('--json')
  const id = given.find((word) => !word.startsWith('--'))
  if (json < 0 && !id) return fail(words.whichRecord)
  if (json < 0 && id && !isRecordThere(root, id)) {
    const { expected, es } = MESSAGES.noSuchRecord()
    return fail(`${id}: ${words.expected} ${language === 'es' ? es : expected}`)
  }
  const file = given[json + 1] ?? '-'
  const entries = json >= 0 ? entriesIn(file) : await atTerminal((ask) => askForLook(ask, id ?? '', options))
  if (entries === undefined) return fail(json >= 0 ? words.noJson(file) : words.noAnswer)
  const { files, problems } = enterLooks(root, entries, today)
  if (problems.length > 0)
    return fail(
      ...problems.map(
        ({ record, field, expected, es }) =>
          `${record} › ${field}: ${words.expected} ${language === 'es' ? es : expected}`,
      ),
    )
  for (const { file, text } of files) writeFileSync(join(root, file), text)
  console.log(words.written(files.map(({ file }) => file).join(', ')))
  const lower = lowerDebt(root, countDebt(loadContent(root).content))
  if (lower.length > 0) console.log(words.debtLowered(lower.join(', ')))
}

/** What a file of JSON holds, or what is piped in for `-`; undefined where there is none. */
function entriesIn(file: string): unknown {
  try {
    // Some programs of Windows put a mark before the text.
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Asks at the terminal line by line, also where the answers are piped in. */
async function atTerminal<T>(asking: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  const lines = terminal[Symbol.asyncIterator]()
  try {
    return await asking(async (question) => {
      console.log(question)
      terminal.prompt()
      const { done, value } = await lines.next()
      return done ? undefined : value
    })
  } finally {
    terminal.close()
    // The iterator of lines sets the input going again after Ctrl-C, which would keep the command from ending.
    process.stdin.pause()
  }
}
