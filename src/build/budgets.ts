import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type PackEntry, parsePackIndex } from '../offline/pack-format'
import { indexAddress } from '../search/index-address'
import { isToolScript } from '../sw/tool-scripts'

const KB = 1024

/** Each tool's island and the data files it needs; the others read their own page. */
const TOOLS: Record<string, string[]> = {
  'pathway-finder': ['pathways'],
  'who-pays': ['who-pays'],
  'offer-check': [],
  'credential-finder': [],
  'pension-finder': [],
  kiosk: [],
}

/** The kit for those who pass the site on, which reads what is common and then one country. */
const KIT = { island: 'outreach-kit', data: 'outreach' }

/** Bytes of a file as it travels (gzip, level 9). */
function gzipBytes(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
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
  const scripts = scriptClosure(dist)
  measures.push({
    what: 'script of every page',
    bytes: total(scripts.every),
    budget: 10 * KB,
    where: scripts.every.join(' '),
  })
  const packs = readPacks(dist)
  for (const lang of ['es', 'en'] as const) {
    const index = join(dist, indexAddress(lang))
    const search = total(scripts.search) + (existsSync(index) ? gzipBytes(index) : 0)
    measures.push({
      what: `search (${lang}): script and index`,
      bytes: search,
      budget: 80 * KB,
      where: scripts.search.join(' '),
    })
    for (const [tool, data] of Object.entries(TOOLS)) {
      const files = [...scripts.ofTool(tool), ...data.map((name) => join(dist, 'data', `${name}-${lang}.json`))]
      measures.push({ what: `tool (${lang}): ${tool}`, bytes: total(files), budget: 25 * KB, where: files.join(' ') })
    }
    const kitData = readdirSync(join(dist, 'data', KIT.data))
      .filter((name) => name.startsWith(`${lang}-`))
      .map((name) => gzipBytes(join(dist, 'data', KIT.data, name)))
    measures.push({
      what: `tool (${lang}): ${KIT.island}`,
      bytes:
        total([...scripts.ofTool(KIT.island), join(dist, 'data', KIT.data, `${lang}.json`)]) + Math.max(0, ...kitData),
      budget: 25 * KB,
      where: `data/${KIT.data}, largest country`,
    })
    const mine = packs.filter((pack) => pack.lang === lang)
    const essentials = mine.find((pack) => pack.kind === 'essentials')
    if (essentials) {
      const shell =
        total(precachedAssets(dist)) + gzipBytes(join(dist, 'shell', `${lang}.html`)) + gzipBytes(join(dist, 'sw.js'))
      measures.push({
        what: `after a first visit (${lang})`,
        bytes: shell + essentials.bytes + (existsSync(index) ? gzipBytes(index) : 0),
        budget: 150 * KB,
        where: essentials.id,
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
    .filter((name) => name.endsWith('.html') && !name.startsWith('shell') && !/^(editions|paper)/.test(name))
    .map((name) => join(dist, name))
}

function allAssets(dist: string): string[] {
  return readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name))
}

/** Assets that the worker lists for its precache. */
function precachedAssets(dist: string): string[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  return allAssets(dist).filter((file) => !isToolScript(file) && worker.includes(basename(file)))
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipBytes(file), 0)
}

/**
 * Scripts that every page loads: the entry, what it imports, the connection sign and the worker's registration. Then what
 * search loads beyond them, and what each tool loads beyond them and Preact, which all islands share.
 */
function scriptClosure(dist: string): {
  every: string[]
  search: string[]
  ofTool: (island: string) => string[]
} {
  const assets = allAssets(dist)
  const named = (part: string) => assets.filter((file) => file.includes(part))
  const entry = assets.filter((file) => /\/index-[\w-]{8}\.js$/.test(file))
  const follow = (files: readonly string[]): string[] => {
    const seen = new Set(files)
    for (const file of seen)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
        if (name) seen.add(join(dist, 'assets', name))
    return [...seen]
  }
  const every = follow(entry)
  const search = [...named('/worker-'), ...named('assets/search-')].filter((file) => file.endsWith('.js'))
  const beyond = (files: readonly string[]) => follow(files).filter((file) => !every.includes(file))
  const ofTool = (island: string) => {
    const own = beyond(named(`/${island}-`).filter((file) => file.endsWith('.js'))).filter(
      (file) => !file.includes('/jsxRuntime-'),
    )
    // Hashes are eight letters, one of which may be a hyphen.
    const names = own.map((file) => file.replace(/[\w-]{8}\.js$/, ''))
    return [...own, ...assets.filter((file) => file.endsWith('.css') && names.some((name) => file.startsWith(name)))]
  }
  return {
    every,
    search: [...beyond(search), ...named('/suggest-under-').filter((file) => file.endsWith('.css'))],
    ofTool,
  }
}

function readPacks(dist: string): PackEntry[] {
  const file = join(dist, 'packs', 'index.json')
  if (!existsSync(file)) return []
  return parsePackIndex(readFileSync(file, 'utf8'))?.packs ?? []
}
