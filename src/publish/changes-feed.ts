import type { Content } from '../content/load'
import { escapeHtml } from '../offline/compose'
import { type ChangesInPlace, changesOf, placeWords, shownOnPage } from '../pages/changes'
import { feedPath, toolPath } from '../site/addresses'
import type { Translate } from '../site/format'
import type { Language } from '../site/languages'
import type { PublishedFile } from './published-file'

/** Items a feed holds, so that it stays small over the years. */
const MOST_ITEMS = 60

/** Corrections as a JSON Feed 1.1, an item for each day and place. `site` is the published address without a slash at the end. */
export function changesFeed(content: Content, lang: Language, t: Translate, site: string): PublishedFile {
  const page = `${site}${toolPath(lang, 'changes')}`
  const all = changesOf(content, lang, t)
  const shown = new Set(shownOnPage(all))
  return {
    name: feedPath(lang).slice(1),
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: `Ruta Clara: ${t('changes.title')}`,
      description: t('changes.lead'),
      home_page_url: `${site}/${lang}/`,
      feed_url: `${site}${feedPath(lang)}`,
      language: lang,
      authors: [{ name: 'Ruta Clara', url: `${site}/${lang}/` }],
      items: all.slice(0, MOST_ITEMS).map((changes) => ({
        id: `${page}#${changes.day}-${changes.place}`,
        // Older days are no longer on the page.
        url: shown.has(changes) ? `${page}#${changes.day}-${changes.place}` : page,
        title: `${placeWords(content, lang, t, changes.place)}: ${t('changes.count', { count: changes.changes.length })}`,
        date_published: `${changes.day}T00:00:00Z`,
        content_html: itemHtml(changes, t, site),
      })),
    }),
  }
}

function itemHtml({ changes }: ChangesInPlace, t: Translate, site: string): string {
  const items = changes.map(({ group, title, path }) => {
    const words = `${t(`changes.group.${group}`)}: <a href="${escapeHtml(site + path)}">${escapeHtml(title)}</a>`
    return `<li>${words}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}
