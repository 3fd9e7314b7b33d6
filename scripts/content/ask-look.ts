import { lookEntry } from '../../src/content/enter-looks'
import { explainIssue } from '../../src/content/explain-issue'
import { LOOK_OUTCOMES } from '../../src/content/vocabulary'
import type { CommandWords } from './command-words'

/** Puts a question to whoever sits at the terminal; undefined where nobody answers any more. */
export type Ask = (question: string) => Promise<string | undefined>

/** What the questions of a look are asked with. */
export interface AskOptions {
  /** YYYY-MM-DD. */
  today: string
  language: 'en' | 'es'
  words: CommandWords
}

/** Asks for one look at a record; an answer that cannot be is asked for again. Undefined where the answers end before. */
export async function askForLook(ask: Ask, id: string, options: AskOptions): Promise<object | undefined> {
  const { today, words } = options
  const on = await askFor(ask, 'on', words.lookDay(today), options, (line) => line || today)
  if (!on) return undefined
  const sought = await askForMany(ask, words.lookSought, options)
  if (!sought) return undefined
  const pages = await askForMany(ask, words.lookPages, options)
  if (!pages) return undefined
  const found = await askFor(ask, 'found', words.lookFound(LOOK_OUTCOMES.join(', ')), options)
  if (!found) return undefined
  const supports = await askForMany(ask, words.lookSupports, options)
  if (!supports) return undefined
  const sources = await askForMany(ask, words.lookSources, options)
  if (!sources) return undefined
  const until = await askFor(ask, 'until', words.lookUntil, options, (line) => line || undefined)
  if (!until) return undefined
  return {
    ...{ id, sought: sought.value, pages: pages.value, on: on.value, found: found.value },
    supports: Object.fromEntries(supports.value.map(fieldsOfPage)),
    sources: sources.value.map(sourceIn),
    ...(until.value !== undefined && { until: until.value }),
  }
}

/** "https://… phones.0 status". */
function fieldsOfPage(line: string): [url: string, fields: string[]] {
  const [url = '', ...fields] = line.split(/\s+/)
  return [url, fields]
}

/** "https://… | publisher | official or not | date". */
function sourceIn(line: string): object {
  const [url, publisher, official, dated] = line.split('|').map((part) => part.trim())
  return { url, publisher, official: official === 'official', dated }
}

/** One answer that the field of a look can hold. */
async function askFor(
  ask: Ask,
  field: 'on' | 'found' | 'until',
  question: string,
  { language }: AskOptions,
  meant: (line: string) => string | undefined = (line) => line,
): Promise<{ value: string | undefined } | undefined> {
  let again = ''
  for (;;) {
    const line = await ask(again + question)
    if (line === undefined) return undefined
    const value = meant(line.trim())
    const issue = lookEntry.shape[field].safeParse(value).error?.issues[0]
    if (!issue) return { value }
    const { says } = explainIssue({ ...issue, path: [field] }, { [field]: value })
    again = `${language === 'es' ? says.es : says.expected}\n`
  }
}

/** Lines until an empty one. */
async function askForMany(ask: Ask, question: string, { words }: AskOptions): Promise<{ value: string[] } | undefined> {
  const value: string[] = []
  for (;;) {
    const line = await ask(value.length === 0 ? `${question} (${words.manyLines})` : words.next)
    if (line === undefined) return undefined
    if (line.trim() === '') return { value }
    value.push(line.trim())
  }
}
