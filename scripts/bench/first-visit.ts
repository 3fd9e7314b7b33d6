import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, createBrotliCompress } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { createSiteServer } from '../serve.mjs'
import { findBrowser } from '../setup.mjs'
import { type Kept, readKept } from './kept'
import { type Link, SECOND_GENERATION, SlowLink, VILLAGE, WIFI } from './slow-link'

const DIST = process.env.SITE_FOLDER ?? 'dist'
const PAGE = '/es/gt/'
const HOME = '/es/'
const URGENT = '/es/ayuda-urgente/'
/** Seconds after which the reader leaves and the signal is lost. */
const LEAVES = [2, 5, 10, 20]
/** When nothing more has come for so long, all has; ms. */
const QUIET = 8_000
const LONGEST = 240_000

type Protocol = 'HTTP/1.1' | 'HTTP/2'

/** How a host packs what it sends: most by gzip, some by Brotli. */
type Packing = 'gzip' | 'br'
const BROTLI = {
  encoding: 'br',
  pack: () =>
    createBrotliCompress({
      params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }),
}

/** A site behind a slow link. */
interface Reached {
  origin: string
  link: SlowLink
  requests: string[]
  close: () => Promise<void>
}

/** Prints what a first visit costs, how soon what it brings is kept, and what is kept of one that breaks off. */
export async function benchFirstVisit(): Promise<void> {
  const tls = certificate()
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    // The certificate of HTTP/2 is one of our own, made for the bench: trusted by name, so that the browser caches as ever.
    args: [
      '--no-sandbox',
      `--ignore-certificate-errors-spki-list=${tls.fingerprint}`,
      '--disable-background-networking',
    ],
  })
  const visits: Record<string, string | number>[] = []
  const left: Record<string, string | number>[] = []
  for (const [link, protocol, packing] of [
    [VILLAGE, 'HTTP/1.1', 'gzip'],
    [VILLAGE, 'HTTP/2', 'gzip'],
    [VILLAGE, 'HTTP/1.1', 'br'],
    [SECOND_GENERATION, 'HTTP/1.1', 'gzip'],
    [WIFI, 'HTTP/1.1', 'gzip'],
    [WIFI, 'HTTP/1.1', 'br'],
  ] as const) {
    visits.push(await visit(browser, link, protocol, packing, tls))
    if (link === VILLAGE && protocol === 'HTTP/1.1' && packing === 'gzip')
      for (const seconds of LEAVES) left.push(await leaveAfter(browser, link, seconds))
  }
  await browser.close()
  console.log(`First visit of ${PAGE}: seconds from opening until it is kept; bytes with headers and handshakes`)
  console.table(visits)
  console.log(`The reader leaves ${PAGE} and the signal is lost: what opens then`)
  console.table(left)
}

async function visit(
  browser: Browser,
  link: Link,
  protocol: Protocol,
  packing: Packing,
  tls: Certificate,
): Promise<Record<string, string | number>> {
  const site = await reach(link, protocol === 'HTTP/2' ? tls : undefined, packing)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const since = new Map<string, number>()
  const begin = performance.now()
  await page.goto(site.origin + PAGE, { waitUntil: 'commit', timeout: LONGEST })
  let grew = performance.now()
  let moved = grew
  let before = ''
  let came = 0
  while (performance.now() - Math.max(grew, moved) < QUIET && performance.now() - begin < LONGEST) {
    const kept = await page.evaluate(readKept)
    for (const what of keptOf(kept)) if (!since.has(what)) since.set(what, performance.now() - begin)
    const now = JSON.stringify(kept)
    if (now !== before) grew = performance.now()
    if (site.link.bytes !== came) moved = performance.now()
    before = now
    came = site.link.bytes
    await page.waitForTimeout(100)
  }
  const { bytes } = site.link
  const requests = site.requests.length
  if (process.env.SHOW_REQUESTS) console.log(site.requests.join('\n'))
  await context.close()
  await site.close()
  const seconds = (what: string) => inSeconds(since.get(what))
  return {
    link: link.name,
    protocol,
    packing,
    requests,
    KB: Number((bytes / 1000).toFixed(1)),
    page: seconds('page'),
    urgent: seconds('urgent'),
    home: seconds('home'),
    search: seconds('search'),
    all: inSeconds(grew - begin),
    'limit of the pipe': inSeconds((bytes * 8_000) / link.rate),
  }
}

