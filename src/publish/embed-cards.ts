import { escapeHtml } from '../offline/compose'
import type { PageRecord } from '../offline/page-record'
import type { Translate } from '../site/format'
import { dateWords } from '../site/format'
import type { Language } from '../site/languages'
import type { PublishedFile } from './published-file'

/** A card to paste for every country and each of its topics. `site` is the published address without a slash at the end, or a path where the site has none. */
export function embedCards(
  records: readonly PageRecord[],
  site: string,
  translators: Record<Language, Translate>,
): PublishedFile[] {
  return records.flatMap((record) => {
    if (record.kind !== 'country' && record.kind !== 'topic') return []
    const slug = record.path.split('/').slice(2).filter(Boolean).join('-')
    return [{ name: `embed/${record.lang}/${slug}.txt`, text: embedCard(record, site, translators[record.lang]) }]
  })
}

/**
 * A page's answer as HTML that any site can paste: no script, no style, nothing fetched. In ASCII alone, so that no editor
 * or host can garble its accents.
 */
export function embedCard(record: PageRecord, site: string, t: Translate): string {
  // Pasted elsewhere, an address without host would lead nowhere.
  const address = /^https?:/.test(site) ? escapeHtml(site + record.path) : ''
  const lines = (record.message || record.description).split('\n').map(escapeHtml)
  const checked = record.checked ? ` · ${t('checked_on', { date: dateWords(record.checked, record.lang) })}` : ''
  const html = [
    `<blockquote lang="${record.lang}"${address && ` cite="${address}"`}>`,
    `<p><strong>${escapeHtml(record.title)}</strong></p>`,
    `<p>${lines.join('<br>\n')}</p>`,
    `<p>${address ? `<a href="${address}">Ruta Clara</a>` : 'Ruta Clara'}${escapeHtml(checked)} · CC BY 4.0</p>`,
    '</blockquote>',
    '',
  ].join('\n')
  return html.replace(/[^\n\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`)
}
