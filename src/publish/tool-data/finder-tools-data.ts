import { columnsOf } from '../../content/columns'
import type { Content } from '../../content/load'
import { loadTranslators } from '../../i18n/translate'
import { forEachLanguage, hasPage, type Language } from '../../site/languages'
import { toolDataFile } from '../../site/tool-data-address'
import { pathwayFinderData } from './pathway-finder-data'
import { whoPaysData } from './who-pays-data'

/** A file inside the site, its address without the base path. */
interface ToolFile {
  url: string
  text: string
}

const packed = (data: { pathways: readonly object[] }) =>
  JSON.stringify({ ...data, pathways: columnsOf(data.pathways) })

/** Every occupation with its name first, then the words that people use, for whoever types a trade. */
function occupationsFile({ occupations }: Content, lang: Language): ToolFile {
  const named = occupations.map(({ id, name, also }) => ({ id, words: [name[lang], ...also[lang]] }))
  return { url: `/${toolDataFile('occupations', lang)}`, text: JSON.stringify(named) }
}

/**
 * Data files of the tools that do not read their own page, which come with the pack of tools of each language. What was last
 * seen long before `today` (YYYY-MM-DD) says so.
 */
export function finderToolFiles(content: Content, today: string): Record<Language, ToolFile[]> {
  const translators = loadTranslators('content/locales')
  const files = (lang: Language): ToolFile[] => {
    const pathways = { url: `/${toolDataFile('pathways', lang)}`, of: pathwayFinderData }
    const payers = { url: `/${toolDataFile('who-pays', lang)}`, of: whoPaysData }
    const shown = [...(hasPage(lang, 'pathways') ? [pathways] : []), ...(hasPage(lang, 'payers') ? [payers] : [])]
    const ofPathways = shown.map(({ url, of }) => ({
      url,
      text: packed(of(content, { lang, t: translators[lang], today })),
    }))
    return hasPage(lang, 'credentials') ? [...ofPathways, occupationsFile(content, lang)] : ofPathways
  }
  return forEachLanguage(files)
}
