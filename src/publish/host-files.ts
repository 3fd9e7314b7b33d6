import type { Language } from '../site/languages'

/** Response headers in the forms that common hosts read: Netlify and Cloudflare Pages, and Apache. */
export function headerFiles(base: string, policy: string): Record<string, string> {
  const security = {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
  const lines = Object.entries(security)
  // Open data and feeds are for other sites' scripts too.
  const forAll = 'Access-Control-Allow-Origin'
  const forever = 'Cache-Control: public, max-age=31536000, immutable'
  return {
    _headers: [
      `${base}*`,
      ...lines.map(([name, value]) => `  ${name}: ${value}`),
      `${base}assets/*`,
      `  ${forever}`,
      `${base}packs/pages/*`,
      `  ${forever}`,
      ...['data/*', 'feed-es.json', 'feed-en.json'].flatMap((path) => [`${base}${path}`, `  ${forAll}: *`]),
      '',
    ].join('\n'),
    '.htaccess': [
      '<IfModule mod_headers.c>',
      ...lines.map(([name, value]) => `Header always set ${name} "${value.replace(/"/g, '\\"')}"`),
      `<FilesMatch "\\.(json|csv)$">`,
      `Header always set ${forAll} "*"`,
      '</FilesMatch>',
      '</IfModule>',
      `ErrorDocument 404 ${base}404.html`,
      '',
    ].join('\n'),
  }
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
    background_color: '#fbfaf6',
    theme_color: '#0b5c4a',
    icons: [
      { src: `${base}icons/192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}icons/512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}icons/icon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  })
}

export function sitemap(origin: string, base: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${origin}${base.replace(/\/$/, '')}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
