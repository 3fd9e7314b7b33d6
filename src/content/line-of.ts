import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** The line of a file, counted from 1, on which a field stands; that of what holds it where it is missing. */
export function lineOf(text: string, field: string): number {
  const front = /^---\n/.test(text)
  const source = front ? (text.slice(4).split('\n---\n')[0] ?? '') : text
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [error] = document.errors
  if (error) return lines.linePos(error.pos[0]).line + Number(front)
  let node: unknown = document.contents
  let start = 0
  for (const key of field.split('.')) {
    if (!isCollection(node)) break
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    const at: unknown = pair?.key ?? (isMap(node) ? undefined : node.get(Number(key), true))
    if (!isNode(at) || !at.range) break
    start = at.range[0]
    node = pair ? pair.value : at
  }
  return lines.linePos(start).line + Number(front)
}
