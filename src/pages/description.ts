/** Characters that search engines and messengers show of a description. */
const LONGEST = 155

/** A description from a longer text: its first whole sentences, or its first words where one sentence is too long. */
export function shortDescription(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST + 1)
  const sentence = /^(.*[.!?])\s/.exec(cut)?.[1]
  return sentence ?? `${cut.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`
}
