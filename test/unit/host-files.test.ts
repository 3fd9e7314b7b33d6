// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/build/stylesheet'
import { filesForCrawlers, headerFiles } from '../../src/publish/host-files'

const files = headerFiles('/portal/', contentSecurityPolicy('main{}'))
const hashed = [
  '/portal/assets/main-BbCc.js',
  '/portal/packs/pages/abc.json',
  '/portal/packs/es-gt.hDo6.list.json',
  '/portal/packs/es-gt.hDo6.whole.json',
]
const askedAgain = [
  '/portal/',
  '/portal/es/gt/',
  '/portal/sw.js',
  '/portal/shell/es.html',
  '/portal/packs/index.json',
  '/portal/search/es.5.json',
  '/portal/data/contacts.json',
  '/portal/feed-en.json',
  '/portal/editions/es-gt.html',
]

/** What a host makes of `_headers` for a path: the values of every rule that fits, joined, as Cloudflare Pages does it. */
function hostHeaders(path: string): Record<string, string> {
  const found: Record<string, string[]> = {}
  let fits = false
  for (const line of (files._headers ?? '').split('\n')) {
    const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.*)$/.exec(line) ?? []
    if (line.startsWith('/')) {
      const parts = line.split('*').map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&'))
      fits = new RegExp(`^${parts.join('.*')}$`).test(path)
    } else if (fits && name) found[name] = [...(found[name] ?? []), value]
  }
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, values.join(', ')]))
}

/** The lines of `.htaccess` that hold for a path, those of a fitting `<If>` after the rest. */
function apacheLines(path: string): string[] {
  const everywhere: string[] = []
  const here: string[] = []
  let inside: boolean | undefined
  for (const line of (files['.htaccess'] ?? '').split('\n')) {
    const condition = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line)?.[1]
    const names = /^<FilesMatch "(.*)">$/.exec(line)?.[1]
    if (condition !== undefined || names !== undefined) inside = new RegExp(condition ?? names ?? '').test(path)
    else if (/^<\/(If|FilesMatch)>$/.test(line)) inside = undefined
    else if (inside) here.push(line)
    else if (inside === undefined) everywhere.push(line)
  }
  return [...everywhere, ...here]
}

const apacheHeader = (path: string, name: string) =>
  apacheLines(path)
    .map((line) => new RegExp(`^Header (?:always )?set ${name} "(.*)"$`).exec(line)?.[1])
    .filter((value) => value !== undefined)
    .at(-1)

test.each(hashed)('%s is kept for good', (path) => {
  expect(hostHeaders(path)['Cache-Control']).toBe('public, max-age=31536000, immutable')
  expect(apacheHeader(path, 'Cache-Control')).toBe('public, max-age=31536000, immutable')
})

test.each(askedAgain)('%s is asked for again', (path) => {
  expect(hostHeaders(path)['Cache-Control']).toBe('no-cache')
  expect(apacheHeader(path, 'Cache-Control')).toBe('no-cache')
})

test('a single file opened on the site may run its own script and styles, and nothing else', () => {
  const path = '/portal/editions/es-gt.html'
  const policies = (hostHeaders(path)['Content-Security-Policy'] ?? '').split(', ')
  const limiting = [...policies, apacheHeader(path, 'Content-Security-Policy') ?? ''].filter((policy) =>
    policy.includes('default-src'),
  )
  expect(limiting).toHaveLength(2)
  for (const policy of limiting) {
    expect(policy).toContain("script-src 'unsafe-inline'")
    expect(policy).toContain("style-src 'unsafe-inline'")
    expect(policy).toContain("default-src 'none'")
  }
})

test.each(['/portal/', '/portal/es/gt/', '/portal/sw.js', '/portal/assets/worker-AaBb.js', '/portal/paper/es/gt.html'])(
  '%s runs no script of its own and stands in no frame',
  (path) => {
    for (const policy of [
      hostHeaders(path)['Content-Security-Policy'],
      apacheHeader(path, 'Content-Security-Policy'),
    ]) {
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
    }
  },
)

test('IIS reads its rules: sound XML, the policy of single files, what never changes kept for good', () => {
  const document = new DOMParser().parseFromString(files['web.config'] ?? '', 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  const valueAt = (path: string, name: string) =>
    document
      .querySelector(`${path && `location[path="${path}"] `}customHeaders add[name="${name}"]`)
      ?.getAttribute('value')
  expect(valueAt('editions', 'Content-Security-Policy')).toContain("script-src 'unsafe-inline'")
  expect(valueAt('assets', 'Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(valueAt('', 'Cache-Control')).toBe('no-cache')
  expect(valueAt('', 'Content-Security-Policy')).toContain("script-src 'self'")
  expect(document.querySelector('httpErrors error')?.getAttribute('path')).toBe('/portal/404.html')
})

test('Apache compresses every type of text that the site has', () => {
  const types = /^AddOutputFilterByType DEFLATE (.*)$/m.exec(files['.htaccess'] ?? '')?.[1]?.split(' ')
  for (const type of [
    'text/html',
    'text/css',
    'text/csv',
    'text/javascript',
    'application/json',
    'application/manifest+json',
    'application/xml',
    'image/svg+xml',
  ])
    expect(types).toContain(type)
})

test('crawlers get addresses where the site has one, and leave to read in any case', () => {
  expect(filesForCrawlers('', '/', ['/es/'])).toEqual({ 'robots.txt': 'User-agent: *\nAllow: /\n' })
  const files = filesForCrawlers('https://a.example', '/portal/', ['/es/'])
  expect(files['sitemap.xml']).toContain('<loc>https://a.example/portal/es/</loc>')
  expect(files['robots.txt']).toContain('Sitemap: https://a.example/portal/sitemap.xml')
})
