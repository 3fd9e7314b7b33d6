import type { OpenIndex } from '../../src/search/open-index'
import { search } from '../../src/search/query'

/** One labelled question; see the head of queries.yaml. */
export interface LabelledQuery {
  q: string
  lang: 'es' | 'en'
  country?: string
  kind: string
  pages: string[]
  needs: string[]
  holdout?: boolean
  /** Who wrote it, where that was nobody who works on search. */
  source?: 'blind'
  from?: string
}

export interface Measure {
  queries: number
  successAt1: number
  successAt3: number
  mrr: number
}

/** What was asked, where the first right page stood (0: nowhere among the first ten) and what came first instead. */
export interface Judged {
  query: LabelledQuery
  rank: number
  first: string[]
}

export interface Evaluation {
  all: Measure
  tuned: Measure
  holdout: Measure
  /** Held out, and written by somebody who had not seen the search: the fairest guess for a new question. */
  blind: Measure
  byLanguage: Record<string, Measure>
  byKind: Record<string, Measure>
  judged: Judged[]
  /** Questions that could not be judged because a country they need has no content yet. */
  skipped: number
}

/** Addresses of pages, best first. */
export type Engine = (query: LabelledQuery) => string[]

/** The engine of the app: an index of each language. */
export function appEngine(indexes: Record<'es' | 'en', OpenIndex>): Engine {
  return ({ q, lang, country }) =>
    search(indexes[lang], q, { limit: 30, ...(country !== undefined && { country }) }).results.map(({ path }) => path)
}

/** Success among the first and the first three pages, and mean reciprocal rank, of an engine on labelled questions. */
export function evaluate(
  engine: Engine,
  queries: readonly LabelledQuery[],
  countries: ReadonlySet<string>,
): Evaluation {
  const ready = queries.filter(({ needs }) => needs.every((country) => countries.has(country)))
  const judged = ready.map((query): Judged => {
    const pages = [...new Set(engine(query).map((path) => path.replace(/#.*$/, '')))].slice(0, 10)
    return {
      query,
      rank: pages.findIndex((page) => query.pages.some((label) => fits(page, label))) + 1,
      first: pages.slice(0, 3),
    }
  })
  const groups = (name: (query: LabelledQuery) => string) =>
    Object.fromEntries(
      [...new Set(ready.map(name))].map((group) => [
        group,
        measure(judged.filter(({ query }) => name(query) === group)),
      ]),
    )
  return {
    all: measure(judged),
    tuned: measure(judged.filter(({ query }) => !query.holdout)),
    holdout: measure(judged.filter(({ query }) => query.holdout)),
    blind: measure(judged.filter(({ query }) => query.holdout && query.source === 'blind')),
    byLanguage: groups(({ lang }) => lang),
    byKind: groups(({ kind }) => kind),
    judged,
    skipped: queries.length - ready.length,
  }
}

/** Whether an address is the one of a label, in which * stands for anything. */
function fits(page: string, label: string): boolean {
  const pattern = label.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(page)
}

function measure(judged: readonly Judged[]): Measure {
  const share = (of: (rank: number) => number) =>
    judged.length === 0 ? 0 : judged.reduce((sum, { rank }) => sum + of(rank), 0) / judged.length
  return {
    queries: judged.length,
    successAt1: share((rank) => (rank === 1 ? 1 : 0)),
    successAt3: share((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr: share((rank) => (rank > 0 ? 1 / rank : 0)),
  }
}
