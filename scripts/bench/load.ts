import { createServer } from 'node:http'
import { type Browser, chromium } from 'playwright-core'
import { createSiteServer } from '../serve.mjs'
import { findBrowser } from '../setup.mjs'

const RUNS = 9
const PATH = '/es/us/h-2a/gt/'
/** 400 kbit/s, 400 ms round trip, CPU slowed four times. From the design, section 1. */
const LINK = { downloadThroughput: (400 * 1024) / 8, uploadThroughput: (400 * 1024) / 8, latency: 400, offline: false }
const EMPTY = '<!doctype html><html lang="es"><title>Vacía</title><p>Vacía'

/** When something of a page is first on the screen, and when its largest piece is: milliseconds since the address was opened. */
interface Paints {
  first: number
  largest: number
}

/** Prints the medians of cold first loads and how many times those of an empty page they are. */
export async function benchLoad(): Promise<void> {
  const site = createSiteServer('dist')
  const empty = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(EMPTY))
  await Promise.all([listen(site, 4801), listen(empty, 4802)])
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  const paints: Record<'page' | 'empty', Paints[]> = { page: [], empty: [] }
  for (let run = 0; run < RUNS; run++) {
    paints.empty.push(await paintsOf(browser, 'http://localhost:4802/'))
    paints.page.push(await paintsOf(browser, `http://localhost:4801${PATH}`))
  }
  await browser.close()
  site.close()
  empty.close()
  for (const which of ['first', 'largest'] as const) {
    const [page, blank] = [
      median(paints.page.map((paint) => paint[which])),
      median(paints.empty.map((paint) => paint[which])),
    ]
    const ratio = (page / blank).toFixed(2)
    const target = which === 'first' ? ' (target 1.3)' : ''
    console.log(
      `${which} paint, median of ${RUNS} cold loads: ${PATH} ${page} ms, empty page ${blank} ms, ratio ${ratio}${target}`,
    )
  }
}

async function paintsOf(browser: Browser, url: string): Promise<Paints> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'load' })
  const times = await page.evaluate(
    () =>
      new Promise<Paints>((resolve) => {
        new PerformanceObserver((list) => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
          resolve({ first: Math.round(first), largest: Math.round(list.getEntries().at(-1)?.startTime ?? 0) })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return times
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, resolve))
}
