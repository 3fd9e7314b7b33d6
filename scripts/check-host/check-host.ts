import { signingKey } from '../../src/build/signing-key'
import { EDITION_POLICY } from '../../src/offline/edition/edition-document'
import { pageFile, parsePackIndex, parsePackList } from '../../src/offline/pack-format'
import { isSigned } from '../../src/offline/signing'
import { sha256 } from '../../src/publish/packs/build-packs'
import { editionPath } from '../../src/site/addresses'
import { type Answer, ask, headerOf } from './host'
import type { HostFault } from './words'

/** Something to change, and what is named in saying so. */
export interface Finding {
  fault: HostFault
  what: string
}

const HEADERS: Record<string, string> = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
/** Seconds for which what never changes is to be kept at least: a month. */
const LONG = 2_592_000
const NO_SUCH_PAGE = 'es/no-hay-tal-pagina-7f3a/'
const NO_SUCH_FILE = 'assets/none-7f3a7f3a.js'

/**
 * Tries a published site and returns what to change. `address` is that of its first page, with a slash at the end;
 * `key` is the private key that it was built with, where whoever asks has it.
 */
export async function checkHost(address: string, key = process.env.RUTA_CLARA_SIGNING_KEY): Promise<Finding[]> {
  const at = (path: string) => new URL(path, address).href
  const found: Finding[] = []
  const say = (fault: HostFault, what = '') => void found.push({ fault, what })
  const page = await ask(at('es/'), { 'accept-encoding': 'identity' })
  if (page.status !== 200) return [{ fault: 'unreachable', what: at('es/') }]
  const html = page.body.toString('utf8')

  checkAddress(html, address, say)
  await checkRedirects(address, at, say)
  await checkMissing(at, say)
  checkHeaders(at('es/'), page, say)
  checkPolicy(at('es/'), page, metaPolicy(html), say)
  await checkCompression(at('es/'), say)
  await checkAgain(at('es/'), page, say)
  await checkFiles(html, address, at, say)
  await checkPacks(at, key, say)
  return found
}

type Say = (fault: HostFault, what?: string) => void
type At = (path: string) => string

/** The address that a page carries is where it stands. */
function checkAddress(html: string, address: string, say: Say): void {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''
  const { protocol, hostname } = new URL(address)
  if (protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(hostname)) say('plain')
  if (!/^https?:/.test(canonical)) say('trial')
  else if (canonical !== new URL('es/', address).href) say('otherAddress', canonical.replace(/es\/$/, ''))
}

async function checkRedirects(address: string, at: At, say: Say): Promise<void> {
  const slash = await ask(at('es'))
  const to = slash.headers.location && new URL(slash.headers.location, at('es')).href
  if (![301, 308].includes(slash.status) || to !== at('es/')) say('noRedirectToSlash', at('es'))
  if (!address.startsWith('https:')) return
  const plain = at('es/').replace(/^https:/, 'http:')
  const answer = await ask(plain)
  // A host that does not listen on the other port sends nobody astray.
  if (answer.status !== 0 && !headerOf(answer, 'location').startsWith('https:')) say('noRedirectToHttps', plain)
}

async function checkMissing(at: At, say: Say): Promise<void> {
  const page = await ask(at(NO_SUCH_PAGE), { 'accept-encoding': 'identity' })
  if (page.status !== 404) say('fakePage', at(NO_SUCH_PAGE))
  else if (!page.body.toString('utf8').includes('Ruta Clara')) say('otherMissingPage')
  const file = await ask(at(NO_SUCH_FILE))
  if (file.status !== 404) say('fakeFile', at(NO_SUCH_FILE))
}

function checkHeaders(address: string, answer: Answer, say: Say): void {
  for (const [name, value] of Object.entries(HEADERS))
    if (headerOf(answer, name) !== value) say('header', `${address}: ${name}: ${value}`)
}

