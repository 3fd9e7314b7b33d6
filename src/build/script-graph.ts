import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Language } from '../site/languages'
import { wordsLanguage } from '../site/words-file'
import { PAGE_CHUNK, TOGETHER } from './chunks'
import type { ComesWith, Island } from './islands'
import { isPrintSheet } from './stylesheet'

const bundleList = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    name: z.string().optional(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
)
type BundleList = z.output<typeof bundleList>

/** What loads what, as the bundler lists it. Files are named inside the built folder. */
export interface ScriptGraph {
  /** What every page loads: the entry and what it imports. */
  every: string[]
  /** What all islands load beyond that: Preact. */
  shared: string[]
  /** What an island loads beyond both in a language: scripts, styles, workers and the words that are its own. */
  ofIsland: (name: string, lang: Language) => string[]
  /** The words of a language that every phone gets. */
  words: (lang: Language) => string[]
  /** When a file comes to a phone that keeps the site. What no island brings comes with the first visit. */
  comesWith: (file: string) => ComesWith
  /** Whether a file of the first visit is what pages bring themselves, what search needs beyond that, or the rest. */
  stageOf: (file: string) => 'page' | 'search' | 'rest'
}

/** The graph of what was built into a folder. Throws where the folder has no list of its bundle. */
export function readScriptGraph(dist: string, islands: ReadonlyMap<string, Island>): ScriptGraph {
  return scriptGraph(bundleList.parse(JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))), islands)
}

/** The graph that a bundler's list describes. */
export function scriptGraph(list: z.input<typeof bundleList>, islands: ReadonlyMap<string, Island>): ScriptGraph {
  const chunks = bundleList.parse(list)
  const entries = Object.keys(chunks).filter((key) => chunks[key]?.isEntry)
  const rootsOf = (name: string) => {
    // Those who come with the kit share a file of words.
    const words = islands.get(name)?.comes_with === 'kit' ? 'kit' : name
    const together = TOGETHER.find(({ islands: within }) => within.includes(name))?.name
    return Object.keys(chunks).filter(
      (key) =>
        [name, words].includes(islandOf(chunks, key) ?? '') ||
        (together !== undefined && isChunk(chunks, key, together)),
    )
  }
  const ofEvery = follow(chunks, entries, 'static')
  const beyondEvery = new Map(
    [...islands.keys(), ...SHARED_WORDS].map((name) => [
      name,
      filesOf(chunks, follow(chunks, rootsOf(name), 'all', ofEvery)),
    ]),
  )
  // What is no island but comes later too, as what reads aloud, draws nothing and needs nothing to draw with.
  const drawn = [...islands.keys()].filter((name) => rootsOf(name).some((key) => key.endsWith('/island.tsx')))
  const [first = [], ...others] = drawn.map((name) => beyondEvery.get(name) ?? [])
  const shared = first.filter((file) => others.every((files) => files.includes(file)))

  const cameWith = (when: ComesWith) =>
    new Set(
      [when, ...[...islands].flatMap(([name, island]) => (island.comes_with === when ? [name] : []))].flatMap(
        (name) => beyondEvery.get(name) ?? [],
      ),
    )
  const atFirst = new Set([...filesOf(chunks, follow(chunks, entries, 'all')), ...cameWith('first_visit')])
  const tools = cameWith('tools')
  const kit = cameWith('kit')
  const ofPages = new Set([
    ...filesOf(chunks, ofEvery),
    ...filesOf(
      chunks,
      follow(
        chunks,
        Object.keys(chunks).filter((key) => isChunk(chunks, key, PAGE_CHUNK) || islandOf(chunks, key) === 'words'),
        'static',
      ),
    ),
  ])
  const ofSearch = new Set(beyondEvery.get('search'))

  return {
    every: filesOf(chunks, ofEvery),
    shared,
    ofIsland: (name, lang) =>
      (beyondEvery.get(name) ?? []).filter((file) => !shared.includes(file) && isSaid(file, lang)),
    words: (lang) => (beyondEvery.get('words') ?? []).filter((file) => isSaid(file, lang)),
    comesWith(file) {
      if (isPrintSheet(file)) return 'tools'
      if (atFirst.has(file)) return 'first_visit'
      if (tools.has(file)) return 'tools'
      return kit.has(file) ? 'kit' : 'first_visit'
    },
    stageOf(file) {
      if (ofPages.has(file)) return 'page'
      return ofSearch.has(file) ? 'search' : 'rest'
    },
  }
}

/** Whether a file is of use in a language: words of others are not. */
const isSaid = (file: string, lang: Language) => (wordsLanguage(file) ?? lang) === lang

/** Whether a chunk is the one that modules were put together in under a name. */
const isChunk = (chunks: BundleList, key: string, name: string) => key.startsWith('_') && chunks[key]?.name === name

/** Files of words that several islands say: what every phone gets, and what comes with tools or the kit. */
const SHARED_WORDS = ['words', 'tools', 'kit']

/** Name of the island that a chunk begins with or has the words of, or one of SHARED_WORDS; else undefined. */
function islandOf(chunks: BundleList, key: string): string | undefined {
  const [, island, words] = /islands\/([a-z-]+)\/|^words\/([a-z-]+)\./.exec(chunks[key]?.src ?? '') ?? []
  return island ?? words
}

/** The chunks and what they import, but for `known`; with `all` also what they load later, but for islands. */
function follow(
  chunks: BundleList,
  from: readonly string[],
  which: 'static' | 'all',
  known: ReadonlySet<string> = new Set(),
): Set<string> {
  const seen = new Set(from)
  // What is added while the set is read is read too.
  for (const key of seen) {
    const { imports = [], dynamicImports = [] } = chunks[key] ?? {}
    const later = which === 'all' ? dynamicImports.filter((next) => !islandOf(chunks, next)) : []
    for (const next of [...imports, ...later]) if (!known.has(next)) seen.add(next)
  }
  return seen
}

function filesOf(chunks: BundleList, keys: ReadonlySet<string>): string[] {
  const files = [...keys].flatMap((key) => {
    const chunk = chunks[key]
    return chunk ? [chunk.file, ...chunk.css, ...chunk.assets] : []
  })
  return [...new Set(files)]
}
