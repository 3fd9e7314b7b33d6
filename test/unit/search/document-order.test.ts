import { expect, test } from 'vitest'
import { inOrder } from '../../../src/search/document-order'
import type { SearchDocument } from '../../../src/search/index-format'

const document = (path: string, kind: SearchDocument['kind'] = 'page'): SearchDocument => ({
  path,
  alternate: '',
  title: '',
  summary: '',
  kind,
  country: '',
  topic: '',
  questions: [],
  also: [],
  headings: [],
  body: '',
})

test('puts pages about the same thing side by side, with their records, and ways to work last', () => {
  const documents = [
    document('/es/us/h-2a/', 'pathway'),
    document('/es/gt/derechos/'),
    document('/es/gt/fraude/'),
    document('/es/gt/fraude/#gt-cuento', 'scam'),
    document('/es/mx/derechos/'),
    document('/es/us/h-2a/gt/', 'pathway'),
  ]
  expect(inOrder(documents).map(({ path }) => path)).toEqual([
    '/es/gt/derechos/',
    '/es/mx/derechos/',
    '/es/gt/fraude/',
    '/es/gt/fraude/#gt-cuento',
    '/es/us/h-2a/',
    '/es/us/h-2a/gt/',
  ])
})
