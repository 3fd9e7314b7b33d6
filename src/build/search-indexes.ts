import { keptText } from '../content/kept-results'
import { soundIntents } from '../content/load-intents'
import { soundSynonyms } from '../content/load-synonyms'
import { type TextCache, textCache } from '../content/text-cache'
import type { BuiltPage } from '../pages/built-page'
import { headingsOf, wordsOf } from '../pages/page-tree'
import { NOT_SEARCHED } from '../search/a-to-z'
import { buildIndex } from '../search/build-index'
import { finerAddress } from '../search/finer-address'
import type { Kind, SearchDocument, Vocabulary } from '../search/index-format'
import { isTool, toolPath } from '../site/addresses'
import { forEachLanguage, type Language } from '../site/languages'
import { readModels } from './search-model'

/** The search index of each language as a JSON text, from the pages that were built. */
export function searchIndexes(pages: readonly BuiltPage[]): Record<Language, string> {
  const vocabulary = readVocabulary()
  const documents = searchDocuments(pages, vocabulary)
  const models = readModels('src/search/training', soundIntents('content'))
  const indexOf = (lang: Language) => {
    const sources = {
      lang,
      documents: documents[lang],
      vocabulary,
      suggested: [toolPath(lang, 'urgent'), toolPath(lang, 'pathways'), toolPath(lang, 'guides')],
      model: models[lang],
    }
    return keptText('search index', [JSON.stringify(sources)], () => buildIndex(sources))
  }
  return forEachLanguage(indexOf)
}

/** The finer model of each language's search, by its address inside the site. */
export function finerModels(): Record<Language, { url: string; text: string }> {
  const models = readModels('src/search/training', soundIntents('content'))
  return forEachLanguage((lang) => {
    const { text, finer } = models[lang]
    return { url: finerAddress(lang, text), text: JSON.stringify(finer) }
  })
}

/** What can be found, in both languages, with the questions that tools answer. */
export function searchDocuments(
  pages: readonly BuiltPage[],
  vocabulary = readVocabulary(),
): Record<Language, SearchDocument[]> {
  const words = textCache<PageWords>('page-words')
  const documents = forEachLanguage((lang) => withToolQuestions(documentsOf(pages, lang, words), vocabulary, lang))
  words.save()
  return documents
}

/** What can be read on a page. */
interface PageWords {
  headings: string[]
  body: string
}

/** What can be found in one language: every page, and the records that deserve a place of their own. */
function documentsOf(pages: readonly BuiltPage[], lang: Language, words: TextCache<PageWords>): SearchDocument[] {
  return pages
    .filter(({ record }) => record.lang === lang && !NOT_SEARCHED.includes(record.kind))
    .flatMap((page) => {
      const { record, questions, also, destination, inside } = page
      const shared = { country: record.country, topic: record.topic }
      const whole: SearchDocument = {
        ...shared,
        path: record.path,
        alternate: record.alternate,
        title: record.title,
        summary: record.description,
        kind: kindOf(record.kind),
        ...(destination && { destination }),
        questions,
        also,
        ...words.of(record.main, () => ({ headings: headingsOf(page.tree()), body: wordsOf(page.tree()) })),
      }
      const parts = inside.map(
        (part): SearchDocument => ({
          ...shared,
          path: `${record.path}#${part.id}`,
          alternate: `${record.alternate}#${part.id}`,
          title: part.title,
          summary: part.summary,
          kind: part.kind,
          questions: part.found.questions?.[lang] ?? [],
          also: part.found.also?.[lang] ?? [],
          headings: [],
          body: part.summary,
          phones: part.phones,
          numbers: part.numbers ?? [],
          ...(part.isEmergency && { isEmergency: true }),
        }),
      )
      return [whole, ...parts]
    })
}

function kindOf(kind: string): Kind {
  if (kind === 'pathway' || kind === 'departure') return 'pathway'
  return kind === 'guide' ? 'guide' : 'page'
}

function withToolQuestions(documents: SearchDocument[], { tools }: Vocabulary, lang: Language): SearchDocument[] {
  const asked = new Map(
    Object.entries(tools).map(([tool, questions]) => {
      return [isTool(tool) ? toolPath(lang, tool) : '', questions[lang]]
    }),
  )
  return documents.map((document) => ({
    ...document,
    questions: [...document.questions, ...(asked.get(document.path) ?? [])],
  }))
}

/** What people say, as content/synonyms.yaml has it; throws where it breaks a rule. */
export function readVocabulary(root = 'content'): Vocabulary {
  return soundSynonyms(root)
}
