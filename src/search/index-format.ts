import type { Language } from '../site/languages'
import type { Topic } from '../site/topics'
import { INDEX_FORM } from './index-address'
import { type Columns, decodeColumns, encodeColumns, hasColumns } from './index-columns'
import type { TrainedText } from './trained-model'

export const KINDS = ['page', 'pathway', 'credential', 'contact', 'guide', 'scheme', 'scam'] as const
export type Kind = (typeof KINDS)[number]

export interface PhoneLine {
  label: string
  number: string
}

/** One thing that search can find: a page, or a record at an anchor of a page ('/es/gt/contactos/#gt-mintrab'). */
export interface SearchDocument {
  path: string
  /** The same place in the other language. */
  alternate: string
  title: string
  summary: string
  kind: Kind
  /** Country whose page it is; for a pathway from one origin, the origin; '' where it is nobody's. */
  country: string
  /** For pathways: the country where one works. */
  destination?: string
  /** Topic id ('fraud'), or '' for a country's first page and for what has none. */
  topic: string
  questions: readonly string[]
  also: readonly string[]
  headings: readonly string[]
  body: string
  phones?: readonly PhoneLine[]
  /** Numbers by which it is found beside those of its lines. */
  numbers?: readonly string[]
  /** A line to call in danger. */
  isEmergency?: boolean
}

/**
 * What people say, and the words that pages use for it; `topic` is what they mostly ask about then. A word with = before it
 * has no other forms.
 */
export interface Synonym {
  say: readonly string[]
  means: readonly string[]
  topic?: Topic
}

/** What a country and its people are called, and papers, taxes and benefits that no other country has: LMIA is Canada. */
export interface PlaceNames {
  names: readonly string[]
  people: readonly string[]
  papers?: readonly string[]
}

/** content/synonyms.yaml, once read. */
export interface Vocabulary extends Readonly<Record<Language, readonly Synonym[]>> {
  places: Readonly<Record<string, PlaceNames>>
  /** Questions that tools answer, by the name of the tool. */
  tools: Readonly<Record<string, Record<Language, readonly string[]>>>
}

/**
 * Words in order, see `encodeWords`, and for each word the documents that have it, see `encodePostings`; in `own` without
 * those that `titlePostings` tells.
 */
export interface WordTable {
  words: string
  postings: string
}

/** What a phone loads: columns, because those compress best, each with a line or item for every document. */
export interface SearchIndex extends Columns {
  version: typeof INDEX_FORM
  lang: Language
  /** See `encodePaths`. */
  paths: string
  /** Words of this language by which documents are found. */
  own: WordTable
  /** Sayings of this language and of the other. A line a synonym: "no pag,me deb;salar pag;rights", what is said and what it means, as stems, and the topic. */
  synonyms: Partial<Record<Language, string>>
  /** Document number to the digits of further numbers by which it is found, separated by spaces. */
  numbers: Record<string, string>
  /** Numbers of the documents that are offered when nothing fits. */
  suggested: number[]
  /** Numbers of the lines to call in danger. */
  lines: number[]
  /** The pages that the model tells apart, see `encodeTargets`. */
  wanted: string
  /** Which words tell which page is wanted, danger, and where a place is in the question. */
  model: TrainedText
}

/** Words in order, each as a capital letter for how many letters it shares with the one before it (A: none), and the rest. */
export function encodeWords(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++
      before = word
      return String.fromCharCode(65 + shared) + word.slice(shared)
    })
    .join('')
}

/** The words that `encodeWords` wrote. */
export function decodeWords(text: string): string[] {
  let before = ''
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((coded) => {
    before = before.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1)
    return before
  })
}

/** An index as its file has it. */
type IndexFile = Omit<SearchIndex, keyof Columns> & Record<keyof Columns, string>

/** The JSON text of an index. */
export function indexJson(index: SearchIndex): string {
  const file: IndexFile = { ...index, ...encodeColumns(index) }
  return JSON.stringify(file)
}

/** The index that a JSON text holds, or undefined where it is none that this release can read. */
export function parseIndex(json: string): SearchIndex | undefined {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return undefined
  }
  return isIndexFile(data) ? { ...data, ...decodeColumns(data) } : undefined
}

function isIndexFile(data: unknown): data is IndexFile {
  if (typeof data !== 'object' || data === null) return false
  const fields: Record<string, unknown> = { ...data }
  return fields.version === INDEX_FORM && typeof fields.paths === 'string' && hasColumns(fields)
}
