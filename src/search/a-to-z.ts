import { inOrder } from '../site/format'
import type { Language } from '../site/languages'

/** Kinds of page that search has no need to find: they are on every screen, or lead nowhere. */
export const NOT_SEARCHED: readonly string[] = ['language', 'missing', 'search', 'saved', 'home']

/** A page in the list of everything. */
export interface ListedTitle {
  title: string
  path: string
}

/** Titles in the order of their language, under the letter or digit that each begins with. */
export function byLetter<Entry extends ListedTitle>(
  entries: readonly Entry[],
  lang: Language,
): { letter: string; entries: Entry[] }[] {
  const order = inOrder(lang)
  const sorted = [...entries].sort((a, b) => order(a.title, b.title))
  return [...new Set(sorted.map(letterOf))].map((letter) => ({
    letter,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }))
}

function letterOf({ title }: ListedTitle): string {
  return title
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase()
}
