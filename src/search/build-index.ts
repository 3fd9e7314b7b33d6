import { guidePath, isTool, toolPath } from '../site/addresses'
import { besideOf, LANGUAGES, type Language } from '../site/languages'
import { inOrder } from './document-order'
import { encodePaths } from './document-paths'
import { wordsOf } from './fold'
import { INDEX_FORM } from './index-address'
import {
  encodeWords,
  indexJson,
  type SearchDocument,
  type SearchIndex,
  type Synonym,
  type Vocabulary,
  type WordTable,
} from './index-format'
import { encodeTargets } from './intents'
import { isDialledBy } from './phone-digits'
import { foldPlaces } from './place-names'
import { encodePostings, levelOf, type Posting } from './postings'
import { stemsOf, titlePostings, titleWeight } from './title-words'
import type { TrainedModel } from './trained-model'
import { isStopWord, stem } from './words'

export interface IndexInput {
  lang: Language
  /** What can be found, in `lang`. */
  documents: readonly SearchDocument[]
  vocabulary: Vocabulary
  /** Paths offered when nothing fits: urgent help, pathways, contacts. */
  suggested: readonly string[]
  model: TrainedModel
}

/** How much a word says about a document, by where it stands. */
const WEIGHT = { also: 8, questions: 4, headings: 3, summary: 2.5, body: 1, recordBody: 2 }
/**
 * A page keeps at most this many of the words that are in its body alone and tell it from others; a record, of its summary.
 * Words of records cost every first visit 1 KB and more, and helped few labelled queries.
 */
const BODY_WORDS = { page: 5, record: 0 }
/** A word in the bodies of more pages than this tells none from the others. */
const MANY_PAGES = 3
/** A word that says less about a document is left out: it finds nothing better, and costs bytes. */
const LEAST = 2.6
/** Telephone numbers that texts name though no line of ours has them: "512-7230", "900 759 759"; no years, no money. */
const NUMBER_IN_TEXT = /(?<![\d-])(?!(?:19|20)\d\d-)\d{3,4}-\d{4}(?![\d-])|\b900(?: \d{3}){2}\b|\b900(?: \d\d){3}\b/g
/** A heading that stands on more pages than this is the page's frame ("Sources"), or tells none of them from the others. */
const SHARED_HEADING = 1

/** One compact JSON text: the whole search index of one language. */
export function buildIndex({ lang, documents: unordered, vocabulary, suggested, model }: IndexInput): string {
  const documents = inOrder(unordered)
  const titles = documents.map((document) => document.title.replace(/\s+/g, ' '))
  // In this order, because what is alike compresses best side by side, and what is packed apart from words.
  const index: SearchIndex = {
    version: INDEX_FORM,
    lang,
    topics: documents.map(({ topic }) => topic),
    places: foldPlaces(vocabulary.places),
    synonyms: Object.fromEntries(
      LANGUAGES.filter((said) => said === lang || said === besideOf(lang)).map((said) => [
        said,
        stemSynonyms(said === lang ? vocabulary[said] : foreignWords(vocabulary[said]), said),
      ]),
    ),
    paths: encodePaths(documents),
    titles,
    wanted: encodeTargets(model.pages, (page) => documents.findIndex(({ path }) => path === pageAddress(lang, page))),
    phones: Object.fromEntries(
      documents.flatMap(({ phones, title }, at) =>
        phones?.length ? [[at, phones.map(({ label, number }) => [label === title ? '' : label, number])]] : [],
      ),
    ),
    numbers: furtherNumbers(documents),
    kinds: documents.map(({ kind }) => kind),
    lines: documents.flatMap(({ isEmergency }, at) => (isEmergency ? [at] : [])),
    countries: documents.map(({ country }) => country),
    suggested: suggested.flatMap((path) => {
      const at = documents.findIndex((document) => document.path === path)
      return at < 0 ? [] : [at]
    }),
    destinations: documents.map(({ destination = '' }) => destination),
    model: model.text,
    own: wordTable(weighWords(documents, lang), titlePostings(titles, lang)),
  }
  return indexJson(index)
}

