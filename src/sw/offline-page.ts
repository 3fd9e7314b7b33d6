import { escapeHtml } from '../offline/compose'
import { nearestPages, type SavedLink } from '../offline/nearest-pages'
import type { PageRecord } from '../offline/page-record'
import { homePath } from '../site/addresses'
import { besideOf, type Language } from '../site/languages'
import strings from './strings.json'

/**
 * Why a page cannot be shown. connection: there is none. server: it fails. late: nothing has come yet, but it still may.
 * store: there is no connection and what is saved cannot be read.
 */
export type Reason = 'connection' | 'server' | 'late' | 'store'

/** What is known of the page that was asked for. */
interface Asked {
  why?: Reason
  /** Query of its address, with the question mark. */
  query?: string
  /** The same page in the other language, where it is saved. */
  same?: SavedLink | undefined
  /** The language that the shell speaks, and all of the page with it but a few sentences: where that of the address is not here. */
  spoken?: Language
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
  { why = 'connection', query = '', same, spoken = lang }: Asked = {},
): PageRecord {
  const words = strings[spoken]
  const other = besideOf(lang)
  const always = [words.urgent, homePath(spoken)]
    .map((wanted) => saved.find((link) => link.path === wanted))
    .filter((link) => link !== undefined)
  const links = [
    ...new Map(
      [...nearestPages(spoken === lang ? path : (same?.path ?? homePath(spoken)), saved), ...always].map((link) => [
        link.path,
        link,
      ]),
    ).values(),
  ]
  const address = (inSite: string) => escapeHtml(base + inSite.slice(1))
  const items = links.map((link) => `<li><a href="${address(link.path)}">${escapeHtml(link.title)}</a></li>`)
  const title = why === 'late' ? words.waiting : why === 'store' ? words.unread : words.title
  const attribute = (data: object) => escapeHtml(JSON.stringify(data))
  const remember = `<div data-island="remember" data-props="${attribute({ path, lang })}"></div>`
  const near = items.length > 0 ? `<h2>${words.near}</h2><ul>${items.join('')}</ul>` : `<p>${words.nothing}</p>`
  const sameLine = same
    ? `<p>${strings[lang].same} <a href="${address(same.path)}${escapeHtml(query)}" lang="${other}" hreflang="${other}">${escapeHtml(same.title)}</a></p>`
    : ''
  return {
    path,
    lang: spoken,
    kind: 'offline',
    title,
    description: words[why],
    alternate: spoken === lang ? (same?.path ?? homePath(other)) : path,
    country: '',
    topic: '',
    checked: '',
    due: '',
    message: '',
    main: `<h1>${title}</h1>${spoken === lang ? '' : `<div class="note care" lang="${lang}"><div><p>${strings[lang][why]}</p>${sameLine}</div></div>`}
<p class="lead"${why === 'late' ? ' data-awaits' : ''}>${words[why]}</p>
<p><a class="btn" href="${address(path)}${escapeHtml(query)}">${words.retry}</a></p>
${spoken === lang ? sameLine : ''}
${why === 'store' ? '' : remember + near}`,
  }
}

/**
 * A shell for the case that the release's own is not here: a page in it has no look and no script, but opens and can be
 * read.
 */
export function bareShell(lang: Language, base: string, origin: string): Response {
  const home = `${base}${lang}/`
  return new Response(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{{title}}</title><link rel="canonical" href="${origin}${base.slice(0, -1)}{{path}}"><p><a href="${home}">Ruta Clara</a></p><main>{{main}}</main>`,
    { headers: { 'content-security-policy': "default-src 'self'; script-src 'none'" } },
  )
}
