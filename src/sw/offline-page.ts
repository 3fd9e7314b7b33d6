import { escapeHtml } from '../offline/compose'
import { nearestPages, type SavedLink } from '../offline/nearest-pages'
import type { PageRecord } from '../offline/page-record'
import type { Language } from '../site/languages'
import strings from './strings.json'

/** What the page that is not saved knows of what was asked. */
interface Asked {
  /** Query of the address, with its question mark; '' for none. */
  query: string
  why: 'connection' | 'server'
  /** The same page in the other language, where it is saved. */
  same: SavedLink | undefined
}

/**
 * The page shown for one that is not saved and cannot be fetched: it says so and why, offers to bring it later, and
 * offers the same page in the other language and the nearest saved pages.
 */
export function offlinePage(
  lang: Language,
  path: string,
  base: string,
  saved: readonly SavedLink[],
  { query, why, same }: Asked,
): PageRecord {
  const other = lang === 'es' ? 'en' : 'es'
  const words = strings[lang]
  const always = [words.urgent, `/${lang}/`]
    .map((wanted) => saved.find((link) => link.path === wanted))
    .filter((link) => link !== undefined)
  const links = [...new Map([...nearestPages(path, saved), ...always].map((link) => [link.path, link])).values()]
  const address = (inSite: string) => escapeHtml(base + inSite.slice(1))
  const items = links.map((link) => `<li><a href="${address(link.path)}">${escapeHtml(link.title)}</a></li>`)
  const reason = why === 'server' ? words.server : words.why
  const attribute = (data: object) => escapeHtml(JSON.stringify(data))
  return {
    path,
    lang,
    kind: 'offline',
    title: words.title,
    description: reason,
    alternate: same?.path ?? `/${other}/`,
    country: '',
    topic: '',
    checked: '',
    due: '',
    message: '',
    main: `<h1>${words.title}</h1>
<p class="lead">${reason}</p>
<p><a class="btn" href="${address(path)}${escapeHtml(query)}">${words.retry}</a></p>
${same ? `<p>${words.same} <a href="${address(same.path)}${escapeHtml(query)}" lang="${other}" hreflang="${other}">${escapeHtml(same.title)}</a></p>` : ''}
<div data-island="remember" data-props="${attribute({ path, lang })}"></div>
${items.length > 0 ? `<h2>${words.near}</h2><ul>${items.join('')}</ul>` : `<p>${words.nothing}</p>`}`,
  }
}
