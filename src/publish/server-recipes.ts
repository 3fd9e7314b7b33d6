/** What every host is to say, with no host's own form. */
export interface HostHeaders {
  /** Path that the site is served under, with both slashes. */
  base: string
  /** Headers of every answer. */
  security: Record<string, string>
  /** Content-Security-Policy of pages and of single files. */
  policies: { pages: string; editions: string }
  /** Cache-Control of what is kept for good, and of what is asked for again. */
  caching: { forGood: string; askAgain: string }
  /** Types that travel smaller when they are compressed. */
  compressed: readonly string[]
}

/** Where a policy or a caching of its own holds, as a regular expression on what follows the base path. */
const EDITIONS = 'editions/'
const FOR_GOOD_FOLDERS = ['assets/', 'packs/pages/']
const FOR_GOOD_FILES = 'packs/[^/]+\\.(list|whole)\\.json$'
const FOR_OTHERS_FILES = '(data/[^/]+\\.(json|csv)|feed-[a-z]+\\.json)$'

const escaped = (base: string) => base.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')

/**
 * For nginx 1.18 or newer, to be included in a `server` block whose `root` holds the folder of the base path. Headers are
 * written at each place whole, because a place that names one forgets all those around it.
 */
export function nginxRules({ base, security, policies, caching, compressed }: HostHeaders): string {
  const place = (where: string, headers: Record<string, string>, extra: readonly string[] = []) => [
    `location ${where} {`,
    ...extra.map((line) => `  ${line}`),
    ...Object.entries({ ...security, ...headers }).map(
      ([name, value]) => `  add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`,
    ),
    '}',
  ]
  const page = { 'Content-Security-Policy': policies.pages, 'Cache-Control': caching.askAgain }
  const lasting = { 'Content-Security-Policy': policies.pages, 'Cache-Control': caching.forGood }
  const forOthers = { ...page, 'Access-Control-Allow-Origin': '*' }
  const at = escaped(base)
  return [
    `error_page 404 ${base}404.html;`,
    'absolute_redirect off;',
    'server_tokens off;',
    'charset utf-8;',
    'charset_types text/html text/css text/plain text/csv text/javascript application/javascript application/json application/manifest+json text/xml application/xml;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1000;',
    // text/html is compressed of itself, and naming it again is an error of the configuration for nginx.
    `gzip_types ${compressed.filter((type) => type !== 'text/html').join(' ')};`,
    'gzip_static on;',
    '# With the module of Brotli (libnginx-mod-http-brotli-static): brotli_static on;',
    ...place(base, page),
    ...place(`^~ ${base}${EDITIONS}`, { ...page, 'Content-Security-Policy': policies.editions }),
    ...FOR_GOOD_FOLDERS.flatMap((folder) => place(`^~ ${base}${folder}`, lasting)),
    ...place(`~ "^${at}${FOR_GOOD_FILES}"`, lasting),
    ...place(`~ "^${at}${FOR_OTHERS_FILES}"`, forOthers, ['types { application/json json; text/csv csv; }']),
    ...place(`~ "^${at}manifest-[a-z]+\\.webmanifest$"`, page, ['types { application/manifest+json webmanifest; }']),
    '',
  ].join('\n')
}

/** For Caddy 2.6 or newer, to be imported in a site whose `root` holds the folder of the base path. */
export function caddyRules({ base, security, policies, caching }: HostHeaders): string {
  const header = (name: string, value: string, matcher = '') => `header ${matcher}${name} "${value}"`
  const at = escaped(base)
  const all = [
    ...Object.entries(security).map(([name, value]) => header(name, value)),
    header('Content-Security-Policy', policies.pages, '@ruta_pages '),
    header('Content-Security-Policy', policies.editions, '@ruta_editions '),
    header('Cache-Control', caching.askAgain, '@ruta_again '),
  ]
  const forGood = `^${at}(${FOR_GOOD_FOLDERS.join('|')}|${FOR_GOOD_FILES})`
  return [
    `@ruta_editions path ${base}${EDITIONS}*`,
    `@ruta_pages not path ${base}${EDITIONS}*`,
    `@ruta_good path_regexp ${forGood}`,
    `@ruta_again not path_regexp ${forGood}`,
    `@ruta_others path_regexp ^${at}${FOR_OTHERS_FILES}`,
    `@ruta_manifest path ${base}manifest-*.webmanifest`,
    ...all,
    header('Cache-Control', caching.forGood, '@ruta_good '),
    header('Access-Control-Allow-Origin', '*', '@ruta_others '),
    header('Content-Type', 'application/manifest+json; charset=utf-8', '@ruta_manifest '),
    'encode gzip',
    'file_server {',
    '  precompressed br gzip',
    '}',
    'handle_errors {',
    ...Object.entries(security).map(([name, value]) => `  ${header(name, value)}`),
    `  ${header('Content-Security-Policy', policies.pages)}`,
    `  ${header('Cache-Control', caching.askAgain)}`,
    `  rewrite * ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n')
}

/** For IIS 8 or newer, `web.config` in the folder of the site itself. */
export function iisRules({ base, security, policies, caching }: HostHeaders): string {
  const xml = (value: string) =>
    value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  const headers = (named: Record<string, string>) =>
    Object.entries(named)
      .flatMap(([name, value]) => [`<remove name="${name}" />`, `<add name="${name}" value="${xml(value)}" />`])
      .join('')
  const place = (path: string, named: Record<string, string>) =>
    `<location path="${path}"><system.webServer><httpProtocol><customHeaders>${headers(named)}</customHeaders></httpProtocol></system.webServer></location>`
  const type = (extension: string, mime: string) =>
    `<remove fileExtension="${extension}" /><mimeMap fileExtension="${extension}" mimeType="${mime}" />`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '<system.webServer>',
    '<defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>',
    `<httpErrors errorMode="Custom" existingResponse="Replace"><remove statusCode="404" /><error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" /></httpErrors>`,
    `<staticContent>${[
      type('.webmanifest', 'application/manifest+json'),
      type('.json', 'application/json'),
      type('.js', 'text/javascript; charset=utf-8'),
      type('.csv', 'text/csv; charset=utf-8'),
      type('.html', 'text/html; charset=utf-8'),
    ].join('')}</staticContent>`,
    '<urlCompression doStaticCompression="true" />',
    `<httpProtocol><customHeaders><remove name="X-Powered-By" />${headers({
      ...security,
      'Content-Security-Policy': policies.pages,
      'Cache-Control': caching.askAgain,
    })}</customHeaders></httpProtocol>`,
    '</system.webServer>',
    place('editions', { 'Content-Security-Policy': policies.editions }),
    ...FOR_GOOD_FOLDERS.map((folder) => place(folder.slice(0, -1), { 'Cache-Control': caching.forGood })),
    place('data', { 'Access-Control-Allow-Origin': '*' }),
    '</configuration>',
    '',
  ].join('\n')
}
