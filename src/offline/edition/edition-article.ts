import { escapeHtml } from '../compose'

/** A part of a page as both the build's parser and the browser's give it: words, or an element. */
export type PagePart =
  | { words: string }
  | { tag: string; attributes: readonly (readonly [string, string])[]; parts: readonly PagePart[] }
type Element = Exclude<PagePart, { words: string }>

/** What a page's links and ids become in the file that holds many pages. */
export interface Renaming {
  /** The id that an element of the page has in the file. */
  own: (id: string) => string
  /** Where a link leads in the file; undefined where it leads nowhere without the site. */
  newAddress: (address: string) => string | undefined
}

/** Attributes that hold ids of the same page. */
const WITH_IDS = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls']
/** Attributes that script would wake an island with. */
const OF_ISLANDS = ['data-island', 'data-props', 'data-strings']
/** Elements that have no end in HTML. */
const VOID = ['br', 'hr', 'img', 'input', 'wbr', 'col']

/** The HTML of a page inside the file: without what needs the site, with ids and links renamed. */
export function articleHtml(parts: readonly PagePart[], renaming: Renaming): string {
  return parts.map((part) => ('words' in part ? escapeHtml(part.words) : elementHtml(part, renaming))).join('')
}

function elementHtml(element: Element, renaming: Renaming): string {
  if (needsTheSite(element)) return ''
  const { tag, parts } = element
  const inside = articleHtml(parts, renaming)
  // An island that holds nothing is drawn by script alone.
  if (attributeOf(element, 'data-island') !== undefined && inside === '') return ''
  const address = tag === 'a' ? attributeOf(element, 'href') : undefined
  const target = address === undefined ? undefined : renaming.newAddress(address)
  if (address !== undefined && target === undefined) return `<span>${inside}</span>`
  const attributes = element.attributes
    .filter(([name]) => !OF_ISLANDS.includes(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(renamed(name, value, target, renaming))}"`)
  const open = `<${tag}${attributes.join('')}>`
  return VOID.includes(tag) ? open : `${open}${inside}</${tag}>`
}

function renamed(name: string, value: string, target: string | undefined, { own }: Renaming): string {
  if (name === 'href' && target !== undefined) return target
  return WITH_IDS.includes(name) ? value.split(' ').map(own).join(' ') : value
}

const attributeOf = (element: Element, wanted: string) => element.attributes.find(([name]) => name === wanted)?.[1]

/** Pictures, buttons, the way back, the link to this very file, and what is said where an island does not come. */
function needsTheSite(element: Element): boolean {
  if (element.tag === 'img') return true
  const classes = (attributeOf(element, 'class') ?? '').split(' ')
  if (element.tag === 'p') return ['actions', 'edition', 'late'].some((name) => classes.includes(name))
  return element.tag === 'nav' && classes.includes('crumbs')
}
