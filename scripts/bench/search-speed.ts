import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { readModel } from '../../src/build/search-model'
import { soundIntents } from '../../src/content/load-intents'
import { buildIndex } from '../../src/search/build-index'
import type { SearchDocument, Vocabulary } from '../../src/search/index-format'
import { findBrowser } from '../setup.mjs'
import { inMadeUpWords } from './made-up-words'
import type { SearchTimes } from './search-in-page'

const SLOWER = 4
const RUNS = 20
const QUESTIONS_A_RUN = 12

/** Times of all runs, with the CPU slowed four times. */
interface Speed {
  what: string
  open: number[]
  first: number[]
  whole: number[]
  slice: number[]
  spelling: number[]
  keystrokes: number[]
}

/**
 * Search in Chromium with its CPU slowed four times, on the content as it is and on ten times as much. DevTools slows a
 * page's own thread and not its workers, so the worker's code runs in the page here.
 */
export async function measureSpeed(
  documents: Record<'es' | 'en', SearchDocument[]>,
  vocabulary: Vocabulary,
  questions: readonly string[],
): Promise<string> {
  const script = await bundled('scripts/bench/search-in-page.ts')
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  const model = readModel('src/search/training', soundIntents('content'), 'es')
  const rows: string[] = []
  for (const [what, times] of [
    ['the whole content', 1],
    ['ten times as much', 10],
  ] as const) {
    const many = { es: repeated(documents.es, times), en: repeated(documents.en, times) }
    const json = buildIndex({ lang: 'es', documents: many.es, vocabulary, suggested: [], model })
    const speed: Speed = { what, open: [], first: [], whole: [], slice: [], spelling: [], keystrokes: [] }
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage()
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      await page.addScriptTag({ content: script })
      const from = (run * QUESTIONS_A_RUN) % questions.length
      const found = await measureIn(page, json, questions.slice(from, from + QUESTIONS_A_RUN))
      speed.open.push(found.open)
      speed.first.push(found.first)
      speed.whole.push(found.whole)
      speed.slice.push(found.slice)
      speed.spelling.push(found.spelling)
      speed.keystrokes.push(...found.keystrokes)
      await page.close()
    }
    rows.push(rowOf(speed))
  }
  await browser.close()
  return [
    `| CPU slowed ${SLOWER} times, ms | index opened | first result, median | first result, 95th of ${RUNS} | whole question at once, median | longest step of getting ready | all ready | keystroke, median | keystroke, 95th | keystroke, slowest |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

async function measureIn(page: Page, json: string, questions: string[]): Promise<SearchTimes> {
  const found = await page.evaluate(
    ([text, asked]) => {
      const measure: unknown = Reflect.get(globalThis, 'measureSearch')
      return typeof measure === 'function' ? measure(text, asked) : undefined
    },
    [json, questions] as const,
  )
  if (!found) throw new Error('the page could not open the index')
  return found
}

async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2020', lib: { entry, formats: ['iife'], name: 'bench' } },
  })
  const [result] = Array.isArray(made) ? made : [made]
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`)
  return chunk.code
}

/** The same documents several times over, each time in a made-up language that is as rich as the first. */
function repeated(documents: readonly SearchDocument[], times: number): SearchDocument[] {
  return Array.from({ length: times }, (_, copy) => copy).flatMap((copy) => {
    if (copy === 0) return [...documents]
    const change = (text: string) => inMadeUpWords(text, copy)
    const moved = (path: string) => path.replace(/^(\/e[sn]\/)/, `$1${copy}/`)
    return documents.map((document) => ({
      ...document,
      path: moved(document.path),
      alternate: moved(document.alternate),
      title: change(document.title),
      summary: change(document.summary),
      questions: document.questions.map(change),
      also: document.also.map(change),
      headings: document.headings.map(change),
      body: change(document.body),
    }))
  })
}

function rowOf({ what, open, first, whole, slice, spelling, keystrokes }: Speed): string {
  const cells = [
    share(open, 0.5),
    share(first, 0.5),
    share(first, 0.95),
    share(whole, 0.5),
    share(slice, 0.5),
    share(spelling, 0.5),
    share(keystrokes, 0.5),
    share(keystrokes, 0.95),
    Math.max(...keystrokes),
  ]
  return `| ${what} | ${cells.map((ms) => ms.toFixed(1)).join(' | ')} |`
}

function share(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * of)] ?? 0
}
