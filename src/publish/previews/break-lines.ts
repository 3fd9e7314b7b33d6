/** Breaks a text into lines no wider than `most`, between words. A word wider than that stands alone on its line. */
export function breakLines(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && widthOf(longer) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/**
 * The paragraphs of a message that stand whole in the space there is, from the first on. Where not even the first does, as
 * many of its sentences as do. A sentence is never cut, which could turn its meaning round.
 */
export function fittingParagraphs(
  paragraphs: readonly string[],
  linesOf: (text: string) => string[],
  fits: (paragraphs: readonly (readonly string[])[]) => boolean,
): string[][] {
  const fitting: string[][] = []
  for (const paragraph of paragraphs) {
    const longer = [...fitting, linesOf(paragraph)]
    if (!fits(longer)) break
    fitting.push(...longer.slice(-1))
  }
  const first = paragraphs[0]
  if (fitting.length > 0 || first === undefined) return fitting
  const sentences = first.split(/(?<=[.!?]) /)
  for (let count = sentences.length - 1; count > 0; count--) {
    const lines = linesOf(sentences.slice(0, count).join(' '))
    if (fits([lines])) return [lines]
  }
  return []
}