/** The policy that a page names for itself; its header must have all of it, and that nobody may frame it. */
const metaPolicy = (html: string) =>
  (/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').replace(/&#39;|&apos;/g, "'")

function checkPolicy(address: string, answer: Answer, wanted: string, say: Say): void {
  const has = headerOf(answer, 'content-security-policy')
  if (![...wanted.split('; '), "frame-ancestors 'none'"].every((rule) => has.includes(rule))) say('policy', address)
}

async function checkCompression(address: string, say: Say): Promise<void> {
  const zipped = await ask(address, { 'accept-encoding': 'gzip' })
  if (headerOf(zipped, 'content-encoding') !== 'gzip') say('notCompressed', address)
  else if (headerOf(await ask(address, { 'accept-encoding': 'br' }), 'content-encoding') !== 'br') say('noBrotli')
}

async function checkAgain(address: string, answer: Answer, say: Say): Promise<void> {
  const [tag, day] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')]
  const asked = { ...(tag && { 'if-none-match': tag }), ...(day && { 'if-modified-since': day }) }
  const again = await ask(address, { 'accept-encoding': 'identity', ...asked })
  if (again.status !== 304) say('notCheckedAgain', address)
}

const isAskedAgain = (caching: string) => /no-cache|no-store|max-age=0\b/.test(caching)
const isKept = (caching: string) =>
  Number(/max-age=(\d+)/.exec(caching)?.[1] ?? 0) >= LONG && !/no-cache|no-store/.test(caching)

/** A file by its type and how long it is kept. */
async function checkFile(address: string, type: RegExp, kept: 'again' | 'good', say: Say): Promise<Answer> {
  const answer = await ask(address, { 'accept-encoding': 'identity' })
  const [is, caching] = [headerOf(answer, 'content-type'), headerOf(answer, 'cache-control')]
  if (answer.status !== 200) say('damagedPacks', address)
  else if (!type.test(is)) say('type', `${address}: ${is || '–'} ≠ ${type.source.replace(/[\\^]/g, '')}`)
  if (kept === 'again' && !isAskedAgain(caching)) say('stale', address)
  if (kept === 'good' && !isKept(caching)) say('notKept', address)
  return answer
}

async function checkFiles(html: string, address: string, at: At, say: Say): Promise<void> {
  const named = (pattern: RegExp) => pattern.exec(html)?.[1] ?? ''
  const script = named(/<script[^>]* src="([^"]*)"/)
  const manifest = named(/<link rel="manifest" href="([^"]*)"/)
  await checkFile(at('es/'), /^text\/html; ?charset=utf-8/i, 'again', say)
  if (script) await checkFile(new URL(script, address).href, /^(text|application)\/javascript/, 'good', say)
  if (manifest) await checkFile(new URL(manifest, address).href, /^application\/(manifest\+)?json/, 'again', say)
  const worker = await checkFile(at('sw.js'), /^(text|application)\/javascript/, 'again', say)
  if (worker.status !== 200 || /^\s*</.test(worker.body.toString('utf8'))) say('worker', at('sw.js'))
  // Workers and what else runs stand under the policy of their own file.
  checkHeaders(at('sw.js'), worker, say)
  const data = await checkFile(at('data/contacts.csv'), /^text\/csv/, 'again', say)
  if (headerOf(data, 'access-control-allow-origin') !== '*')
    say('header', `${at('data/contacts.csv')}: access-control-allow-origin: *`)
}

/** Index, a list and a page of it are the very bytes of the release, and the signature fits. */
async function checkPacks(at: At, key: string | undefined, say: Say): Promise<void> {
  const file = await checkFile(at('packs/index.json'), /^application\/json/, 'again', say)
  const index = parsePackIndex(file.body.toString('utf8'))
  const pack = index?.packs.find(({ kind }) => kind === 'country')
  if (!index || !pack) return say('damagedPacks', at('packs/index.json'))
  if (await isSigned(index, signingKey('', '').publicKey)) say('developmentKey')
  else if (!key) say('signatureNotChecked')
  else if (!(await isSigned(index, signingKey('', key).publicKey))) say('wrongSignature')

  const listFile = await checkFile(at(pack.list.slice(1)), /^application\/json/, 'good', say)
  const listText = listFile.body.toString('utf8')
  const list = parsePackList(listText)
  if (!list || sha256(listText) !== pack.hash) return say('damagedPacks', at(pack.list.slice(1)))
  const [first] = list.pages
  if (first) {
    const address = at(pageFile(first.hash).slice(1))
    const page = await checkFile(address, /^application\/json/, 'good', say)
    if (sha256(page.body.toString('utf8')) !== first.hash) say('damagedPacks', address)
  }
  const edition = at(editionPath(pack.lang, pack.country).slice(1))
  const answer = await ask(edition, { 'accept-encoding': 'identity' })
  const policy = headerOf(answer, 'content-security-policy')
  const isOwn = EDITION_POLICY.split('; ').every((rule) => policy.includes(rule))
  // With no policy in its header the file stands under the one inside it.
  if (answer.status !== 200) say('damagedPacks', edition)
  else if (/default-src/.test(policy) && !isOwn) say('editionPolicy', edition)
}
