import { gzipSync } from 'node:zlib'
import { parseIndex, type SearchDocument } from '../../src/search/index-format'
import { type OpenIndex, openIndex } from '../../src/search/open-index'
import { rivals } from './engines'
import { appEngine, type Engine, type Evaluation, evaluate, type LabelledQuery, type Measure } from './evaluate'

export interface Row {
  engine: string
  /** On what was kept out of tuning; and, for the app, on everything. */
  heldOut: Evaluation
  evaluation?: Evaluation
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
    name: 'Ruta Clara: inverted index, a speller for mistakes',
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
    const heldOut = evaluate(
      timed,
      queries.filter(({ holdout }) => holdout),
      countries,
    )
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return {
      engine: name,
      heldOut,
      ...(engine === app.engine && { evaluation: evaluate(engine, queries, countries) }),
      kilobytes: gzipSync(bytes, { level: 9 }).length / 1000,
      median: at(0.5),
      p95: at(0.95),
    }
  })
}

/** The comparison as Markdown: all engines, each by language and by kind of question, then the app on every question. */
export function comparisonText(rows: readonly Row[]): string {
  const app = rows[0]?.evaluation
  const kept = rows.map(({ engine, heldOut }) => ({ engine, groups: groupsOf(heldOut) }))
  return [
    '| engine, on held-out questions | success@1 | success@3 | MRR | index, KB gzip | ms, median | ms, 95th |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ engine, heldOut, kilobytes, median, p95 }) =>
        `| ${engine} | ${figures(heldOut.all)} | ${kilobytes.toFixed(1)} | ${median.toFixed(1)} | ${p95.toFixed(1)} |`,
    ),
    '',
    '| held-out questions | engine | questions | success@1 | success@3 | MRR |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.keys(kept[0]?.groups ?? {}).flatMap((group) =>
      kept.map(({ engine, groups }) => {
        const found = groups[group]
        return `| ${group} | ${engine} | ${found?.queries ?? 0} | ${found ? figures(found) : ''} |`
      }),
    ),
    '',
    '| asked of the app | questions | success@1 | success@3 | MRR |',
    '| --- | --- | --- | --- | --- |',
    ...(app
      ? Object.entries({ all: app.all, tuned: app.tuned, 'held out': app.holdout, ...groupsOf(app) }).map(
          ([name, measure]) => `| ${name} | ${measure.queries} | ${figures(measure)} |`,
        )
      : []),
  ].join('\n')
}

function groupsOf({ byLanguage, byKind }: Evaluation): Record<string, Measure> {
  return { ...byLanguage, ...byKind }
}

function figures({ successAt1, successAt3, mrr }: Measure): string {
  return [successAt1, successAt3, mrr].map((value) => value.toFixed(3)).join(' | ')
}

function openIndexes(texts: Record<'es' | 'en', string>): Record<'es' | 'en', OpenIndex> {
  const open = (text: string) => {
    const index = parseIndex(text)
    if (!index) throw new Error('not a search index')
    return openIndex(index)
  }
  return { es: open(texts.es), en: open(texts.en) }
}
