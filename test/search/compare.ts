import { gzipSync } from 'node:zlib'
import { parseIndex, type SearchDocument } from '../../src/search/index-format'
import { type OpenIndex, openIndex } from '../../src/search/open-index'
import { rivals } from './engines'
import { appEngine, type Engine, type Evaluation, evaluate, type LabelledQuery } from './evaluate'

export interface Row {
  engine: string
  evaluation: Evaluation
  kilobytes: number
  /** Milliseconds for a question: half of all, and all but one in twenty. */
  median: number
  p95: number
}

export interface Site {
  /** The JSON text of each index, as built. */
  indexes: Record<'es' | 'en', string>
  documents: Record<'es' | 'en', SearchDocument[]>
  countries: ReadonlySet<string>
}

/**
 * The app's search and others on the same documents: quality, bytes and milliseconds. The others are asked only what was
 * kept out of tuning: it is fairer, and Fuse takes seconds for some questions.
 */
export function compareEngines({ indexes, documents, countries }: Site, queries: readonly LabelledQuery[]): Row[] {
  const app = {
    name: 'Ruta Clara: inverted index, Fuse for mistakes',
    engine: appEngine(openIndexes(indexes)),
    bytes: indexes.es,
  }
  return [app, ...rivals(documents)].map(({ name, engine, bytes }) => {
    const times: number[] = []
    const timed: Engine = (query) => {
      const start = performance.now()
      const pages = engine(query)
      times.push(performance.now() - start)
      return pages
    }
    const asked = engine === app.engine ? queries : queries.filter(({ holdout }) => holdout)
    const evaluation = evaluate(timed, asked, countries)
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return {
      engine: name,
      evaluation,
      kilobytes: gzipSync(bytes, { level: 9 }).length / 1000,
      median: at(0.5),
      p95: at(0.95),
    }
  })
}

/** The comparison as a Markdown table, and the app's measures by language and by kind of question. */
export function comparisonText(rows: readonly Row[]): string {
  const number = (value: number) => value.toFixed(3)
  const table = rows.map(({ engine, evaluation: { holdout }, kilobytes, median, p95 }) =>
    [
      engine,
      number(holdout.successAt1),
      number(holdout.successAt3),
      number(holdout.mrr),
      kilobytes.toFixed(1),
      median.toFixed(1),
      p95.toFixed(1),
    ].join(' | '),
  )
  const app = rows[0]?.evaluation
  const groups = app
    ? Object.entries({ all: app.all, tuned: app.tuned, 'held out': app.holdout, ...app.byLanguage, ...app.byKind })
    : []
  return [
    '| engine, on held-out questions | success@1 | success@3 | MRR | index, KB gzip | ms, median | ms, 95th |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...table.map((cells) => `| ${cells} |`),
    '',
    '| asked of the app | questions | success@1 | success@3 | MRR |',
    '| --- | --- | --- | --- | --- |',
    ...groups.map(
      ([name, { queries, successAt1, successAt3, mrr }]) =>
        `| ${name} | ${queries} | ${number(successAt1)} | ${number(successAt3)} | ${number(mrr)} |`,
    ),
  ].join('\n')
}

function openIndexes(texts: Record<'es' | 'en', string>): Record<'es' | 'en', OpenIndex> {
  const open = (text: string) => {
    const index = parseIndex(text)
    if (!index) throw new Error('not a search index')
    return openIndex(index)
  }
  return { es: open(texts.es), en: open(texts.en) }
}
