import { buildDay } from '../content/build-day'
import { changesInHistory, type RecordChange } from '../content/history/record-changes'
import type { Content } from '../content/load'
import { loadTranslators } from '../i18n/translate'
import { outreachFiles } from '../outreach/outreach-data'
import { buildPage, draftPages } from '../pages/build-site'
import { pageDocument } from '../pages/built-page'
import { openDataFiles } from '../publish/open-data/open-data'
import { outreachOfSite } from '../publish/paper/outreach-data'
import { finderToolFiles } from '../publish/tool-data/finder-tools-data'
import { LANGUAGES } from '../site/languages'
import type { DevSite } from './dev-pages-plugin'
import { renderShells, siteSources } from './render-site'
import { finerModels } from './search-indexes'
import { contentSecurityPolicy, pageStyles } from './stylesheet'

/** How records were before, read once: only a commit changes it. */
let history: { known: RecordChange[] | undefined } | undefined

/** The site of the development server, until something that it is made of changes: each page is rendered when it is asked for. */
export function devSite(content: Content): DevSite {
  const today = buildDay()
  const styles = pageStyles()
  history ??= { known: changesInHistory(process.env.CONTENT_DIR ?? 'content') }
  const { views, changes, offerCheck, campaigns } = siteSources(content, '/', today, history.known)
  const shells = renderShells(views, {
    script: '/src/islands/main.ts',
    styles,
    print: '/src/styles/beside.css',
    policy: contentSecurityPolicy(styles.untilTitle, styles.afterTitle).replace(
      "style-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    ),
    origin: '',
    report: '',
    release: 'dev',
  })
  const drafts = draftPages(views, changes)
  const documents = new Map<string, string>()

  function dataFiles(): Map<string, string> {
    const translators = loadTranslators('content/locales')
    const outreach = outreachOfSite(content, campaigns, drafts, translators)
    const byLanguage = finderToolFiles(content, today)
    const finer = finerModels()
    const files = [
      ...LANGUAGES.flatMap((lang) => [...byLanguage[lang], finer[lang]]),
      ...outreach.flatMap(outreachFiles),
    ]
    const open = openDataFiles(content, { site: '', today, offerCheck, translators })
    const named = open.map(({ name, text }) => ({ url: `/${name}`, text }))
    return new Map([...files, ...named].map(({ url, text }) => [url, text]))
  }
  let data: Map<string, string> | undefined

  return {
    page(path) {
      const draft = drafts.find((page) => page.path === path)
      if (!draft) return undefined
      const document = documents.get(path) ?? pageDocument(shells[draft.lang], buildPage(views[draft.lang], draft))
      documents.set(path, document)
      return document
    },
    data(path) {
      data ??= dataFiles()
      return data.get(path)
    },
  }
}
