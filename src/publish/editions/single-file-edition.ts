import { gzipSync } from 'node:zlib'
import { keptText } from '../../content/kept-results'
import editionWords from '../../islands/pass-on/edition-strings.json'
import type { PagePart } from '../../offline/edition/edition-article'
import { editionDocument, pagesInWords } from '../../offline/edition/edition-document'
import { asPacked, withPack } from '../../offline/edition/edition-pack'
import { type BuiltPage, withMain } from '../../pages/built-page'
import { EDITION_SIZE } from '../../pages/country-pages'
import { isElement, type PageTree, type TreeElement } from '../../pages/page-tree'
import { editionPath } from '../../site/addresses'
import { ICONS } from '../../site/drawings'
import { besideOf, LANGUAGES } from '../../site/languages'
import type { PublishedFile } from '../published-file'

export interface EditionOptions {
  /** The page stylesheet. */
  css: string
  /** The sheet for paper. */
  print: string
  /** Path that the site is served under, with both slashes. */
  base: string
  /** Origin of the published site without a slash at the end; '' where it is not published. */
  origin: string
  /** Where mistakes are told, as configured; '' for the site's own page. */
  report: string
}

/** The editions of a site: pages with the sizes of these files filled in, and the files once the packs are made. */
export interface Editions {
  pages: BuiltPage[]
  /** Every edition with its pack inside; `packOf` gives the text that a phone would pass on. */
  files: (packOf: (id: string) => string) => PublishedFile[]
}

/** One self-contained HTML file per country and language. */
export function withEditions(pages: readonly BuiltPage[], options: EditionOptions): Editions {
  const editions: { pack: string; name: string; text: string }[] = []
  const sizes = new Map<string, string>()
  for (const lang of LANGUAGES)
    for (const country of pages.filter(({ record }) => record.lang === lang && record.kind === 'country')) {
      const { record, pack } = country
      const ofPack = pages.filter((page) => page.pack === pack)
      const urgent = pages.filter((page) => page.record.kind === 'urgent' && page.record.lang === lang)
      const inside = [...ofPack, ...urgent]
      const parts = [options, record, inside.map((page) => page.record)].map((part) => JSON.stringify(part))
      const text = keptText('edition', parts, () => singleFileEdition(country, inside, options))
      editions.push({ pack, name: editionPath(lang, record.country).slice(1), text })
      const packed = base64Bytes(gzipSync(ofPack.map((page) => page.record.main).join('\n')).length)
      // In steps, so that a small change elsewhere does not change the country's page too.
      sizes.set(record.path, `${Math.ceil((Buffer.byteLength(text) + packed) / 50_000) * 50} KB`)
    }
  return {
    pages: pages.map((page) => {
      const size = sizes.get(page.record.path)
      return size ? withMain(page, page.record.main.replace(EDITION_SIZE, size)) : page
    }),
    files: (packOf) =>
      editions.map(({ pack, name, text }) => {
        const packed = gzipSync(packOf(pack), { level: 9 }).toString('base64')
        return { name, text: withPack(text, asPacked(packed)) }
      }),
  }
}

const base64Bytes = (bytes: number) => Math.ceil(bytes / 3) * 4

/** The file of one country, without its pack. */
export function singleFileEdition(country: BuiltPage, pages: readonly BuiltPage[], options: EditionOptions): string {
  const { lang, path, title } = country.record
  const ordered = [country, ...pages.filter((page) => page.record.path !== path)].map(({ record, tree }) => ({
    record,
    parts: partsOf(tree()),
  }))
  const known: Readonly<Record<string, (typeof editionWords)['es']>> = editionWords
  const words = known[lang] ?? known[besideOf(lang)]
  if (!words) throw new Error(`The single files have no words in ${lang}`)
  const symbols = Object.entries(ICONS)
    .map(([name, drawing]) => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${drawing}"/></symbol>`)
    .join('')
  const said: Readonly<Record<string, string>> = pagesInWords(ordered, lang)
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => said[name] ?? '')
  return editionDocument({
    lang,
    title,
    pages: ordered,
    symbols,
    ...options,
    words: { ...words, what: fill(words.what_other), checked: fill(words.checked) },
  })
}

/** What stands in a part of the build's tree, in the form that editions are made of. */
export function partsOf(part: PageTree | TreeElement): PagePart[] {
  return part.childNodes.flatMap((node): PagePart[] => {
    if ('value' in node) return [{ words: node.value }]
    if (!isElement(node)) return []
    const attributes = node.attrs.map(({ name, value }) => [name, value] as const)
    return [{ tag: node.tagName, attributes, parts: partsOf(node) }]
  })
}
