import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { buildDay, buildMoment } from '../content/build-day'
import { checkContent } from '../content/check'
import { type Content, loadContent } from '../content/load'
import { pastDue } from '../content/past-due'
import { evidencedRecords } from '../content/records'
import { loadTranslators } from '../i18n/translate'
import { indexText } from '../offline/pack-format'
import { signIndex } from '../offline/signing'
import { outreachFiles } from '../outreach/outreach-data'
import { pageDocument } from '../pages/built-page'
import { withEditions } from '../publish/editions/single-file-edition'
import { filesForOthers } from '../publish/files-for-others'
import { withHeadAdditions } from '../publish/head-additions'
import { filesForCrawlers, headerFiles, webManifest } from '../publish/host-files'
import { buildPacks } from '../publish/packs/build-packs'
import { outreachOfSite } from '../publish/paper/outreach-data'
import { paperFiles } from '../publish/paper/paper-files'
import { writePreviewPictures } from '../publish/previews/preview-pictures'
import { finderToolFiles } from '../publish/tool-data/finder-tools-data'
import { indexAddress } from '../search/index-address'
import { LANGUAGES } from '../site/languages'
import { addressBeforeForms } from '../site/tool-data-address'
import { renderSite } from './render-site'
import { reportAddress } from './report-address'
import { searchIndexes } from './search-indexes'
import { signingKey } from './signing-key'
import { siteOrigin } from './site-origin'
import { contentSecurityPolicy, pageStylesheet, printStylesheet } from './stylesheet'

const CONTENT_DIR = process.env.CONTENT_DIR ?? 'content'

/** Writes every page, shell, pack and index once the scripts are bundled, before the worker lists what to precache. */
export function sitePlugin(): Plugin {
  let base = '/'
  let outDir = 'dist'
  return {
    name: 'ruta-clara:site',
    // The page's script carries the public key that imported packs are checked with.
    config: () => ({ define: { 'import.meta.env.PACK_KEY': JSON.stringify(signingKey(siteOrigin()).publicKey) } }),
    configResolved(config) {
      base = config.base
      outDir = config.build.outDir
    },
    async writeBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      if (!entry) throw new Error('The build made no entry script')
      const content = soundContent()
      const today = buildDay()
      const origin = siteOrigin()
      if (!origin)
        console.warn('SITE_URL is not set, so this is a trial: pages, data and paper carry no published address.')
      const release = process.env.RELEASE ?? today
      const css = pageStylesheet()
      const print = printStylesheet()
      const policy = contentSecurityPolicy(css)
      const report = reportAddress(process.env.REPORT_TO ?? '')
      const translators = loadTranslators('content/locales')
      const {
        pages: rendered,
        shells,
        offerCheck,
        campaigns,
      } = renderSite(content, base, today, {
        script: base + entry.fileName,
        css,
        print: base + print.name,
        policy,
        origin,
        report,
        release,
      })
      const old = pastDue(evidencedRecords(content, offerCheck, campaigns), today)
      if (old.length > 0)
        console.warn(`${old.length} records are past the day to look them up again: npm run content lists them.`)
      const { pages, files: editions } = withEditions(rendered, {
        css,
        print: print.text,
        base,
        origin,
        report,
        translators,
      })
      const put = (name: string, text: string) => {
        const file = join(outDir, name)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      put(print.name, print.text)
      const site = origin + base.replace(/\/$/, '')
      for (const page of pages) {
        const { path, lang } = page.record
        const html = pageDocument(shells[lang], page)
        put(
          path.endsWith('/') ? `${path}index.html` : path,
          withHeadAdditions(html, page, content, site, translators[lang]),
        )
      }
      await writePreviewPictures(pages, content, translators, outDir)
      const records = pages.map((page) => page.record)
      for (const { name, text } of filesForOthers(records, content, { site, today, offerCheck, translators }))
        put(name, text)
      for (const { name, text } of editions) put(name, text)
      const indexes = searchIndexes(pages)
      for (const lang of LANGUAGES) {
        put(`shell/${lang}.html`, shells[lang])
        put(indexAddress(lang), indexes[lang])
        put(`manifest-${lang}.webmanifest`, webManifest(base, lang))
      }
      const outreach = outreachOfSite(content, campaigns, records, translators)
      for (const { name, text } of paperFiles(outreach, { origin, base, policy, translators })) put(name, text)
      const toolFiles = finderToolFiles(content)
      const kitFiles = [...outreachFiles(outreach.es), ...outreachFiles(outreach.en)]
      for (const { url, text } of [...toolFiles.es, ...toolFiles.en, ...kitFiles]) {
        put(url, text)
        put(addressBeforeForms(url), text)
      }
      const packOf = new Map(pages.map((page) => [page.record.path, page.pack]))
      const { files, index } = buildPacks(
        pages.filter((page) => page.record.kind !== 'missing').map((page) => page.record),
        {
          date: today,
          made: buildMoment(),
          release,
          searchFiles: {
            es: { url: indexAddress('es'), text: indexes.es },
            en: { url: indexAddress('en'), text: indexes.en },
          },
          toolFiles,
          packOf: (record) => packOf.get(record.path) ?? `${record.lang}-region`,
        },
      )
      for (const { name, text } of files) put(`packs/${name}`, text)
      const { privateKey, isForDevelopment } = signingKey(origin)
      if (isForDevelopment) console.warn('Packs are signed with the development key: set RUTA_CLARA_SIGNING_KEY.')
      put('packs/index.json', indexText(await signIndex(index, privateKey)))
      for (const [name, text] of Object.entries(headerFiles(base, policy))) put(name, text)
      const paths = pages.filter((page) => page.record.kind !== 'missing').map((page) => page.record.path)
      for (const [name, text] of Object.entries(filesForCrawlers(origin, base, paths))) put(name, text)
    },
  }
}

/** The content, or an error that lists every broken rule with its exact place. */
export function soundContent(): Content {
  if (!existsSync(CONTENT_DIR)) throw new Error(`There is no content folder at ${CONTENT_DIR}`)
  const { content, problems } = loadContent(CONTENT_DIR)
  const all = [...problems, ...checkContent(content)]
  if (all.length > 0)
    throw new Error(
      `Content breaks ${all.length} rules:\n${all.map((problem) => `  ${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`).join('\n')}`,
    )
  return content
}