/** For each document, its words and their weights. */
function weighWords(documents: readonly SearchDocument[], lang: Language): Map<string, number>[] {
  const inBodies = new Map<string, number>()
  const bodies = documents.map((document) => {
    const counts = new Map<string, number>()
    for (const word of stemsOf(isRecord(document) ? document.summary : document.body, lang)) add(counts, word, 1)
    for (const word of counts.keys()) add(inBodies, word, 1)
    return counts
  })
  const pagesWith = new Map<string, number>()
  for (const document of documents) for (const heading of new Set(document.headings)) add(pagesWith, heading, 1)
  return documents.map((document, at) => {
    const weights = new Map<string, number>()
    const title = stemsOf(document.title, lang)
    for (const word of new Set(title)) add(weights, word, titleWeight(title.length))
    for (const word of new Set(document.also.flatMap((name) => stemsOf(name, lang)))) add(weights, word, WEIGHT.also)
    addSaturated(weights, document.questions, WEIGHT.questions, lang)
    addSaturated(
      weights,
      document.headings.filter((heading) => (pagesWith.get(heading) ?? 0) <= SHARED_HEADING),
      WEIGHT.headings,
      lang,
    )
    if (document.kind !== 'pathway' && !isRecord(document))
      addSaturated(weights, [document.summary], WEIGHT.summary, lang)
    const body = bodies[at] ?? new Map<string, number>()
    const distinctive = [...body]
      .map(([word, count]) => ({
        word,
        count,
        worth: (1 + Math.log(count)) * Math.log((documents.length + 1) / (inBodies.get(word) ?? 1)),
      }))
      .filter(({ word, count }) => count > 1 && !weights.has(word) && isTelling(word, inBodies.get(word)))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, isRecord(document) ? BODY_WORDS.record : BODY_WORDS.page)
    for (const { word, count } of distinctive)
      add(weights, word, (isRecord(document) ? WEIGHT.recordBody : WEIGHT.body) * (1 + Math.log(count)))
    return weights
  })
}

/** Whether a word of a page's body tells the page from others. */
function isTelling(word: string, pages = 0): boolean {
  return pages <= MANY_PAGES && /^[a-z]{3,}$/.test(word)
}

/** Whether a document is a record inside a page. */
function isRecord(document: SearchDocument): boolean {
  return document.path.includes('#')
}

function addSaturated(weights: Map<string, number>, texts: readonly string[], weight: number, lang: Language) {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of new Set(stemsOf(text, lang))) add(counts, word, 1)
  for (const [word, count] of counts) add(weights, word, (weight * 2 * count) / (1 + count))
}

function add(counts: Map<string, number>, word: string, amount: number) {
  counts.set(word, (counts.get(word) ?? 0) + amount)
}

/** `derived` are postings that whoever opens the index finds out without being told. */
function wordTable(weights: readonly Map<string, number>[], derived: ReadonlyMap<string, Posting[]>): WordTable {
  const postings = new Map<string, Posting[]>()
  weights.forEach((words, document) => {
    for (const [word, weight] of words) {
      if (weight < LEAST) continue
      const entry: Posting = [document, levelOf(weight)]
      const list = postings.get(word)
      if (list) list.push(entry)
      else postings.set(word, [entry])
    }
  })
  const words = [...postings.keys()].sort()
  return {
    postings: encodePostings(
      words.map((word) => {
        const levels = new Map(derived.get(word))
        return (postings.get(word) ?? []).filter(([document, level]) => levels.get(document) !== level)
      }),
    ),
    words: encodeWords(words),
  }
}

/** Numbers that stand in a document's text or are not for calls, unless they are those of a line to call. */
function furtherNumbers(documents: readonly SearchDocument[]): Record<string, string> {
  const lines = documents.flatMap(({ phones = [] }) => phones.map(({ number }) => number.replace(/\D/g, '')))
  return Object.fromEntries(
    documents.flatMap(({ body, phones = [], numbers = [] }, at) => {
      const text = [body, ...phones.map(({ label }) => label)].join('\n').match(NUMBER_IN_TEXT) ?? []
      const further = [...numbers, ...text]
        .map((number) => number.replace(/\D/g, ''))
        .filter((number) => !lines.some((line) => isDialledBy(line, number)))
      return further.length > 0 ? [[at, [...new Set(further)].join(' ')]] : []
    }),
  )
}

/** Sayings without those that hold a shorter one: whoever says the longer says the shorter. */
function shortest(sayings: readonly string[]): string[] {
  return [...new Set(sayings)].filter(
    (saying) => !sayings.some((other) => other !== saying && ` ${saying} `.includes(` ${other} `)),
  )
}

/** Words of the other language: what they are mostly about, and nothing that pages here have. */
function foreignWords(synonyms: readonly Synonym[]): Synonym[] {
  return synonyms.flatMap(({ say, topic }) => {
    const words = say.filter((saying) => !saying.includes(' '))
    return topic && words.length > 0 ? [{ say: words, means: [], topic }] : []
  })
}

function stemSynonyms(synonyms: readonly Synonym[], lang: Language): string {
  const stems = (text: string) =>
    text
      .split(' ')
      .flatMap((part) => (part.startsWith('=') ? part : wordsOf(part).map((word) => stem(word, lang))))
      .join(' ')
  const meaning = (text: string) =>
    wordsOf(text)
      .filter((word) => !isStopWord(word, lang))
      .map((word) => stem(word, lang))
  return synonyms
    .map(({ say, means, topic }) =>
      // Sorted, so that sayings that begin alike compress well.
      [shortest(say.map(stems)).sort().join(','), [...new Set(means.flatMap(meaning))].join(' '), topic ?? ''].join(
        ';',
      ),
    )
    .join('\n')
}

/** The address of a page of no country, as intents name it: 'guide/your-documents', 'tool/urgent'. */
function pageAddress(lang: Language, page: string): string {
  const [kind, name = ''] = page.split('/')
  return kind === 'tool' && isTool(name) ? toolPath(lang, name) : guidePath(lang, name)
}
