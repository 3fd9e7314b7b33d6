import { expect, test } from 'vitest'
import type { Island } from '../../src/build/islands'
import { scriptGraph } from '../../src/build/script-graph'

const island = (comes_with: Island['comes_with']): Island => ({ comes_with })
const islands = new Map([
  ['search', island('first_visit')],
  ['who-pays', island('tools')],
  ['kiosk', island('kit')],
  ['connection', island('first_visit')],
])

/** A bundle: the entry wakes three islands; two chunks are shared by some of them, one by all. */
const list = {
  'index.html': {
    file: 'assets/index.js',
    src: 'index.html',
    isEntry: true,
    imports: ['_base.js'],
    dynamicImports: [
      'words/words.es',
      'words/words.en',
      'words/who-pays.es',
      '_code.js',
      '_page-Ab12_-xy.js',
      'src/islands/search/island.tsx',
      'src/islands/who-pays/island.tsx',
    ],
  },
  '_base.js': { file: 'assets/base.js' },
  '_page-Ab12_-xy.js': { file: 'assets/page.js', name: 'page', imports: ['index.html'] },
  '_code.js': { file: 'assets/code.js' },
  '_preact.js': { file: 'assets/preact.js' },
  '_of-tools.js': { file: 'assets/of-tools.js', css: ['assets/of-tools.css'] },
  '_of-all-tools.js': { file: 'assets/of-all-tools.js' },
  '_asking.js': { file: 'assets/asking.js', assets: ['assets/worker.js'] },
  'src/islands/search/island.tsx': {
    file: 'assets/search.js',
    src: 'src/islands/search/island.tsx',
    imports: ['_preact.js', '_asking.js', 'index.html'],
  },
  'src/islands/who-pays/island.tsx': {
    file: 'assets/who-pays.js',
    src: 'src/islands/who-pays/island.tsx',
    imports: ['_preact.js', '_of-tools.js', '_of-all-tools.js'],
  },
  'src/islands/kiosk/counter.tsx': {
    file: 'assets/kiosk.js',
    src: 'src/islands/kiosk/counter.tsx',
    imports: ['_preact.js', '_of-all-tools.js', 'index.html'],
    dynamicImports: ['_drawn-later.js'],
  },
  '_drawn-later.js': { file: 'assets/drawn-later.js' },
  ...Object.fromEntries(
    ['words.es', 'words.en', 'who-pays.es', 'who-pays.en', 'tools.es', 'kit.es'].map((name) => [
      `words/${name}`,
      { file: `assets/${name}-Ab12_-xy.js`, src: `words/${name}` },
    ]),
  ),
}
const graph = scriptGraph(list, islands)

test('every page loads the entry and what it imports, and nothing that comes later', () => {
  expect(graph.every).toEqual(['assets/index.js', 'assets/base.js'])
})

test('an island loads what it imports beyond every page and beyond what all islands share', () => {
  expect(graph.shared).toEqual(['assets/preact.js'])
  expect(graph.ofIsland('who-pays', 'en').sort()).toEqual([
    'assets/of-all-tools.js',
    'assets/of-tools.css',
    'assets/of-tools.js',
    'assets/who-pays.en-Ab12_-xy.js',
    'assets/who-pays.js',
  ])
  expect(graph.ofIsland('search', 'es')).toContain('assets/worker.js')
  expect(graph.ofIsland('kiosk', 'es')).toContain('assets/drawn-later.js')
  expect(graph.ofIsland('kiosk', 'es')).not.toContain('assets/code.js')
})

test('words are of use in their language, and come with the island that says them', () => {
  expect(graph.words('es')).toEqual(['assets/words.es-Ab12_-xy.js'])
  expect(graph.ofIsland('kiosk', 'es')).toContain('assets/kit.es-Ab12_-xy.js')
  const turns = ['words.es', 'who-pays.es', 'tools.es', 'kit.es'].map((name) =>
    graph.comesWith(`assets/${name}-Ab12_-xy.js`),
  )
  expect(turns).toEqual(['first_visit', 'tools', 'tools', 'kit'])
})

test('a file comes with the first of the islands that need it', () => {
  const turns = Object.fromEntries(
    ['index', 'code', 'preact', 'worker', 'who-pays', 'of-tools', 'of-all-tools', 'kiosk', 'drawn-later'].map(
      (name) => [name, graph.comesWith(`assets/${name}.js`)],
    ),
  )
  expect(turns).toEqual({
    index: 'first_visit',
    code: 'first_visit',
    preact: 'first_visit',
    worker: 'first_visit',
    'who-pays': 'tools',
    'of-tools': 'tools',
    'of-all-tools': 'tools',
    kiosk: 'kit',
    'drawn-later': 'kit',
  })
  expect(graph.comesWith('assets/print-0123abcd.css')).toBe('tools')
  expect(graph.comesWith('assets/nobody-knows.js')).toBe('first_visit')
})

test('an island that came to stand in a file with others is found there, and a first visit has its stages', () => {
  expect(graph.ofIsland('connection', 'es')).toEqual(['assets/page.js'])
  const stages = Object.fromEntries(
    ['index', 'base', 'page', 'words.es-Ab12_-xy', 'search', 'worker', 'code'].map((name) => [
      name,
      graph.stageOf(`assets/${name}.js`),
    ]),
  )
  expect(stages).toEqual({
    index: 'page',
    base: 'page',
    page: 'page',
    'words.es-Ab12_-xy': 'page',
    search: 'search',
    worker: 'search',
    code: 'rest',
  })
})
