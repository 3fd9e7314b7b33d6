import type { Plugin } from 'vite'
import { pageDocument } from '../pages/built-page'

/** Serves pages rendered afresh at each request while developing. */
export function devPagesPlugin(): Plugin {
  return {
    name: 'ruta-clara:dev-pages',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (!path.endsWith('/')) return next()
        const { renderSite } = await server.ssrLoadModule('/src/build/render-site.ts')
        const { loadContent } = await server.ssrLoadModule('/src/content/load.ts')
        const { pageStylesheet, contentSecurityPolicy } = await server.ssrLoadModule('/src/build/stylesheet.ts')
        const css = pageStylesheet()
        const policy = contentSecurityPolicy(css).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        const today = new Date().toISOString().slice(0, 10)
        const assets = {
          script: '/src/islands/main.ts',
          css,
          print: '/src/styles/print.css',
          policy,
          origin: '',
          report: '',
          release: 'dev',
        }
        const { pages, shells } = renderSite(loadContent('content').content, '/', today, assets)
        const page = pages.find((candidate: { record: { path: string } }) => candidate.record.path === path)
        if (!page) return next()
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(pageDocument(shells[page.record.lang], page))
      })
    },
  }
}
