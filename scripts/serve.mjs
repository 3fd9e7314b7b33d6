import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
}
const NOT_COMPRESSED = new Set(['.png'])

const GZIP = { encoding: 'gzip', pack: () => createGzip({ level: 9 }) }

/** A plain static server for `folder`, as a common host would do it: gzip, 404.html, folders end with a slash. */
export function createSiteServer(folder, base = '/', { encoding, pack } = GZIP) {
  return createServer((request, response) => {
    const path = decoded((request.url ?? '/').split('?')[0] ?? '/')
    const inside = path?.startsWith(base) ? path.slice(base.length) : undefined
    let file = inside === undefined ? undefined : join(folder, normalize(`/${inside}`))
    if (file && existsSync(file) && statSync(file).isDirectory()) {
      if (!path?.endsWith('/')) return response.writeHead(301, { location: `${path}/` }).end()
      file = join(file, 'index.html')
    }
    const found = file !== undefined && existsSync(file)
    const sent = found ? file : join(folder, '404.html')
    const type = extname(sent)
    const lasting = /\/(assets|packs\/pages)\/|\.(list|whole)\.json$/.test(path ?? '')
    const headers = {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'cache-control': found && lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }
    const isPacked = !NOT_COMPRESSED.has(type) && accepts(request, encoding)
    response.writeHead(found ? 200 : 404, isPacked ? { ...headers, 'content-encoding': encoding } : headers)
    const body = createReadStream(sent).on('error', () => response.destroy())
    if (isPacked) body.pipe(pack()).pipe(response)
    else body.pipe(response)
  })
}

const accepts = ({ headers }, encoding) =>
  (headers['accept-encoding'] ?? '').split(',').some((accepted) => accepted.split(';')[0]?.trim() === encoding)

/** A path without its escapes; undefined where they are broken or end the name of a file. */
function decoded(path) {
  try {
    const plain = decodeURIComponent(path)
    return plain.includes('\0') ? undefined : plain
  } catch {
    return undefined
  }
}
