import type { Content } from '../content/load'
import { escapeHtml } from '../offline/compose'
import { type Change, type ChangesInPlace, placeWords, shownOnPage } from '../pages/changes'
import { feedPath, toolPath } from '../site/addresses'
import type { Translate } from '../site/format'
import type { Language } from '../site/languages'
import type { PublishedFile } from './published-file'

/** Items a feed holds, so that it stays small over the years. */
const MOST_ITEMS = 60

/**
 * Changes as a JSON Feed 1.1, an item for each day and place, with every value and sentence before and after. `site` is the published
 * address without a slash at the end.
 */
export function changesFeed(
  content: Content,
  all: readonly ChangesInPlace[],
  lang: Language,
  t: Translate,
  site: string,
): PublishedFile {
  const page = `${site}${toolPath(lang, 'changes')}`
  const nameOf = ({ day, place }: ChangesInPlace) => `${page}#${day}-${place}`
  const shown = new Set(shownOnPage(all).map(nameOf))
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
        id: nameOf(changes),
        // Older days are no longer on the page.
        url: shown.has(nameOf(changes)) ? nameOf(changes) : page,
        title: `${placeWords(content, lang, t, changes.place)}: ${t('changes.count', { count: changes.changes.length })}`,
        date_published: `${changes.day}T00:00:00Z`,
        content_html: itemHtml(changes, t, site),
      })),
    }),
  }
}

function itemHtml({ changes }: ChangesInPlace, t: Translate, site: string): string {
  const items = changes.map((change) => {
    const { group, title, path } = change
    const named = path ? `<a href="${escapeHtml(site + path)}">${escapeHtml(title)}</a>` : escapeHtml(title)
    return `<li>${t(`changes.group.${group}`)}: ${named}. ${escapeHtml(saidOf(change, t))}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

const saidOf = ({ kind, told, reworded }: Change, t: Translate) =>
  [...(kind === 'values' ? [] : [t(`changes.said.${kind}`)]), ...told, ...reworded].join(' · ')
