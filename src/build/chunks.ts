/** Modules of the page that come in one file: requests cost more than bytes, and like compresses better beside like. */
export interface Chunk {
  name: string
  test: RegExp
  /** The islands that are in it whole: the bundle's list does not name them any more. */
  islands: readonly string[]
}

/** The file that every page brings once it is read; search and the rest of a first visit do without what is in it. */
export const PAGE_CHUNK = 'page'
/** The file that keeps and saves pages: every page of a country brings it. */
export const STORE_CHUNK = 'store'

export const TOGETHER: readonly Chunk[] = [
  {
    name: PAGE_CHUNK,
    test: oneOf(
      'node_modules/(preact|idb|lean-qr|workbox-core|workbox-window)/',
      'src/islands/(connection|follow-translator|tend-worker)/',
      // A few lines each, that several islands share.
      'src/islands/(keep-tools|tool-address|ask-worker)\\.ts|src/islands/choice\\.tsx',
      'src/islands/(share/share-sheet|saved/outcome-strings)',
      'src/search/(index-address|index-columns|index-format|document-paths)\\.ts',
      'src/site/(addresses|format)\\.ts',
      // The code of its address on paper.
      'src/sharing/qr-svg\\.ts',
      // Reading what is kept.
      'src/offline/(database|erased?|one-at-a-time|page-record|pages|store)\\.ts',
    ),
    islands: ['connection', 'follow-translator', 'tend-worker'],
  },
  {
    name: STORE_CHUNK,
    test: oneOf(
      'src/offline/(?!upkeep|save-data|compose|bundle|read-document|edition/edition-(?:article|document|script))',
      'src/islands/(save-country/|saved/library-view)',
    ),
    islands: ['save-country'],
  },
  {
    name: 'share',
    test: oneOf('src/sharing/(message|sms|gsm)', 'src/islands/(share/(panel|shown|screen|strings|words)|copy-text)'),
    islands: ['share'],
  },
  {
    name: 'search',
    test: oneOf('src/islands/search/', 'src/(search|components)/a-to-z'),
    islands: ['search'],
  },
]

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'))
}
