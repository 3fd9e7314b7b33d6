import { buildDay } from '../content/build-day'
import { changesInHistory } from '../content/history/record-changes'
import type { Content } from '../content/load'
import { loadTranslators } from '../i18n/translate'
import { outreachFiles } from '../outreach/outreach-data'
import { pageDocument } from '../pages/built-page'
import { openDataFiles } from '../publish/open-data/open-data'
import { outreachOfSite } from '../publish/paper/outreach-data'
import { finderToolFiles } from '../publish/tool-data/finder-tools-data'
import type { DevSite } from './dev-pages-plugin'
import { renderSite } from './render-site'
import { contentSecurityPolicy, pageStylesheet } from './stylesheet'

/** The site of the development server. A page is rendered alone; a file of data that needs every page renders them all. */
export function devSite(content: Content): DevSite {
  const today = buildDay()
  const css = pageStylesheet()
  const assets = {
    script: '/src/islands/main.ts',
    css,
    print: '/src/styles/print.css',
    policy: contentSecurityPolicy(css).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    origin: '',
    report: '',
    release: 'dev',
  }
  const known = changesInHistory(process.env.CONTENT_DIR ?? 'content')
  const render = (isWanted?: (path: string) => boolean) =>
    renderSite(content, '/', today, assets, { ...(isWanted && { isWanted }), known })
  return {
    page(wanted) {
      const { pages, shells } = render((path) => path === wanted)
      const page = pages[0]
      return page && pageDocument(shells[page.record.lang], page)
    },
    data(path) {
      const tools = finderToolFiles(content)
      const ofTool = [...tools.es, ...tools.en].find(({ url }) => url === path)
      if (ofTool) return ofTool.text
      const { pages, offerCheck, campaigns } = render()
      const translators = loadTranslators('content/locales')
      const records = pages.map(({ record }) => record)
      const outreach = outreachOfSite(content, campaigns, records, translators)
      const files = [...outreachFiles(outreach.es), ...outreachFiles(outreach.en)]
      const open = openDataFiles(content, { site: '', today, offerCheck, translators })
      return files.find(({ url }) => url === path)?.text ?? open.find(({ name }) => `/${name}` === path)?.text
    },
  }
}
