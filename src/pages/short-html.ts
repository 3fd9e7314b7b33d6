import { isElement, type PageTree, type TreeElement, type TreeNode } from './page-tree'

const HTML = 'http://www.w3.org/1999/xhtml'
/** Elements that have no end in HTML. */
const VOID = ['br', 'hr', 'img', 'input', 'wbr', 'col']
/** Where a part of a page begins that may change by itself: see `page-pieces.ts`. */
const BEGIN_PARTS = ['article', 'section', 'figure', 'h2', 'h3', 'dt']
const HEADINGS = ['h1', 'h2', 'h3', 'h4']
/** What no value without quotes may hold. */
const NEEDS_QUOTES = /[\s"'=<>`]/
/** What a slot of `compose.ts` is filled with is made safe for double quotes. */
const SLOT = '{{'

/** After these an element that follows says by itself that they have ended; so does the end of what holds them. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
  p: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'dl',
    'div',
    'article',
    'section',
    'figure',
    'details',
    'table',
    'form',
    'nav',
  ],
}
/** In these a paragraph may not leave its end out (HTML, 13.1.2.4). */
const NEED_ENDS_OF_P = ['a', 'ins', 'del', 'noscript']

/**
 * A page's tree as HTML in the fewest letters: without ends that HTML does not need, attributes without quotes where it needs
 * none, else in single ones, which JSON need not escape; and a new line before each part that an update may bring by itself.
 */
export const shortHtml = (tree: PageTree): string => inside(tree.childNodes)

function inside(nodes: readonly TreeNode[], parent?: TreeElement): string {
  return nodes
    .map((node, at) => {
      const [before, after] = [nodes[at - 1], nodes[at + 1]]
      if ('value' in node) return escapeWords(node.value)
      if (!isElement(node)) return ''
      return (beginsPart(node, before) ? '\n' : '') + element(node, saysItEnds(node, after, parent))
    })
    .join('')
}

function element(node: TreeElement, hasEnd: boolean): string {
  const { tagName, attrs, namespaceURI, childNodes } = node
  const tag = tagName + attrs.map(({ name, value }) => attribute(name, value)).join('')
  if (namespaceURI !== HTML && childNodes.length === 0) return `<${tag} />`
  if (VOID.includes(tagName)) return `<${tag}>`
  return `<${tag}>${inside(childNodes, node)}${hasEnd ? '' : `</${tagName}>`}`
}

function attribute(name: string, value: string): string {
  if (value === '') return ` ${name}`
  const safe = value.replace(/&/g, '&amp;')
  const hasSlot = value.includes(SLOT)
  if (!hasSlot && !NEEDS_QUOTES.test(value)) return ` ${name}=${safe}`
  return hasSlot || value.includes("'") ? ` ${name}="${safe.replace(/"/g, '&quot;')}"` : ` ${name}='${safe}'`
}

const escapeWords = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Whether what follows says that an element has ended. */
function saysItEnds({ tagName }: TreeElement, after: TreeNode | undefined, parent: TreeElement | undefined): boolean {
  const enders = ENDED_BY[tagName]
  if (!enders) return false
  if (after !== undefined) return isElement(after) && enders.includes(after.tagName)
  // Of a page's own end nothing is known: what a document adds stands there.
  return parent !== undefined && !(tagName === 'p' && NEED_ENDS_OF_P.includes(parent.tagName))
}

/** Not after a heading, which belongs to what follows, and not where something begins anyway. */
const beginsPart = (node: TreeElement, before: TreeNode | undefined): boolean =>
  BEGIN_PARTS.includes(node.tagName) && before !== undefined && isElement(before) && !HEADINGS.includes(before.tagName)

/**
 * @throws where HTML is not the tree that it was written as, such as a `div` in a `p`: a parser ends the `p` before it, and
 * what stood together no longer does
 */
export function checkNested(html: string, tree: PageTree, where: string): void {
  const ends = html.split('</').length - 1
  const elements = countWithEnd(tree)
  if (ends !== elements) throw new Error(`${where}: written with ${ends} ends of elements, read with ${elements}`)
}

function countWithEnd({ childNodes }: Pick<PageTree, 'childNodes'>): number {
  return childNodes
    .filter(isElement)
    .reduce((sum, node) => sum + Number(!VOID.includes(node.tagName)) + countWithEnd(node), 0)
}
