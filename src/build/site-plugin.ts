import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { checkContent } from '../content/check'
import { type Content, loadContent } from '../content/load'
import { LANGUAGES } from '../content/vocabulary'
import { buildPacks } from '../offline/build-packs'
import { composeDocument } from '../offline/compose'
import { headerFiles, sitemap, webManifest } from './host-files'
import { renderSite, SEARCH_INDEX } from './render-site'
import { searchIndexes } from './search-indexes'
import { contentSecurityPolicy, pageStylesheet } from './stylesheet'

/** Origin of the published site, from SITE_URL. */
const ORIGIN = (process.env.SITE_URL ?? 'http://localhost:4173').replace(/\/$/, '')

/** Writes every page, shell, pack and index once the scripts are bundled, before the worker lists what to precache. */
export function sitePlugin(): Plugin {
  let base = '/'
  let outDir = 'dist'
  return {
    name: 'ruta-clara:site',
    configResolved(config) {
      base = config.base
      outDir = config.build.outDir
    },
    writeBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      if (!entry) throw new Error('The build made no entry script')
      const content = soundContent()
      const today = process.env.BUILD_DAY ?? new Date().toISOString().slice(0, 10)
      const release = process.env.RELEASE ?? today
      const css = pageStylesheet()
      const policy = contentSecurityPolicy(css)
      const { pages, shells } = renderSite(content, base, today, {
        script: base + entry.fileName,
        css,
        policy,
        origin: ORIGIN,
        release,
      })
      const put = (name: string, text: string) => {
        const file = join(outDir, name)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      for (const { record } of pages) {
        const file = record.path.endsWith('/') ? `${record.path}index.html` : record.path
        put(file, composeDocument(shells[record.lang], record))
      }
      const indexes = searchIndexes(pages)
      for (const lang of LANGUAGES) {
        put(`shell/${lang}.html`, shells[lang])
        put(SEARCH_INDEX[lang], indexes[lang])
        put(`manifest-${lang}.webmanifest`, webManifest(base, lang))
      }
      const packOf = new Map(pages.map((page) => [page.record.path, page.pack]))
      const { files } = buildPacks(
        pages.filter((page) => page.record.kind !== 'missing').map((page) => page.record),
        {
          date: today,
          release,
          searchFiles: {
            es: { url: SEARCH_INDEX.es, text: indexes.es },
            en: { url: SEARCH_INDEX.en, text: indexes.en },
          },
          packOf: (record) => packOf.get(record.path) ?? `${record.lang}-region`,
        },
      )
      for (const { name, text } of files) put(`packs/${name}`, text)
      for (const [name, text] of Object.entries(headerFiles(base, policy))) put(name, text)
      put(
        'sitemap.xml',
        sitemap(
          ORIGIN,
          base,
          pages.filter((page) => page.record.kind !== 'missing').map((page) => page.record.path),
        ),
      )
      put('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${ORIGIN}${base}sitemap.xml\n`)
    },
  }
}

/** The content, or an error that lists every broken rule with its exact place. */
export function soundContent(): Content {
  const folder = process.env.CONTENT_DIR ?? 'content'
  if (!existsSync(folder)) throw new Error(`There is no content folder at ${folder}`)
  const { content, problems } = loadContent(folder)
  const all = [...problems, ...checkContent(content, new Date().toISOString().slice(0, 10))]
  if (all.length > 0)
    throw new Error(
      `Content breaks ${all.length} rules:\n${all.map((problem) => `  ${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`).join('\n')}`,
    )
  return content
}
