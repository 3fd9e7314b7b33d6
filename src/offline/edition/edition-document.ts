import { mistakeAddress } from '../../site/addresses'
import { dateWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { escapeHtml } from '../compose'
import type { PageRecord } from '../page-record'
import { articleHtml, type PagePart } from './edition-article'
import { EDITION_SCRIPT } from './edition-script'

/** Policy of the single files: their script and styles stand inside them, and they ask for nothing. */
export const EDITION_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

/** A page that the file holds. */
export interface EditionPage {
  record: Pick<PageRecord, 'path' | 'title' | 'lang' | 'checked'>
  parts: readonly PagePart[]
}

export interface Edition {
  lang: Language
  title: string
  /** What the file is of first, then the others. */
  pages: readonly EditionPage[]
  /** The page stylesheet, and that for paper. */
  css: string
  print: string
  /** The `<symbol>`s that icons are drawn with. */
  symbols: string
  /** Path that the site is served under, with both slashes. */
  base: string
  /** Origin of the published site without a slash at the end; '' where it is not published: links out become words. */
  origin: string
  /** Where mistakes are told, as configured; '' for the site's own page. */
  report: string
  words: { what: string; checked: string; how: string; search: string; nothing: string; contents: string; top: string }
}

/**
 * One file that holds many pages: needs no network, opens from a memory card, is searched and printed by itself. With its
 * pack inside (`withPack`) it is taken in by "Open a file" of another phone.
 */
export function editionDocument(edition: Edition): string {
  const { lang, title, pages, css, print, symbols, words } = edition
  const inside = new Map(pages.map(({ record: { path } }) => [path, anchorOf(path)]))
  const contents = pages.map(
    ({ record }) => `<li><a href="#${anchorOf(record.path)}">${escapeHtml(record.title)}</a></li>`,
  )
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${EDITION_POLICY}">
<title>${escapeHtml(title)} · Ruta Clara</title>
<style>${css}</style>
<style media="print">${print}</style>
<style>${EDITION_CSS}</style>
</head>
<body>
<svg class="sprite" aria-hidden="true">${symbols}</svg>
<header class="wrap" id="top">
<h1>Ruta Clara: ${escapeHtml(title)}</h1>
<p>${escapeHtml(words.what)}</p>
${pages.some(({ record }) => record.checked) ? `<p class="source">${escapeHtml(words.checked)}</p>\n` : ''}<p>${escapeHtml(words.how)}</p>
<form class="edition-search" hidden role="search"><label for="edition-query">${escapeHtml(words.search)}</label>
<input id="edition-query" type="search" autocomplete="off"></form>
<p id="edition-none" role="status" hidden>${escapeHtml(words.nothing)}</p>
<ul id="edition-found"></ul>
<details class="edition-contents" open><summary>${escapeHtml(words.contents)}</summary><ul>${contents.join('')}</ul></details>
</header>
<main class="wrap">
${pages.map((page) => article(page, inside, edition)).join('\n')}
</main>
<script>${EDITION_SCRIPT}</script>
</body>
</html>
`
}

/** What a file says of its pages: how many, and when the oldest and the newest were checked, in words; '' where none ages. */
export function pagesInWords(
  pages: readonly EditionPage[],
  lang: Language,
): Record<'count' | 'oldest' | 'newest', string> {
  const days = pages.flatMap(({ record }) => record.checked || []).sort()
  const words = (day = '') => day && dateWords(day, lang)
  return { count: String(pages.length), oldest: words(days[0]), newest: words(days[days.length - 1]) }
}

const EDITION_CSS = `#top{padding-block-start:1rem}#top>*+*{margin-block-start:.75rem}.edition-page{border-block-start:3px solid;margin-block-start:2rem;padding-block-start:1rem}
.edition-search input{inline-size:100%;font:inherit;padding:.6rem}
@media print{.edition-search,.edition-top,#edition-found,.edition-contents{display:none}.edition-page{break-before:page}}`

function article({ record, parts }: EditionPage, inside: ReadonlyMap<string, string>, edition: Edition): string {
  const anchor = anchorOf(record.path)
  const own = (id: string) => `${anchor}--${id}`
  return `<article class="edition-page" id="${anchor}" lang="${record.lang}">
${articleHtml(parts, { own, newAddress })}
<p class="edition-top"><a href="#top">${escapeHtml(edition.words.top)}</a></p>
</article>`

  /** Where a link leads in the file; undefined where it leads nowhere without the site. */
  function newAddress(address: string): string | undefined {
    const { base, origin, report } = edition
    if (address.startsWith('{{report}}')) {
      const told = mistakeAddress(report, base, record.lang).replace('{id}', address.slice('{{report}}'.length))
      return told.startsWith(base) ? (origin ? origin + told : undefined) : told
    }
    if (address.startsWith('#')) return `#${own(address.slice(1))}`
    if (!address.startsWith(base)) return address
    const [path = '', fragment] = `/${address.slice(base.length)}`.split('#')
    const there = inside.get(path)
    if (there) return fragment ? `#${there}--${fragment}` : `#${there}`
    return origin ? origin + address : undefined
  }
}

/** '/es/us/h-2a/gt/' is at '#us-h-2a-gt'. */
function anchorOf(path: string): string {
  return path.split('/').filter(Boolean).slice(1).join('-')
}
