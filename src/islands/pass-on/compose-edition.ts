import type { PagePart } from '../../offline/edition/edition-article'
import { editionDocument, pagesInWords } from '../../offline/edition/edition-document'
import { packText, withPack } from '../../offline/edition/edition-pack'
import { type PageRecord, parsePage } from '../../offline/page-record'
import type { Language } from '../../site/languages'
import strings from './edition-strings.json?words'

/** Kinds of page that stand first in a file, the most telling first. */
const FIRST_KINDS = ['country', 'urgent', 'home']

/**
 * The single file of a saved pack, made on this phone with no network: its pages to read, and the pack itself inside, so
 * that another phone's "Open a file" takes it in. `pack` is the text of the pack (see `exportPack`), `name` what its
 * reader calls it. What the page itself knows of the site (styles, icons, addresses) is taken from it.
 */
export async function composeEdition(pack: string, name: string, lang: Language, page: Document): Promise<string> {
  const records = pack
    .split('\n')
    .slice(1)
    .flatMap((line) => parsePage(line) ?? [])
  const pages = inOrder(records).map((record) => ({ record, parts: partsOf(record.main) }))
  const say = strings(lang)
  const said = pagesInWords(pages, lang)
  const { base = '/', report = '' } = page.body.dataset
  const published = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''
  const text = editionDocument({
    lang,
    title: name,
    pages,
    css: [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
    print: await printStyles(page),
    symbols: page.querySelector('svg.sprite')?.innerHTML ?? '',
    base,
    origin: published.startsWith('http') ? new URL(published).origin : '',
    report: report.startsWith(base) ? '' : report,
    words: {
      what: say('what', said),
      checked: say('checked', said),
      how: say('how'),
      search: say('search'),
      nothing: say('nothing'),
      contents: say('contents'),
      top: say('top'),
    },
  })
  return withPack(text, await packText(pack))
}

function inOrder(records: readonly PageRecord[]): PageRecord[] {
  const leads = FIRST_KINDS.flatMap((kind) => records.filter((record) => record.kind === kind))
  return [...leads, ...records.filter((record) => !leads.includes(record))]
}

/** The sheet for paper, where it can be had: without it the file prints as it looks. */
async function printStyles(page: Document): Promise<string> {
  const sheet = page.querySelector<HTMLLinkElement>('link[media^=print]')
  try {
    const answer = sheet && (await fetch(sheet.href))
    return answer?.ok ? await answer.text() : ''
  } catch {
    return ''
  }
}

/** What stands in a page's HTML, in the form that editions are made of. What only readers without script see is in it. */
function partsOf(html: string): PagePart[] {
  // A parsed document runs no script and loads nothing; with script off as here, <noscript> is read as elements.
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(partOf)
}

function partOf(node: Node): PagePart[] {
  if (node instanceof Element) {
    const attributes = [...node.attributes].map(({ name, value }) => [name, value] as const)
    return [{ tag: node.localName, attributes, parts: [...node.childNodes].flatMap(partOf) }]
  }
  return node.nodeType === Node.TEXT_NODE ? [{ words: node.textContent ?? '' }] : []
}
