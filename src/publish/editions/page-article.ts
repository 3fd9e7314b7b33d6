import { type DefaultTreeAdapterTypes, defaultTreeAdapter, serialize } from 'parse5'
import { attributeOf, hasClass, isElement, type PageTree, type TreeElement, type TreeNode } from '../../pages/page-tree'

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

/** The HTML of a page inside the file: without what needs the site, with ids and links renamed. The tree stays as it is. */
export function articleHtml(tree: PageTree, renaming: Renaming): string {
  const fragment = defaultTreeAdapter.createDocumentFragment()
  for (const node of copiesOf(tree.childNodes, renaming)) defaultTreeAdapter.appendChild(fragment, node)
  return serialize(fragment)
}

function copiesOf(nodes: readonly TreeNode[], renaming: Renaming): TreeNode[] {
  return nodes.flatMap((node) => {
    if ('value' in node) return defaultTreeAdapter.createTextNode(node.value)
    if (!isElement(node) || needsTheSite(node)) return []
    const copy = copyOf(node, renaming)
    // An island that holds nothing is drawn by script alone.
    return attributeOf(node, 'data-island') !== undefined && copy.childNodes.length === 0 ? [] : copy
  })
}

function copyOf(element: TreeElement, renaming: Renaming): TreeElement {
  const { attrs, namespaceURI, tagName } = element
  const address = tagName === 'a' ? attributeOf(element, 'href') : undefined
  const target = address === undefined ? undefined : renaming.newAddress(address)
  const isDeadEnd = address !== undefined && target === undefined
  const copy = isDeadEnd
    ? defaultTreeAdapter.createElement('span', namespaceURI, [])
    : defaultTreeAdapter.createElement(
        tagName,
        namespaceURI,
        attrs.filter(({ name }) => !OF_ISLANDS.includes(name)).map((attribute) => renamed(attribute, target, renaming)),
      )
  for (const child of copiesOf(element.childNodes, renaming)) defaultTreeAdapter.appendChild(copy, child)
  return copy
}

type Attribute = DefaultTreeAdapterTypes.Element['attrs'][number]

function renamed({ name, value }: Attribute, target: string | undefined, { own }: Renaming): Attribute {
  if (name === 'href' && target !== undefined) return { name, value: target }
  return { name, value: WITH_IDS.includes(name) ? value.split(' ').map(own).join(' ') : value }
}

/** Buttons, the way back, the link to this very file, and what is said where an island does not come. */
function needsTheSite(element: TreeElement): boolean {
  const { tagName } = element
  if (tagName === 'p') return ['actions', 'edition', 'late'].some((name) => hasClass(element, name))
  return tagName === 'nav' && hasClass(element, 'crumbs')
}
