import { ICONS } from '../../components/icon'
import { keptText } from '../../content/kept-results'
import { escapeHtml } from '../../offline/compose'
import { type BuiltPage, withMain } from '../../pages/built-page'
import { EDITION_SIZE } from '../../pages/country-pages'
import { editionPath, mistakeAddress } from '../../site/addresses'
import type { Translate } from '../../site/format'
import { LANGUAGES, type Language } from '../../site/languages'
import { EDITION_POLICY } from '../host-files'
import type { PublishedFile } from '../published-file'
import { EDITION_SCRIPT } from './edition-script'
import { articleHtml } from './page-article'

export interface EditionOptions {
  /** The page stylesheet. */
  css: string
  /** The sheet for paper. */
  print: string
  /** Path that the site is served under, with both slashes. */
  base: string
  /** Origin of the published site without a slash at the end; '' where it is not published: links out become words. */
  origin: string
  /** Where mistakes are told, as configured; '' for the site's own page. */
  report: string
  translators: Record<Language, Translate>
}

/** One self-contained HTML file per country and language, and the pages with the sizes of these files filled in. */
export function withEditions(
  pages: readonly BuiltPage[],
  options: EditionOptions,
): { pages: BuiltPage[]; files: PublishedFile[] } {
  const files: PublishedFile[] = []
  const sizes = new Map<string, string>()
  for (const lang of LANGUAGES)
    for (const country of pages.filter(({ record }) => record.lang === lang && record.kind === 'country')) {
      const { record } = country
      const mine = pages.filter((page) => page.pack === `${lang}-${record.country}` || page.record.kind === 'urgent')
      const inside = mine.filter((page) => page.record.lang === lang)
      const { translators: _, ...settings } = options
      const parts = [settings, record, inside.map((page) => page.record)].map((part) => JSON.stringify(part))
      const text = keptText('edition', parts, () => singleFileEdition(country, inside, options))
      files.push({ name: editionPath(lang, record.country).slice(1), text })
      // In steps, so that a small change elsewhere does not change the country's page too.
      sizes.set(record.path, `${Math.ceil(Buffer.byteLength(text) / 50_000) * 50} KB`)
    }
  const filled = pages.map((page) => {
    const size = sizes.get(page.record.path)
    return size ? withMain(page, page.record.main.replace(EDITION_SIZE, size)) : page
  })
  return { pages: filled, files }
}

/** The file of one country: needs no network, opens from a memory card, is searched and printed by itself. */
export function singleFileEdition(country: BuiltPage, pages: readonly BuiltPage[], options: EditionOptions): string {
  const { lang, path, title } = country.record
  const t = options.translators[lang]
  const ordered = [country, ...pages.filter((page) => page.record.path !== path)]
  const inside = new Map(ordered.map((page) => [page.record.path, anchorOf(page.record.path)]))
  const articles = ordered.map((page) => article(page, inside, options, t('edition.top')))
  const contents = ordered.map(
    ({ record }) => `<li><a href="#${anchorOf(record.path)}">${escapeHtml(record.title)}</a></li>`,
  )
  const checked = ordered
    .map((page) => page.record.checked)
    .filter(Boolean)
    .sort()
  const sprite = Object.entries(ICONS)
    .map(([name, drawing]) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${drawing}"/></symbol>`)
    .join('')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${EDITION_POLICY}">
<title>${escapeHtml(title)} · Ruta Clara</title>
<style>${options.css}</style>
<style media="print">${options.print}</style>
<style>${EDITION_CSS}</style>
</head>
<body>
<svg class="sprite" aria-hidden="true">${sprite}</svg>
<header class="wrap" id="top">
<p><b>Ruta Clara</b> · ${escapeHtml(title)}</p>
<p class="source">${escapeHtml(t('edition.about', { checked: checked[0] ?? '' }))}</p>
<form class="edition-search" hidden role="search"><label for="edition-query">${escapeHtml(t('edition.search'))}</label>
<input id="edition-query" type="search" autocomplete="off"></form>
<p id="edition-none" role="status" hidden>${escapeHtml(t('edition.nothing'))}</p>
<ul id="edition-found"></ul>
<details class="edition-contents"><summary>${escapeHtml(t('edition.contents'))}</summary><ul>${contents.join('')}</ul></details>
</header>
<main class="wrap">
${articles.join('\n')}
</main>
<script>${EDITION_SCRIPT}</script>
</body>
</html>
`
}

const EDITION_CSS = `.edition-page{border-block-start:3px solid;margin-block-start:2rem;padding-block-start:1rem}
.edition-search input{inline-size:100%;font:inherit;padding:.6rem}
@media print{.edition-search,.edition-top,#edition-found,.edition-contents summary{display:none}.edition-page{break-before:page}}`

function article(
  { record, tree }: BuiltPage,
  inside: ReadonlyMap<string, string>,
  { base, origin, report }: EditionOptions,
  top: string,
): string {
  const anchor = anchorOf(record.path)
  const own = (id: string) => `${anchor}--${id}`
  return `<article class="edition-page" id="${anchor}" lang="${record.lang}">
${articleHtml(tree(), { own, newAddress })}
<p class="edition-top"><a href="#top">${escapeHtml(top)}</a></p>
</article>`

  /** Where a link leads in the file; undefined where it leads nowhere without the site. */
  function newAddress(address: string): string | undefined {
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
