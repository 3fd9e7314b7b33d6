import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { z } from 'zod'
import { renderShells, siteSources } from '../../src/build/render-site'
import { searchIndexes } from '../../src/build/search-indexes'
import { signingKey } from '../../src/build/signing-key'
import { documentFiles, filesBeside, packFiles } from '../../src/build/site-files'
import { readSettings, shellAssets } from '../../src/build/site-settings'
import { soundContent } from '../../src/build/sound-content'
import { parsePackIndex } from '../../src/offline/pack-format'
import { buildPages } from '../../src/pages/build-site'
import { parseIndex } from '../../src/search/index-format'
import { openIndex } from '../../src/search/open-index'
import { search, warmUp } from '../../src/search/query'
import { moreContent } from './more-content'

const TIMES = [1, 3, 10] as const
/** The longest that one size may take; ms. */
const LONGEST = 600_000
const QUESTIONS = 40
/** What of ten times ten is forgiven to a machine that does other work too. */
const FORGIVEN = 1.1

const sizes = z.record(z.string(), z.number())

/** Prints what the site costs at 1, 3 and 10 times the content, and whether it grows no more than the content does. */
export async function benchGrowth(times?: string): Promise<void> {
  if (times !== undefined) return console.log(JSON.stringify(await measure(Number(times))))
  const measured = TIMES.map((many) => sizes.parse(JSON.parse(inOwnProcess(many))))
  const [once = {}] = measured
  console.log(`Growth with the content: made anew in one process, without pictures and scripts; search in this Node`)
  console.table(
    Object.keys(once).map((what) => {
      const values = measured.map((of) => of[what] ?? 0)
      const [first = 0, , last = 0] = values
      const ratio = last / first
      return {
        what,
        ...Object.fromEntries(TIMES.map((many, at) => [`${many} ×`, Number((values[at] ?? 0).toFixed(2))])),
        '10 × beside 1 ×': Number(ratio.toFixed(1)),
        'no more than the content': ratio <= 10 * FORGIVEN ? 'yes' : 'NO',
      }
    }),
  )
}

/** One size, with nothing of it known from an earlier build: a process and a folder of results of its own. */
function inOwnProcess(times: number): string {
  const kept = mkdtempSync(join(tmpdir(), 'ruta-clara-growth-'))
  const { stdout, status, error } = spawnSync('npx', ['tsx', 'scripts/bench.ts', 'growth', String(times)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, KEPT_RESULTS: kept },
    timeout: LONGEST,
  })
  rmSync(kept, { recursive: true, force: true })
  if (status !== 0) throw new Error(`${times} times the content could not be measured: ${error?.message ?? ''}`)
  return stdout
}

async function measure(times: number): Promise<Record<string, number>> {
  const content = moreContent(soundContent(), times)
  const settings = readSettings('/')
  const begin = performance.now()
  const { views, ...sources } = siteSources(content, '/', settings.today, [])
  const pages = buildPages(views, sources.changes)
  const rendered = performance.now()
  const indexes = searchIndexes(pages)
  const indexed = performance.now()
  const site = { ...sources, pages, content, settings }
  const beside = filesBeside(content, settings.today, indexes)
  const { files } = await packFiles(site, beside, signingKey(settings.origin).privateKey)
  const packed = performance.now()
  const documents = documentFiles(site, renderShells(views, shellAssets(settings, 'assets/index.js')))
  const done = performance.now()
  const packs = parsePackIndex(files.find(({ name }) => name === 'packs/index.json')?.text ?? '')?.packs ?? []
  const spanish = packs.filter(({ lang }) => lang === 'es')
  return {
    'pages in both languages': pages.length,
    'pages, seconds': (rendered - begin) / 1000,
    'search indexes, seconds': (indexed - rendered) / 1000,
    'packs, seconds': (packed - indexed) / 1000,
    'documents, seconds': (done - packed) / 1000,
    'all of these, seconds': (done - begin) / 1000,
    'documents, MB': documents.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
    'packs of es, KB gzip': spanish.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    'index of es, KB gzip': gzipSync(indexes.es, { level: 9 }).length / 1024,
    ...searchTimes(indexes.es),
  }
}

/** Milliseconds of a search on this machine: opening the index, and each letter of labelled questions once all is ready. */
function searchTimes(json: string): Record<string, number> {
  const questions: { q: string; lang: string }[] = parse(readFileSync('test/search/queries.yaml', 'utf8'))
  const begin = performance.now()
  const data = parseIndex(json)
  if (!data) throw new Error('The index cannot be read')
  const index = openIndex(data)
  const open = performance.now() - begin
  while (!warmUp(index));
  const ready = performance.now() - begin - open
  const letters: number[] = []
  for (const { q } of questions.filter(({ lang }) => lang === 'es').slice(0, QUESTIONS))
    for (let length = 2; length <= q.length; length++) {
      const before = performance.now()
      search(index, q.slice(0, length), { limit: 6 })
      letters.push(performance.now() - before)
    }
  letters.sort((a, b) => a - b)
  return {
    'search: index opened, ms': open,
    'search: speller ready, ms': ready,
    'search: a letter, median ms': letters[Math.floor(letters.length / 2)] ?? 0,
    'search: a letter, 95th ms': letters[Math.floor(letters.length * 0.95)] ?? 0,
  }
}
