import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import { parsePackIndex } from '../../src/offline/pack-format'
import { createSiteServer } from '../serve.mjs'
import { findBrowser } from '../setup.mjs'
import { nextRelease, pagesBySize } from './next-release'
import { measureOpenings } from './opening'

const DIST = process.env.SITE_FOLDER ?? 'dist'
const PORT = 4803
const ORIGIN = `http://localhost:${PORT}`
/** The page that is opened offline, again and again: the longest kind; then one that holds almost nothing. */
const PAGES = ['/es/us/h-2a/gt/', '/es/nada/']
const COUNTRY = '/es/gt/'
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
  const executablePath = await findBrowser()
  const profile = mkdtempSync(join(tmpdir(), 'ruta-clara-bench-'))
  const index = parsePackIndex(readFileSync(join(DIST, 'packs/index.json'), 'utf8'))
  if (!index) throw new Error('dist/packs/index.json is not an index')
  const rows: Record<string, string | number>[] = []
  const note = (what: string, { bytes, requests }: Traffic, target: number | '' = '') =>
    rows.push({ what, KB: Number((bytes / 1000).toFixed(1)), requests, 'target KB': target })

  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox'],
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/es/gt/`, { waitUntil: 'load' })
  await askWorker(page, { type: 'save-essentials', lang: 'es' })
  await askWorker(page, { type: 'keep-up' })
  note('first visit and all it brings (es)', take(counted), 150)

  const mine = index.packs.filter((pack) => pack.lang === 'es')
  const essentials = mine.find((pack) => pack.kind === 'essentials')
  if (essentials) note('of that, the essentials’ pages', { bytes: essentials.bytes, requests: 2 })
  take(counted)
  await askWorker(page, { type: 'keep-tools', lang: 'es' })
  note('tools with their scripts and data, which come with the first country', take(counted))
  await page.goto(`${ORIGIN}/es/guardado/`)
  await page.getByRole('button', { name: /^Guardar todo/ }).waitFor()
  take(counted)
  const all: Traffic = { bytes: 0, requests: 0 }
  for (const pack of mine.filter(({ kind }) => kind === 'country' || kind === 'region')) {
    await page
      .getByRole('button', { name: /^Guardar: / })
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
  note('countries and region (es), all', all, 500)

  const countries = mine.filter(({ kind }) => kind === 'country').map(({ id }) => id)
  const bySize = pagesBySize(DIST, 'es-gt')
  const updates = [
    { id: 'es-gt', path: bySize[Math.floor(bySize.length / 2)] ?? '' },
    ...countries.map((id) => ({ id, path: pagesBySize(DIST, id).at(-1) ?? '' })),
  ]
  for (const { id, path } of updates) {
    // Back to the built release first, so that each update is of one page.
    changed.clear()
    await page.evaluate(forgetIndexAge)
    await askWorker(page, { type: 'keep-up' })
    const { files, bytes } = nextRelease(DIST, id, path)
    for (const [name, text] of files) changed.set(name, text)
    await page.evaluate(forgetIndexAge)
    take(counted)
    await askWorker(page, { type: 'keep-up' })
    note(`update: ${path} changed, itself ${(bytes / 1000).toFixed(1)} KB`, take(counted), 8)
  }
  console.table(rows)

  await context.close()
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  const openings = await measureOpenings(executablePath, profile, ORIGIN, COUNTRY, PAGES)
  console.log(
    `Saved pages opened with no server, CPU 4× slower, medians of 30 in ms; target: readable within ${TARGET_MS}`,
  )
  console.table(openings.map((one) => ({ ...one, path: one.path === PAGES.at(-1) ? 'almost nothing' : one.path })))
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
