import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { wordsOf } from '../../src/search/fold'
import type { SearchDocument } from '../../src/search/index-format'
import type { Engine } from './evaluate'

type Documents = Record<'es' | 'en', SearchDocument[]>

const FIELDS = [
  { name: 'title', weight: 9 },
  { name: 'also', weight: 8 },
  { name: 'questions', weight: 4 },
  { name: 'headings', weight: 3 },
  { name: 'summary', weight: 3 },
  { name: 'body', weight: 1 },
]

/** An engine that the app does not use, for comparison, and the text that a phone would have to load for it. */
export interface Rival {
  name: string
  engine: Engine
  /** The texts of the Spanish index. */
  bytes: string
}

/** Fuse and MiniSearch over the same documents, with the same fields and weights. */
export function rivals(documents: Documents): Rival[] {
  return [
    fuse('Fuse, fuzzy, titles, names, questions and headings', documents, {}, FIELDS.slice(0, 4)),
    fuse('Fuse, token search, everything', documents, { useTokenSearch: true }, FIELDS),
    miniSearch(documents),
  ]
}

function fuse(name: string, documents: Documents, options: object, keys: typeof FIELDS): Rival {
  const make = (lang: 'es' | 'en') =>
    new Fuse(documents[lang], { keys, ignoreDiacritics: true, ignoreLocation: true, threshold: 0.4, ...options })
  const engines = { es: make('es'), en: make('en') }
  const loaded = documents.es.map((document) => [
    document.path,
    ...keys.map((key) => Object.entries(document).find(([field]) => field === key.name)?.[1]),
  ])
  return {
    name,
    engine: ({ q, lang }) => engines[lang].search(q, { limit: 30 }).map(({ item }) => item.path),
    bytes: JSON.stringify(loaded),
  }
}

function miniSearch(documents: Documents): Rival {
  const make = (lang: 'es' | 'en') => {
    const index = new MiniSearch<SearchDocument>({
      idField: 'path',
      fields: FIELDS.map(({ name }) => name),
      tokenize: wordsOf,
      searchOptions: {
        boost: Object.fromEntries(FIELDS.map(({ name, weight }) => [name, weight])),
        prefix: true,
        fuzzy: 0.2,
      },
    })
    index.addAll(documents[lang])
    return index
  }
  const engines = { es: make('es'), en: make('en') }
  return {
    name: 'MiniSearch, prefix and fuzzy, everything',
    engine: ({ q, lang }) => engines[lang].search(q).map(({ id }) => String(id)),
    bytes: JSON.stringify(engines.es),
  }
}
