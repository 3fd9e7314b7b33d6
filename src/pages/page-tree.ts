import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

export type PageTree = DefaultTreeAdapterTypes.DocumentFragment
export type TreeNode = DefaultTreeAdapterTypes.ChildNode
export type TreeElement = DefaultTreeAdapterTypes.Element

/** The tree of what stands inside a page's <main>. What only readers without script see is in it as elements. */
export function pageTree(html: string): PageTree {
  return parseFragment(html, { scriptingEnabled: false })
}

export const isElement = (node: TreeNode): node is TreeElement => 'tagName' in node

/** An attribute's value, or undefined where the element has none. */
export function attributeOf(element: TreeElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

export function hasClass(element: TreeElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name)
}

/** Headings of the second and third level, in their order. */
export function headingsOf(tree: PageTree): string[] {
  return elementsOf(tree)
    .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
    .map(wordsOf)
}

/** What a reader can read in a part of a page, but for the notes that name the sources. */
export function wordsOf(part: PageTree | TreeElement): string {
  return textsOf(part).join(' ').replace(/\s+/g, ' ').trim()
}

function elementsOf(part: PageTree | TreeElement): TreeElement[] {
  return part.childNodes.filter(isElement).flatMap((element) => [element, ...elementsOf(element)])
}

function textsOf(part: PageTree | TreeElement): string[] {
  return part.childNodes.flatMap((node) => {
    if ('value' in node) return [node.value]
    if (!isElement(node) || (node.tagName === 'details' && hasClass(node, 'src'))) return []
    return textsOf(node)
  })
}
