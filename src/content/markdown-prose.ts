/** Sentences of a Markdown text: headings, paragraphs, list items and table cells, without marks. */
export function markdownProse(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d+\.\s+|>\s?|\|)/, '').replace(/\|/g, '. '))
    .filter((line) => /\p{L}/u.test(line))
}

/** Headings of a Markdown text in order, each with its level (2 for `##`). */
export function markdownHeadings(markdown: string): { level: number; words: string }[] {
  return [...markdown.matchAll(/^(#{1,6})\s+(.+)$/gm)].map((match) => ({
    level: match[1]?.length ?? 0,
    words: match[2]?.trim() ?? '',
  }))
}
