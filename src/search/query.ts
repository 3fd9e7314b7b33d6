import type { Language } from '../site/languages'
import type { ListedTitle } from './a-to-z'
import { wordsOf } from './fold'
import type { Entry, OpenIndex } from './open-index'
import type { Role } from './place-role'
import { countriesOfHelp } from './place-sides'
import { isCountryPage, rank, type Scored } from './rank'
import type { SearchResult } from './search-result'
import { directAnswer, isUnsure } from './sureness'
import { type Question, understand } from './understand'
import { bitOf } from './word-match'
import { stem } from './words'

/** By what results can be filtered. */
export type Facet = 'country' | 'topic' | 'kind'

export interface SearchOptions {
  /** The reader's country, where it is known. */
  country?: string
  filters?: { country?: string; topic?: string; kind?: string }
  /** Pages to look among, and no others. */
  among?: readonly string[]
  /** How many results at most; 20 unless told. */
  limit?: number
}

export interface SearchAnswer {
  results: SearchResult[]
  /** How many fit in all, after the filters. */
  total: number
  /** How many fit, by country, by topic and by kind, each before its own filter. */
  counts: Record<Facet, Record<string, number>>
  /** Where nothing fits: urgent help, the ways to work, the reader's country and its phone lines. */
  suggestions: SearchResult[]
  /** Where somebody is in danger or despairs: the lines of the country where they are, and urgent help. Else nothing. */
  help: SearchResult[]
  /** A result that surely answers by itself: a line to call, or the way to work that was asked for. */
  direct: SearchResult | undefined
  /** Nothing surely answers: what is found is only the nearest. */
  isUnsure: boolean
  /** The question seems to be in the other language. */
  otherLanguage: boolean
}

/** So many lines to call are given first, of one country; where several may be meant, of the likeliest and of each other. */
const LINES = { only: 3, first: 2, other: 1 }
const FACETS: readonly Facet[] = ['country', 'topic', 'kind']

/** Answers a question from an index, best first; the same question always gets the same answer. */
export function search(index: OpenIndex, query: string, options: SearchOptions = {}): SearchAnswer {
  const { country: reader = '', filters = {}, among, limit = 20 } = options
  const question = understand(index, query)
  const scored = rank(index, question, reader, among && new Set(among))
  const counts: SearchAnswer['counts'] = { country: {}, topic: {}, kind: {} }
  const kept = scored.filter(({ entry }) => fits(entry, filters, counts))
  const forms = new Set(question.concepts.flatMap((concept) => [...concept.forms.keys()]))
  for (const word of question.placeWords) forms.add(stem(word, index.lang))
  const results = varied(kept)
    .slice(0, limit)
    .map(({ entry, score, answers, number }) => {
      const words = question.concepts.flatMap((concept, at) => (answers & bitOf(at) ? concept.typed : []))
      return present(entry, score, number === undefined ? words : [number, ...words], forms, index.lang)
    })
  const direct = question.isDanger ? undefined : directAnswer(results, question)
  return {
    results,
    total: kept.length,
    counts,
    suggestions: kept.length === 0 ? suggestions(index, reader, question.places) : [],
    help: question.isDanger ? helpFor(index, question, reader) : [],
    direct,
    isUnsure: !question.isDanger && direct === undefined && isUnsure(question),
    otherLanguage: question.otherLanguage,
  }
}

/** The lines to call where somebody is in danger, and urgent help, at the likeliest country's lines where that is known. */
function helpFor(index: OpenIndex, { sides, places }: Question, reader: string): SearchResult[] {
  const origins = new Set([...places].flatMap(([country, role]) => (role === 'from' ? country : [])))
  const known = countriesOfHelp(sides, origins, reader)
    .map((country) => index.lines.flatMap((at) => index.entries[at] ?? []).filter((entry) => entry.country === country))
    .filter((lines) => lines.length > 0)
  const lines = known.flatMap((lines, at) =>
    lines.slice(0, known.length === 1 ? LINES.only : at === 0 ? LINES.first : LINES.other),
  )
  const country = lines[0]?.country
  const urgent = index.entries[index.suggested[0] ?? -1]
  const found = lines.map((entry) => present(entry, 0, [], new Set(), index.lang))
  if (!urgent) return found
  const page = present(urgent, 0, [], new Set(), index.lang)
  return [...found, country ? { ...page, path: `${page.path}#${country}` } : page]
}

/** Makes ready some of what the first questions need. Returns whether all is. The browser's own compiler learns by it too. */
export function warmUp(index: OpenIndex): boolean {
  search(index, index.entries[0]?.title ?? '', { limit: 1 })
  return index.prepareMending()
}

/** Title and address of every page that can be found. */
export function titlesOf(index: OpenIndex): ListedTitle[] {
  return index.entries.filter(({ path, page }) => path === page).map(({ path, title }) => ({ path, title }))
}

/** Whether a document passes the filters. Counts it under every facet whose own filter is the only one to stop it. */
function fits(
  entry: Entry,
  { country = '', topic = '', kind = '' }: NonNullable<SearchOptions['filters']>,
  counts: SearchAnswer['counts'],
): boolean {
  if (country === '' && topic === '' && kind === '') {
    for (const facet of FACETS) counts[facet][entry[facet]] = (counts[facet][entry[facet]] ?? 0) + 1
    return true
  }
  const passes: Record<Facet, boolean> = {
    country: country === '' || entry.country === country || entry.destination === country,
    topic: topic === '' || entry.topic === topic,
    kind: kind === '' || entry.kind === kind,
  }
  for (const facet of FACETS)
    if (FACETS.every((other) => other === facet || passes[other]))
      counts[facet][entry[facet]] = (counts[facet][entry[facet]] ?? 0) + 1
  return FACETS.every((facet) => passes[facet])
}

/** No more than two results from one page before other pages have had their turn. */
function varied(scored: readonly Scored[]): Scored[] {
  const times = new Map<string, number>()
  const first: Scored[] = []
  const later: Scored[] = []
  for (const item of scored) {
    const seen = (times.get(item.entry.page) ?? 0) + 1
    times.set(item.entry.page, seen)
    if (seen <= 2) first.push(item)
    else later.push(item)
  }
  return [...first, ...later]
}

function suggestions(index: OpenIndex, reader: string, places: ReadonlyMap<string, Role>): SearchResult[] {
  const country = [...places.keys()][0] ?? reader
  const general = index.suggested.flatMap((at) => index.entries[at] ?? [])
  const local = country === '' ? [] : index.entries.filter((entry) => entry.country === country)
  return [
    ...general.slice(0, 1),
    ...local.filter((entry) => entry.kind === 'contact' && entry.phones.length > 0).slice(0, 3),
    ...local.filter(isCountryPage).slice(0, 1),
    ...local.filter((entry) => entry.kind === 'page' && entry.topic !== '').slice(0, 8),
    ...general.slice(1),
  ].map((entry) => present(entry, 0, [], new Set(), index.lang))
}

function present(
  entry: Entry,
  score: number,
  words: readonly string[],
  forms: ReadonlySet<string>,
  lang: Language,
): SearchResult {
  const { path, title, country, topic, kind, phones } = entry
  const marks: [number, number][] = []
  for (const match of title.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))
    if (wordsOf(match[0]).some((word) => forms.has(stem(word, lang)) || forms.has(word)))
      marks.push([match.index, match.index + match[0].length])
  return { path, title, country, topic, kind, score, words: [...new Set(words)], marks, phones }
}
