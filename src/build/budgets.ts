import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { textCache } from '../content/text-cache'
import { bundleAddress } from '../offline/bundle'
import { type PackEntry, parsePackIndex } from '../offline/pack-format'
import { indexAddress } from '../search/index-address'
import { LANGUAGES, type Language, WHOLE_LANGUAGES } from '../site/languages'
import { wordsLanguage } from '../site/words-file'
import { readIslands } from './islands'
import { readScriptGraph, type ScriptGraph } from './script-graph'

const KB = 1024

const gzipSizes = textCache<number>('gzip-sizes-of-files')

/** Bytes of a text file as it travels (gzip, level 9). */
function gzipBytes(file: string): number {
  const text = readFileSync(file, 'utf8')
  return gzipSizes.of(text, () => gzipSync(text, { level: 9 }).length)
}

interface Measure {
  what: string
  bytes: number
  /** Largest allowed, in bytes (gzip). From the design, section 1. */
  budget: number
  where: string
}

/** Every size that the design sets a budget for, measured on what was built. */
export function measureBudgets(dist: string): Measure[] {
  const pages = htmlFiles(dist)
    .map((file) => ({ file, bytes: gzipBytes(file) }))
    .sort((a, b) => b.bytes - a.bytes)
  const largest = pages[0]
  const median = pages[Math.floor(pages.length / 2)]
  const measures: Measure[] = []
  if (largest) measures.push({ what: 'largest page', bytes: largest.bytes, budget: 14 * KB, where: largest.file })
  if (median)
    measures.push({ what: 'median page', bytes: median.bytes, budget: 8 * KB, where: `${pages.length} pages` })
  const islands = readIslands()
  const graph = readScriptGraph(dist, islands)
  const built = (files: readonly string[]) => files.map((file) => join(dist, file))
  const every = built(graph.every)
  measures.push({ what: 'script of every page', bytes: total(every), budget: 5 * KB, where: every.join(' ') })
  const packs = readPacks(dist)
  for (const lang of LANGUAGES) {
    const index = join(dist, indexAddress(lang))
    const search = built([...graph.ofIsland('search', lang), ...graph.words(lang)])
    measures.push({
      what: `search (${lang}): script, index and finer model`,
      bytes:
        total([...search, largestBuilt(dist, 'data/search-{lang}-*.json', lang)]) +
        (existsSync(index) ? gzipBytes(index) : 0),
      budget: 80 * KB,
      where: search.join(' '),
    })
    for (const [name, { budget }] of islands) {
      // A language with few pages may not have the tool.
      if (!budget || !WHOLE_LANGUAGES.includes(lang)) continue
      const files = [...built(graph.ofIsland(name, lang)), ...budget.data.map((data) => largestBuilt(dist, data, lang))]
      measures.push({
        what: `tool (${lang}): ${name}`,
        bytes: total(files),
        budget: budget.kb * KB,
        where: files.join(' '),
      })
    }
    const mine = packs.filter((pack) => pack.lang === lang)
    const essentials = mine.find((pack) => pack.kind === 'essentials')
    if (essentials) {
      const bundles = [essentials.id, `${lang}-search`, `${lang}-rest`].map((name) => bundleAddress(name))
      const files = [...ofPages(dist, graph, lang), 'sw.js', ...bundles]
      measures.push({
        what: `after a first visit (${lang})`,
        bytes: total(built(files)),
        budget: 150 * KB,
        where: files.join(' '),
      })
    }
    const countries = mine.filter((pack) => pack.kind === 'country').sort((a, b) => b.bytes - a.bytes)
    if (countries[0])
      measures.push({
        what: `largest country (${lang})`,
        bytes: countries[0].bytes,
        budget: 60 * KB,
        where: countries[0].id,
      })
    measures.push({
      what: `all packs (${lang})`,
      bytes: mine.reduce((sum, pack) => sum + pack.bytes, 0),
      budget: 500 * KB,
      where: `${mine.length} packs`,
    })
  }
  gzipSizes.save()
  return measures
}

/** Prints the table of budgets. False when one is exceeded. */
export function printBudgets(dist: string): boolean {
  const measures = measureBudgets(dist)
  console.table(
    measures.map(({ what, bytes, budget, where }) => ({
      what,
      KB: Number((bytes / KB).toFixed(1)),
      'budget KB': budget / KB,
      ok: bytes <= budget ? 'yes' : 'NO',
      where: where.slice(0, 60),
    })),
  )
  return measures.every(({ bytes, budget }) => bytes <= budget)
}

function htmlFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('shell') && !/^(editions|paper|sources)/.test(name))
    .map((name) => join(dist, name))
}

/** Scripts that pages in a language bring themselves on a first visit, as named inside the built folder. */
function ofPages(dist: string, { stageOf }: ScriptGraph, lang: Language): string[] {
  return readdirSync(join(dist, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => stageOf(file) === 'page' && (wordsLanguage(file) ?? lang) === lang)
}

/** The built file that a name of a declaration means: of those that fit a `*` the largest. */
function largestBuilt(dist: string, name: string, lang: Language): string {
  const wanted = name.replace('{lang}', lang)
  const [beginning = '', end = ''] = basename(wanted).split('*')
  const fits = (file: string) => file.startsWith(beginning) && file.endsWith(end)
  const files = wanted.includes('*') ? readdirSync(join(dist, dirname(wanted))).filter(fits) : [basename(wanted)]
  const paths = files.map((file) => join(dist, dirname(wanted), file))
  const [first] = paths.sort((a, b) => gzipBytes(b) - gzipBytes(a))
  if (first === undefined) throw new Error(`Nothing is built as ${wanted}`)
  return first
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipBytes(file), 0)
}

function readPacks(dist: string): PackEntry[] {
  const file = join(dist, 'packs', 'index.json')
  if (!existsSync(file)) return []
  return parsePackIndex(readFileSync(file, 'utf8'))?.packs ?? []
}
