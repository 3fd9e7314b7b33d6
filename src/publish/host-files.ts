import { EDITION_POLICY } from '../offline/edition/edition-document'
import { LANGUAGES, type Language } from '../site/languages'
import { colour } from '../styles/colours'
import { caddyRules, type HostHeaders, iisRules, nginxRules } from './server-recipes'

const NOT_FRAMED = "frame-ancestors 'none'"
/** Kept for good: the address changes with what it holds. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** Asked for again each time, and sent again only where it has changed. */
const ASK_AGAIN = 'no-cache'
/** Types that travel smaller when they are compressed. */
const COMPRESSED = [
  'text/html',
  'text/css',
  'text/plain',
  'text/csv',
  'text/javascript',
  'text/xml',
  'application/javascript',
  'application/json',
  'application/feed+json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
]

/**
 * Response headers in the forms that common hosts read: `_headers` for Netlify and Cloudflare Pages, `.htaccess` for Apache,
 * `web.config` for IIS, and under `hosts/` what nginx and Caddy include. `policy` is that of the pages. docs/hosting.md says
 * how each is used.
 */
export function headerFiles(base: string, policy: string): Record<string, string> {
  const security = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
  const policies = { pages: `${policy}; ${NOT_FRAMED}`, editions: `${EDITION_POLICY}; ${NOT_FRAMED}` }
  const headers: HostHeaders = {
    base,
    security,
    policies,
    caching: { forGood: FOR_GOOD, askAgain: ASK_AGAIN },
    compressed: COMPRESSED,
  }
  return {
    _headers: hostRules(base, security, policies),
    '.htaccess': apacheRules(base, security, policies),
    'web.config': iisRules(headers),
    'hosts/nginx.conf': nginxRules(headers),
    'hosts/Caddyfile': caddyRules(headers),
  }
}

interface Policies {
  pages: string
  editions: string
}

/**
 * Rules by path. Hosts join the values of every rule that fits a path, and two joined policies allow only what both allow:
 * so no two rules name the same header for a path, but for the one that every policy may be joined with.
 */
function hostRules(base: string, security: Record<string, string>, policies: Policies): string {
  const rule = (path: string, headers: Record<string, string>) => [
    base + path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]
  const page = { 'Content-Security-Policy': policies.pages, 'Cache-Control': ASK_AGAIN }
  const forOthers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': ASK_AGAIN }
  const lasting = { 'Cache-Control': FOR_GOOD }
  const pages = [
    '',
    'index.html',
    '404.html',
    'sw.js',
    ...LANGUAGES.map((lang) => `${lang}/*`),
    'shell/*',
    'first/*',
    'paper/*',
    'sources/*',
  ]
  return [
    rule('*', { 'Content-Security-Policy': NOT_FRAMED, ...security }),
    ...pages.map((path) => rule(path, page)),
    rule('editions/*', { 'Content-Security-Policy': policies.editions, 'Cache-Control': ASK_AGAIN }),
    ...['search/*', 'packs/index.json'].map((path) => rule(path, { 'Cache-Control': ASK_AGAIN })),
    ...['data/*', ...LANGUAGES.map((lang) => `feed-${lang}.json`)].map((path) => rule(path, forOthers)),
    // Scripts run workers, which live under the policy of their own file.
    rule('assets/*', { 'Content-Security-Policy': policies.pages, ...lasting }),
    ...['packs/pages/*', 'packs/*.list.json', 'packs/*.whole.json'].map((path) => rule(path, lasting)),
    [''],
  ]
    .flat()
    .join('\n')
}

function apacheRules(base: string, security: Record<string, string>, policies: Policies): string {
  const header = (name: string, value: string, table = 'always ') =>
    `Header ${table}set ${name} "${value.replace(/"/g, '\\"')}"`
  const place = base.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')
  const at = (path: string, ...lines: string[]) => [`<If "%{REQUEST_URI} =~ m#^${place}${path}#">`, ...lines, '</If>']
  return [
    '<IfModule mod_mime.c>',
    'AddType application/manifest+json .webmanifest',
    'AddType text/csv .csv',
    'AddType text/javascript .js',
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .html .js .css .json .csv .xml .webmanifest',
    '</IfModule>',
    '<IfModule mod_brotli.c>',
    `AddOutputFilterByType BROTLI_COMPRESS ${COMPRESSED.join(' ')}`,
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `AddOutputFilterByType DEFLATE ${COMPRESSED.join(' ')}`,
    '</IfModule>',
    // A compressed answer has another tag than the file, so that it would be sent again each time; its day serves.
    'FileETag None',
    '<IfModule mod_headers.c>',
    header('Content-Security-Policy', policies.pages),
    ...Object.entries(security).map(([name, value]) => header(name, value)),
    header('Cache-Control', ASK_AGAIN, ''),
    ...at('editions/', header('Content-Security-Policy', policies.editions)),
    ...at('(assets/|packs/pages/|packs/[^/]+\\.(list|whole)\\.json$)', header('Cache-Control', FOR_GOOD, '')),
    '<FilesMatch "\\.(json|csv)$">',
    header('Access-Control-Allow-Origin', '*'),
    '</FilesMatch>',
    '</IfModule>',
    `ErrorDocument 404 ${base}404.html`,
    '',
  ].join('\n')
}

export function webManifest(base: string, lang: Language): string {
  return JSON.stringify({
    id: base,
    name: 'Ruta Clara',
    short_name: 'Ruta Clara',
    lang,
    start_url: `${base}${lang}/`,
    scope: base,
    display: 'standalone',
    background_color: colour('paper'),
    theme_color: colour('brand'),
    icons: [
      { src: `${base}icons/192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}icons/512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}icons/icon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  })
}

/** What search engines read: every page's address where the site has one (`origin` is '' in a trial), and leave to read all. */
export function filesForCrawlers(origin: string, base: string, paths: readonly string[]): Record<string, string> {
  const leave = 'User-agent: *\nAllow: /\n'
  if (!origin) return { 'robots.txt': leave }
  return {
    'sitemap.xml': sitemap(origin, base, paths),
    'robots.txt': `${leave}Sitemap: ${origin}${base}sitemap.xml\n`,
  }
}

function sitemap(origin: string, base: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${origin}${base.replace(/\/$/, '')}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
