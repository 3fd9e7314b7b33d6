import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, ask, headerOf } from '../../scripts/check-host/host'
import { contentSecurityPolicy } from '../../src/build/stylesheet'
import { EDITION_POLICY } from '../../src/offline/edition/edition-document'
import { headerFiles } from '../../src/publish/host-files'
import { HOSTS, startHost } from './real-hosts'

const POLICY = contentSecurityPolicy('main{}')
const LONG_TEXT = '<p>Nadie puede cobrarle por el trabajo.</p>'.repeat(100)
const FOR_GOOD = 'public, max-age=31536000, immutable'
const FILES: Record<string, string> = {
  'index.html': 'Ruta Clara',
  '404.html': `<title>404 Ruta Clara</title>${LONG_TEXT}`,
  'sw.js': 'self',
  'es/gt/index.html': `<title>Guatemala</title>${LONG_TEXT}`,
  'assets/main-BbCc.js': 'export {}',
  'editions/es-gt.html': LONG_TEXT,
  'packs/index.json': '{}',
  'packs/pages/abc.json': '{}',
  'packs/es-gt.hDo6.list.json': '{}',
  'data/contacts.2.json': '{}',
  'data/contacts.csv': 'id',
  'feed-es.json': '{}',
  'manifest-es.webmanifest': '{}',
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruta-clara-hosts-'))
  for (const [root, base] of [
    ['top', '/'],
    ['below', '/portal/'],
  ] as const)
    for (const [name, text] of Object.entries({ ...FILES, ...headerFiles(base, POLICY) })) {
      const file = join(folder, root, base, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  // A server reads as a user of its own.
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What each file must be answered with; the name stands in what fails. */
function checkAnswer(name: string, answer: Answer, missing = false): void {
  const has = (header: string) => headerOf(answer, header)
  expect([name, answer.status]).toEqual([name, missing ? 404 : 200])
  expect([name, has('x-content-type-options'), has('referrer-policy')]).toEqual([name, 'nosniff', 'no-referrer'])
  const wanted = name.startsWith('editions/') ? EDITION_POLICY : POLICY
  expect([name, has('content-security-policy')]).toEqual([name, `${wanted}; frame-ancestors 'none'`])
  const isLasting = /^assets\/|^packs\/pages\/|list\.json$/.test(name) && !missing
  if (isLasting) expect([name, has('cache-control')]).toEqual([name, FOR_GOOD])
  else expect([name, has('cache-control')]).not.toEqual([name, FOR_GOOD])
  if (!isLasting && !missing) expect([name, has('cache-control')]).toEqual([name, 'no-cache'])
}

const TYPES: Record<string, RegExp> = {
  'es/gt/': /^text\/html; ?charset=utf-8$/i,
  'sw.js': /^(text|application)\/javascript/,
  'packs/index.json': /^application\/json/,
  'data/contacts.csv': /^text\/csv/,
  'manifest-es.webmanifest': /^application\/manifest\+json/,
}

const cases = HOSTS.flatMap((host) => [
  { name: host.name, host, root: 'top', base: '/' },
  { name: host.name, host, root: 'below', base: '/portal/' },
])

test.each(cases)('$name serves the site under $base as its rules say', async ({ host, root, base }) => {
  const own = mkdtempSync(join(folder, 'own-'))
  chmodSync(own, 0o755)
  const started = await startHost(host, join(folder, root), join(folder, root, base), own)
  if ('reason' in started) return console.warn(`Not run: ${started.reason}`)
  try {
    const get = (name: string, headers?: Record<string, string>) => ask(started.origin + base + name, headers)
    for (const name of Object.keys(FILES)) {
      if (name === '404.html') continue
      checkAnswer(name, await get(name.replace(/index\.html$/, '')))
    }
    for (const [name, type] of Object.entries(TYPES))
      expect([name, headerOf(await get(name), 'content-type')]).toEqual([name, expect.stringMatching(type)])
    for (const name of ['data/contacts.2.json', 'data/contacts.csv', 'feed-es.json'])
      expect([name, headerOf(await get(name), 'access-control-allow-origin')]).toEqual([name, '*'])

    for (const name of ['es/no/', 'assets/none.js', 'packs/pages/none.json']) {
      const missing = await get(name)
      expect([name, String(missing.body).includes('404 Ruta Clara')]).toEqual([name, true])
      checkAnswer(name, missing, true)
    }
    const slash = await get('es/gt')
    expect([301, 308]).toContain(slash.status)
    expect(new URL(headerOf(slash, 'location'), started.origin).href).toBe(`${started.origin + base}es/gt/`)

    const zipped = await get('es/gt/', { 'accept-encoding': 'gzip' })
    expect(headerOf(zipped, 'content-encoding')).toBe('gzip')
    expect(zipped.body.length).toBeLessThan(LONG_TEXT.length / 4)
    const plain = await get('es/gt/')
    const tags = { 'if-none-match': headerOf(plain, 'etag'), 'if-modified-since': headerOf(plain, 'last-modified') }
    const known = Object.fromEntries(Object.entries(tags).filter(([, value]) => value))
    expect((await get('es/gt/', known)).status).toBe(304)
  } finally {
    await started.stop()
  }
})
