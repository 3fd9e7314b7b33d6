import type { SearchDocument } from './index-format'

/**
 * Documents in the order that makes the index smallest: pages about the same thing in different countries side by side,
 * because they share words; each with its records after it, as `encodePaths` wants them.
 */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const groups: { key: string; documents: SearchDocument[] }[] = []
  for (const document of documents) {
    const group = groups.at(-1)
    if (group && document.path.includes('#')) group.documents.push(document)
    else groups.push({ key: keyOf(document), documents: [document] })
  }
  return groups.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap((group) => group.documents)
}

/** What the page is about, then whose it is: '/es/gt/fraude/' is "fraude gt", and ways to work come last. */
function keyOf({ path, kind }: SearchDocument): string {
  const [, first = '', second = '', origin = ''] = path.split('/').filter((part) => part !== '')
  if (second === '') return `~${first}`
  return kind === 'pathway' ? `~~${first} ${second} ${origin}` : `${second} ${first}`
}
