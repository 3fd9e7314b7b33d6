import type { Content } from '../content/load'
import { LANGUAGES } from '../content/vocabulary'
import { loadTranslators } from '../i18n/translate'
import { pathwayFinderData } from './pathway-finder-data'
import { whoPaysData } from './who-pays-data'

/** Data files of the tools that choose among pathways, by their names under dist. */
export function finderToolFiles(content: Content): [name: string, text: string][] {
  const translators = loadTranslators('content/locales')
  return LANGUAGES.flatMap((lang): [string, string][] => [
    [`data/pathways-${lang}.json`, JSON.stringify(pathwayFinderData(content, lang, translators[lang]))],
    [`data/who-pays-${lang}.json`, JSON.stringify(whoPaysData(content, lang, translators[lang]))],
  ])
}