/** Names of what would open with no connection. */
function keptOf({ active, files, pages, packs }: Kept): string[] {
  const lang = HOME.slice(1, 3)
  const opens = (path: string) => active && files.includes(`/shell/${lang}.html`) && pages.includes(path)
  const has = (name: RegExp) => files.some((file) => name.test(file))
  const search = [/\/assets\/search-.*\.js/, /\/assets\/worker-/, new RegExp(`/search/${lang}\\.`)]
  return [
    opens(PAGE) ? 'page' : '',
    opens(URGENT) ? 'urgent' : '',
    opens(HOME) ? 'home' : '',
    opens(HOME) && search.every(has) ? 'search' : '',
    packs.includes(`${lang}-essentials`) ? 'essentials' : '',
  ].filter(Boolean)
}

/** Opens the page, leaves it after some seconds as the signal is lost, and opens it and others again. */
async function leaveAfter(browser: Browser, link: Link, seconds: number) {
  const site = await reach(link)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const gone = new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  await page.goto(site.origin + PAGE, { waitUntil: 'commit', timeout: LONGEST })
  await gone
  await site.link.cut()
  await stopWorkers(context, page)
  await page.close()
  const again = await context.newPage()
  const opens = async (path: string) => ((await opensOffline(again, site.origin + path)) ? 'yes' : 'no')
  const row = {
    'leaves after': `${seconds} s`,
    page: await opens(PAGE),
    urgent: await opens(URGENT),
    home: await opens(HOME),
    search: (await opensOffline(again, site.origin + HOME)) && (await searches(again)) ? 'yes' : 'no',
  }
  await context.close()
  await site.close()
  return row
}

/** Whether an address shows its page, in its look, rather than the browser's error or our word that it is not here. */
async function opensOffline(page: Page, address: string): Promise<boolean> {
  const answer = await page.goto(address, { timeout: 10_000 }).catch(() => undefined)
  return answer?.status() === 200 && (await page.locator('header.top').count()) === 1
}

async function searches(page: Page): Promise<boolean> {
  try {
    await page.locator('#find').click()
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('pasaporte', { timeout: 5_000 })
    await page.getByRole('option').first().waitFor({ timeout: 5_000 })
    return true
  } catch {
    return false
  }
}

async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await devtools.detach()
}

/** The built site behind a link; with a certificate by HTTP/2, which browsers speak over TLS alone. */
async function reach(link: Link, tls?: Certificate, packing: Packing = 'gzip'): Promise<Reached> {
  const requests: string[] = []
  const random = seeded(3)
  const site = packing === 'br' ? createSiteServer(DIST, '/', BROTLI) : createSiteServer(DIST)
  const server = tls
    ? createSecureServer(tls, (request, response) => {
        requests.push(request.url)
        site.emit('request', request, response)
      })
    : createServer((request, response) => {
        requests.push(request.url ?? '')
        if (random() < link.loss) response.on('pipe', (body) => body.once('data', () => response.destroy()))
        site.emit('request', request, response)
      })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const slow = new SlowLink(link, typeof address === 'object' && address ? address.port : 0)
  const port = await slow.listen()
  return {
    origin: `${tls ? 'https' : 'http'}://localhost:${port}`,
    link: slow,
    requests,
    close: async () => {
      await slow.cut()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

interface Certificate {
  key: Buffer
  cert: Buffer
  /** By which a browser knows its key. */
  fingerprint: string
}

/** A key and a certificate for localhost, by OpenSSL. */
function certificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const how = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  const made = spawnSync('openssl', [...how, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  if (made.status !== 0) throw new Error('HTTP/2 is measured over TLS, for which openssl makes a certificate')
  const publicKey = new X509Certificate(readFileSync(cert)).publicKey.export({ type: 'spki', format: 'der' })
  const fingerprint = createHash('sha256').update(publicKey).digest('base64')
  return { key: readFileSync(key), cert: readFileSync(cert), fingerprint }
}

/** The same numbers between 0 and 1 each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const inSeconds = (ms: number | undefined) => (ms === undefined ? 'never' : Number((ms / 1000).toFixed(1)))
