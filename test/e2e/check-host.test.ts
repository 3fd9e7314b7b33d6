import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkHost, type Finding } from '../../scripts/check-host/check-host'
import { HOST_WORDS } from '../../scripts/check-host/words'
import { createSiteServer } from '../../scripts/serve.mjs'
import { newSigningKey } from '../../src/build/signing-key'
import { HOSTS, startHost } from './real-hosts'
import { BUILT_SITE } from './site-server'

/** Of a trial, which the built site is here, and of a host without the module for Brotli. */
const OF_TRIAL = ['trial', 'noBrotli', 'developmentKey']

const faultsOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ fault }) => fault))]

type Misdeed = (request: IncomingMessage, response: ServerResponse) => boolean

/** What is found on a host that serves the built site plainly, but for what `misdeed` answers itself (it returns true then). */
async function foundOn(misdeed: Misdeed, key?: string): Promise<Finding[]> {
  const site = createSiteServer(BUILT_SITE)
  const server = createServer((request, response) => {
    if (!misdeed(request, response)) site.emit('request', request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  try {
    return await checkHost(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`, key)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Sets a header whatever the host itself sets. */
function always(response: ServerResponse, name: string, value: string): false {
  const write = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = Object.assign({}, ...rest.filter((part) => typeof part === 'object'))
    return write(status, { ...headers, [name]: value })
  }
  return false
}

test('where nginx includes the rules of the release there is nothing to change', async () => {
  const nginx = HOSTS.find(({ name }) => name === 'nginx')
  const own = mkdtempSync(join(tmpdir(), 'ruta-clara-host-'))
  chmodSync(own, 0o755)
  const site = resolve(BUILT_SITE)
  const started = nginx ? await startHost(nginx, site, site, own) : { reason: 'not listed' }
  if ('reason' in started) return console.warn(`Not run: ${started.reason}`)
  try {
    expect(await checkHost(`${started.origin}/`)).toEqual(OF_TRIAL.map((fault) => ({ fault, what: '' })))
  } finally {
    await started.stop()
    rmSync(own, { recursive: true, force: true })
  }
})

test('a plain host is told of each header that it lacks, and of nothing else', async () => {
  const found = await foundOn(() => false)
  expect(faultsOf(found).sort()).toEqual([...OF_TRIAL, 'header', 'notCheckedAgain', 'policy'].sort())
})

const html = (response: ServerResponse, status = 200) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end('<html><title>Wifi</title></html>')
  return true
}
const asksFor = (pattern: RegExp) => (request: IncomingMessage) => pattern.test(request.url ?? '')

const misdeeds: [name: string, fault: Finding['fault'], misdeed: Misdeed][] = [
  ['answers every missing page with its first', 'fakePage', (r, s) => asksFor(/no-hay-tal/)(r) && html(s)],
  ['answers a missing script with a page', 'fakeFile', (r, s) => asksFor(/none-7f3a/)(r) && html(s)],
  ['has a page of its own for 404', 'otherMissingPage', (r, s) => asksFor(/no-hay-tal/)(r) && html(s, 404)],
  [
    'keeps the worker for a day',
    'stale',
    (r, s) => asksFor(/sw\.js/)(r) && always(s, 'cache-control', 'max-age=86400'),
  ],
  ['keeps no script', 'notKept', (r, s) => asksFor(/assets/)(r) && always(s, 'cache-control', 'no-cache')],
  ['sends scripts as text', 'type', (r, s) => asksFor(/assets/)(r) && always(s, 'content-type', 'text/plain')],
  ['answers the worker with a page', 'worker', (r, s) => asksFor(/sw\.js/)(r) && html(s)],
  [
    'compresses nothing',
    'notCompressed',
    (r) => {
      delete r.headers['accept-encoding']
      return false
    },
  ],
  ['sends nobody on to the slash', 'noRedirectToSlash', (r, s) => asksFor(/^\/es$/)(r) && html(s)],
  [
    'has another page of a pack',
    'damagedPacks',
    (r, s) => {
      if (!asksFor(/packs\/pages/)(r)) return false
      s.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      return true
    },
  ],
  [
    'gives single files the policy of pages',
    'editionPolicy',
    (r, s) => asksFor(/editions/)(r) && always(s, 'content-security-policy', "default-src 'none'; script-src 'self'"),
  ],
  ['shows its first page alone', 'unreachable', (r, s) => asksFor(/^\/es\/$/)(r) && html(s, 503)],
]

test.each(misdeeds)('a host that %s is found out', async (_, fault, misdeed) => {
  expect(faultsOf(await foundOn(misdeed))).toContain(fault)
})

test('packs that no key of the site signed are found out', async () => {
  const index = JSON.parse(readFileSync(join(BUILT_SITE, 'packs/index.json'), 'utf8'))
  const changed = JSON.stringify({ ...index, release: 'another' })
  const misdeed: Misdeed = (request, response) => {
    if (!asksFor(/packs\/index\.json/)(request)) return false
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(changed)
    return true
  }
  expect(faultsOf(await foundOn(misdeed, await newSigningKey()))).toContain('wrongSignature')
  expect(faultsOf(await foundOn(misdeed, ''))).toContain('signatureNotChecked')
})

test('every fault is said in both languages, with what is named in it', () => {
  expect(Object.keys(HOST_WORDS.es.faults)).toEqual(Object.keys(HOST_WORDS.en.faults))
  expect(HOST_WORDS.es.faults.stale('/sw.js')).toContain('/sw.js')
})
