import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { NO_ASSETS, renderSite } from '../../src/build/render-site'
import { readVocabulary, searchDocuments, searchIndexes } from '../../src/build/search-indexes'
import { soundContent } from '../../src/build/sound-content'
import { buildDay } from '../../src/content/build-day'
import { compareEngines, comparisonText } from '../../test/search/compare'
import type { LabelledQuery } from '../../test/search/evaluate'
import { measureSpeed } from './search-speed'

/** Prints how well and how fast search finds: the labelled questions asked of each engine, then the app's in a slow browser. */
export async function benchSearch(): Promise<void> {
  const content = soundContent()
  const { pages } = renderSite(content, '/', buildDay(), NO_ASSETS)
  const documents = searchDocuments(pages)
  const queries: LabelledQuery[] = parse(readFileSync('test/search/queries.yaml', 'utf8'))
  const typed = queries.filter(({ lang }) => lang === 'es').map(({ q }) => q)
  console.log(await measureSpeed(documents, readVocabulary(), typed))
  const countries = new Set<string>(content.countries.map(({ id }) => id))
  console.log(comparisonText(compareEngines({ indexes: searchIndexes(pages), documents, countries }, queries)))
}
