/** The name that a heading has in addresses, the same in every language: `## They did not pay me {#not-paid}`. */
export const HEADING_NAME = /\s*\{#([a-z0-9-]+)\}\s*$/

/** Sentences of a Markdown text: headings, paragraphs, list items and table cells, without marks. */
export function markdownProse(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(HEADING_NAME, ''))
    .map((line) => line.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d+\.\s+|>\s?|\|)/, '').replace(/\|/g, '. '))
    .filter((line) => /\p{L}/u.test(line))
}

/** Headings of a Markdown text in order, each with its level (2 for `##`) and its name in addresses, if it has one. */
export function markdownHeadings(markdown: string): { level: number; words: string; name?: string }[] {
  return [...markdown.matchAll(/^(#{1,6})\s+(.+)$/gm)].map(([, marks = '', words = '']) => {
    const name = HEADING_NAME.exec(words)?.[1]
    return { level: marks.length, words: words.replace(HEADING_NAME, '').trim(), ...(name && { name }) }
  })
}
