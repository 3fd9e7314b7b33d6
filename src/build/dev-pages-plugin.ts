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
      const content = contentAsItIs(server)
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (!path.endsWith('/') && !path.startsWith('/data/')) return next()
        try {
          const { devSite } = await server.ssrLoadModule('/src/build/dev-site.ts')
          const site: DevSite = devSite(await content())
          const found = path.endsWith('/') ? site.page(path) : site.data(path)
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

/** Gives the content, read once and again after a file of it or a module that reads it has changed. */
function contentAsItIs(server: ViteDevServer): () => Promise<Content> {
  let kept: { content: Content; reader: unknown } | undefined
  server.watcher.add('content')
  server.watcher.on('all', (_, file) => {
    if (/(^|[\\/])content[\\/]/.test(file)) kept = undefined
  })
  return async () => {
    const { loadContent } = await server.ssrLoadModule('/src/content/load.ts')
    if (!kept || kept.reader !== loadContent) {
      const { content, problems } = loadContent('content')
      for (const { file, record, field, expected } of problems)
        server.config.logger.warn(`${file} › ${record} › ${field}: expected ${expected}`)
      kept = { content, reader: loadContent }
    }
    return kept.content
  }
}
