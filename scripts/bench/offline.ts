import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { sha256 } from '../../src/offline/build-packs'
import { type PackIndex, pageFile, parsePackIndex, parsePackList } from '../../src/offline/pack-format'
import { parsePage, serializePage } from '../../src/offline/page-record'
import { createSiteServer } from '../serve.mjs'
import { findBrowser } from '../setup.mjs'

const DIST = 'dist'
const RUNS = 30
const PORT = 4803
const ORIGIN = `http://localhost:${PORT}`
/** The page that is opened offline, again and again: the longest kind. */
const PAGE = '/es/us/h-2a/gt/'
const TARGET_MS = 150

/** What the server sent, compressed, headers included. */
interface Traffic {
  bytes: number
  requests: number
}

interface Counter {
  sockets: Socket[]
  taken: number
  requests: number
}

/** Prints what each way of saving costs, and how soon a saved page stands on a slow phone without a connection. */
export async function benchOffline(): Promise<void> {
  const counted: Counter = { sockets: [], taken: 0, requests: 0 }
  const changed = new Map<string, string>()
  const server = countingServer(counted, changed)
  await new Promise<void>((resolve) => server.listen(PORT, resolve))
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  const index = parsePackIndex(readFileSync(join(DIST, 'packs/index.json'), 'utf8'))
  if (!index) throw new Error('dist/packs/index.json is not an index')
  const rows: Record<string, string | number>[] = []
  const note = (what: string, { bytes, requests }: Traffic, target: number | '' = '') =>
    rows.push({ what, KB: Number((bytes / 1000).toFixed(1)), requests, 'target KB': target })

  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/es/gt/`, { waitUntil: 'load' })
  await askWorker(page, { type: 'save-essentials', lang: 'es' })
  await askWorker(page, { type: 'keep-up' })
  note('first visit and all it brings (es)', take(counted), 150)

  const mine = index.packs.filter((pack) => pack.lang === 'es')
  const essentials = mine.find((pack) => pack.kind === 'essentials')
  if (essentials) note('of that, the essentials’ pages', { bytes: essentials.bytes, requests: 2 })
  await page.goto(`${ORIGIN}/es/guardado/`)
  await page.getByRole('button', { name: /^Guardar todo/ }).waitFor()
  take(counted)
  const all: Traffic = { bytes: 0, requests: 0 }
  for (const pack of mine.filter(({ kind }) => kind !== 'essentials')) {
    await page
      .getByRole('button', { name: /^Guardar (?!todo)/ })
      .first()
      .click()
    await page.getByText('Listo. Ya puede leerlo').waitFor()
    const cost = take(counted)
    all.bytes += cost.bytes
    all.requests += cost.requests
    await page.reload()
    await page
      .getByRole('button', { name: /^Quitar/ })
      .first()
      .waitFor()
    take(counted)
    note(`pack ${pack.id}`, cost, pack.kind === 'country' ? 60 : '')
  }
  note('all packs (es), besides the essentials', all, 500)

  changeOnePage(index, changed)
  await page.evaluate(forgetIndexAge)
  take(counted)
  await askWorker(page, { type: 'keep-up' })
  note('one page of one country changed: the update', take(counted), 8)
  console.table(rows)

  console.log(await openingTimes(browser, context))
  await browser.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}

/** Times from the start of the navigation until the page can be read, without a connection, on a CPU slowed four times. */
async function openingTimes(browser: Browser, context: BrowserContext): Promise<string> {
  await context.setOffline(true)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(ORIGIN + PAGE, { waitUntil: 'load' })
    const time = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? 0)).observe({
            type: 'paint',
            buffered: true,
          })
        }),
    )
    times.push(time)
    await page.close()
  }
  await context.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return `Saved page ${PAGE} opened offline, CPU 4× slower, Chromium ${browser.version()}: painted after ${at(0.5)} ms at the median of ${RUNS} (fastest ${at(0)}, nine in ten within ${at(0.9)}); target ${TARGET_MS} ms`
}

/** Serves dist, or the changed files, and counts what is sent. */
function countingServer(counted: Counter, changed: ReadonlyMap<string, string>): Server {
  const site = createSiteServer(DIST)
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    counted.requests += 1
    const text = changed.get(path)
    if (text === undefined) site.emit('request', request, response)
    else {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
      })
      response.end(gzipSync(text, { level: 9 }))
    }
  })
  server.on('connection', (socket) => counted.sockets.push(socket))
  return server
}

/** What has been sent since the last time. */
function take(counted: Counter): Traffic {
  const sent = counted.sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0)
  const taken = { bytes: sent - counted.taken, requests: counted.requests }
  counted.taken = sent
  counted.requests = 0
  return taken
}

/** The release after this one, in which one topic of Guatemala says something more. */
function changeOnePage(index: PackIndex, changed: Map<string, string>): void {
  const entry = index.packs.find(({ id }) => id === 'es-gt')
  const list = entry && parsePackList(readFileSync(join(DIST, entry.list), 'utf8'))
  const listed = list?.pages.find(({ path }) => path === '/es/gt/fraude/')
  const record = listed && parsePage(readFileSync(join(DIST, pageFile(listed.hash)), 'utf8'))
  if (!entry || !list || !listed || !record) throw new Error('dist has no es-gt')
  const text = serializePage({ ...record, main: `${record.main}<p>Nuevo: llame al 1511.</p>` })
  const page = { ...listed, hash: sha256(text), bytes: gzipSync(text, { level: 9 }).length }
  const listText = JSON.stringify({ ...list, pages: list.pages.map((one) => (one === listed ? page : one)) })
  const hash = sha256(listText)
  const next = { ...entry, hash, list: `/packs/es-gt.${hash.slice(0, 16)}.list.json` }
  changed.set(pageFile(page.hash), text)
  changed.set(next.list, listText)
  changed.set(
    '/packs/index.json',
    JSON.stringify({ ...index, packs: index.packs.map((one) => (one === entry ? next : one)) }),
  )
}

/** Sends the worker a message and waits for its answer. */
async function askWorker(page: Page, message: object): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.evaluate(
    (data) =>
      new Promise<void>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve()
        navigator.serviceWorker.controller?.postMessage(data, [channel.port2])
      }),
    message,
  )
}

/** Runs in the page: as if six hours had passed since the index came. */
function forgetIndexAge(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('ruta-clara')
    request.onsuccess = () => {
      const tx = request.result.transaction('meta', 'readwrite')
      tx.objectStore('meta').delete('index')
      tx.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}
