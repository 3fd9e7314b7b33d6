import type { Plugin, ViteDevServer } from 'vite'
import type { Content } from '../content/load'

/** What a reader of the site may ask for, rendered when it is asked for. */
export interface DevSite {
  /** The document of a page, or undefined where there is no such page. */
  page: (path: string) => string | undefined
  /** The text of a file under /data/, or undefined where there is none. */
  data: (path: string) => string | undefined
}

/** Serves pages and data while developing: the one that is asked for, from the content as it is now. */
export function devPagesPlugin(): Plugin {
  return {
    name: 'ruta-clara:dev-pages',
    apply: 'serve',
    configureServer(server) {
      const site = siteAsItIs(server)
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (!path.endsWith('/') && !path.startsWith('/data/')) return next()
        try {
          const { page, data } = await site()
          const found = path.endsWith('/') ? page(path) : data(path)
          if (found === undefined) return next()
          response.setHeader('content-type', `${path.endsWith('/') ? 'text/html' : 'application/json'}; charset=utf-8`)
          response.end(found)
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

/**
 * Gives the site, made once and again after any file or a module that makes it has changed; the content is read again only
 * after a file of it, or a module that reads it, has.
 */
function siteAsItIs(server: ViteDevServer): () => Promise<DevSite> {
  let content: Kept<Content> | undefined
  let site: Kept<DevSite> | undefined
  server.watcher.add('content')
  server.watcher.on('all', (_, file) => {
    if (/(^|[\\/])content[\\/]/.test(file)) content = undefined
    site = undefined
  })
  return async () => {
    const { loadContent } = await server.ssrLoadModule('/src/content/load.ts')
    const { devSite } = await server.ssrLoadModule('/src/build/dev-site.ts')
    if (!content || content.madeBy !== loadContent) {
      const read = loadContent('content')
      for (const { file, record, field, expected } of read.problems)
        server.config.logger.warn(`${file} › ${record} › ${field}: expected ${expected}`)
      content = { it: read.content, madeBy: loadContent }
      site = undefined
    }
    if (!site || site.madeBy !== devSite) site = { it: devSite(content.it), madeBy: devSite }
    return site.it
  }
}

/** Something that was made by a function of a module, which is another function once the module has changed. */
interface Kept<T> {
  it: T
  madeBy: unknown
}
