import type { Content } from '../content/load'
import type { PageRecord } from '../offline/page-record'
import type { ChangesInPlace } from '../pages/changes'
import { hasPage, LANGUAGES, type Language } from '../site/languages'
import { changesFeed } from './changes-feed'
import { embedCards } from './embed-cards'
import { type OpenDataOptions, openDataFiles } from './open-data/open-data'
import type { PublishedFile } from './published-file'

/** Everything that other systems read rather than people: open data, feeds of changes, and cards to paste. */
export function filesForOthers(
  records: readonly PageRecord[],
  content: Content,
  options: OpenDataOptions,
  changes: Record<Language, readonly ChangesInPlace[]>,
): PublishedFile[] {
  const { site, translators } = options
  return [
    ...openDataFiles(content, options),
    ...LANGUAGES.filter((lang) => hasPage(lang, 'changes')).map((lang) =>
      changesFeed(content, changes[lang], lang, translators[lang], site),
    ),
    ...embedCards(records, site, translators),
  ]
}
