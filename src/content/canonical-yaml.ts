import { Document, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Layout } from './layout'

/** A line of text is at most this long, and one letter more where the fold falls so; an address is never folded. */
const LINE_WIDTH = 99

/**
 * The same YAML in the one style of this repository: block style, keys in the order of `layout`, long texts folded,
 * quotes only where needed, comments kept. Throws what the parser says where `text` is no YAML.
 */
export function canonicalYaml(text: string, layout: Layout): string {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw error
  return written(document, layout)
}

/** Plain data as YAML in the one style of this repository. */
export function yamlOf(data: unknown, layout: Layout): string {
  return written(new Document(data, { aliasDuplicateObjects: false }), layout)
}

function written(document: Document, layout: Layout): string {
  liftHead(document)
  lay(document.contents, layout)
  return document.toString({ lineWidth: LINE_WIDTH, indentSeq: true, flowCollectionPadding: false })
}

/** A comment at the head, with an empty line after it, is of the whole file and not of the key that happens to come first. */
function liftHead(document: Document): void {
  const first = isMap(document.contents) ? document.contents.items[0]?.key : undefined
  if (!isScalar(first) || !first.commentBefore) return
  const [, head, rest] = /^([\s\S]*)\n\s*\n([\s\S]*)$/.exec(first.commentBefore) ?? []
  if (head === undefined) return
  document.commentBefore = document.commentBefore ? `${document.commentBefore}\n${head}` : head
  first.commentBefore = rest
}

function lay(node: unknown, layout: Layout): void {
  if (isScalar(node)) {
    node.type = undefined
    node.spaceBefore = false
    // Digits as they were typed are not kept: 3.50 and 3.5 are one amount.
    delete node.minFractionDigits
    delete node.format
    if (layout.number && typeof node.value === 'string' && /^[1-9]\d*$/.test(node.value))
      node.value = Number(node.value)
    return
  }
  if (!isCollection(node)) return
  node.flow = node.items.length === 0
  node.spaceBefore = false
  if (isSeq(node)) for (const item of node.items) lay(item, layout.items ?? {})
  if (!isMap(node)) return
  const order = Object.keys(layout.keys ?? {})
  const place = (pair: { key: unknown }) => {
    const at = order.indexOf(nameOf(pair.key))
    return at < 0 ? order.length : at
  }
  node.items.sort((a, b) => place(a) - place(b))
  for (const { key, value } of node.items) {
    lay(key, {})
    lay(value, layout.keys?.[nameOf(key)] ?? layout.values ?? {})
  }
}

const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key)
