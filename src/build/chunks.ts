/** Modules of the page that come in one file: requests cost more than bytes, and like compresses better beside like. */
export interface Chunk {
  name: string
  test: RegExp
  /** The islands that are in it whole: the bundle's list does not name them any more. */
  islands: readonly string[]
}

/** The file that every page brings once it stands; search and the rest of a first visit do without what is in it. */
export const PAGE_CHUNK = 'page'

export const TOGETHER: readonly Chunk[] = [
  {
    name: PAGE_CHUNK,
    test: oneOf(
      'node_modules/(preact|idb|lean-qr|workbox-core|workbox-window)/',
      'src/islands/(connection|follow-translator|keep-page|tend-worker)/',
      'src/islands/(once-read|older-browsers|printed-code|when-safe)\\.ts|src/islands/listen/enable-listening',
      // A few lines each, that several islands share.
      'src/islands/(keep-tools|is-page-here|tool-address|ask-worker|words|optional-apis)\\.ts|src/islands/choice\\.tsx',
      'src/islands/(share/share-sheet|saved/outcome-strings)',
      'src/search/(index-address|index-columns|index-format|document-paths)\\.ts',
      'src/site/(addresses|format|optional-apis)\\.ts',
      // The code of its address on paper.
      'src/sharing/(qr-svg|published-address)\\.ts|src/islands/share/shared-page',
      // Keeping and saving pages, and reading what is kept.
      'src/offline/(?!upkeep|compose|bundle|read-document|edition/edition-(?:article|document|script))',
      'src/islands/(save-country/|saved/library-view)',
    ),
    islands: ['connection', 'follow-translator', 'keep-page', 'tend-worker', 'save-country'],
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
