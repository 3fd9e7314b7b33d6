import type { Language } from '../site/languages'
import type { Term } from './schema'

/** Terms marked on one page: each once, and few, so that text stays text and bytes stay few. */
export interface TermMarks {
  seen: Set<string>
  most: number
}

/** Bold, glossary marks and links of the source: what stands inside them is left as it is. */
const MARKED = /\*\*.+?\*\*|\[\[[^\]]*\]\]|\[[^\]]*\]\([^)\s]*\)|^#.*$/gm

/**
 * The source of a text with `[[id|words]]` around the first appearance of each term on the page, as `in_text` of the
 * glossary writes it. `marks` is told what was marked. Headings, links and bold words are left alone.
 */
export function markTerms(source: string, glossary: readonly Term[], language: Language, marks: TermMarks): string {
  let done = ''
  let last = 0
  for (const match of source.matchAll(MARKED)) {
    done += markPlain(source.slice(last, match.index)) + match[0]
    last = match.index + match[0].length
  }
  return done + markPlain(source.slice(last))

  function markPlain(words: string): string {
    return words.replace(formsPattern(glossary, language), (form) => {
      const term = glossary.find(({ in_text }) => in_text[language].some((one) => sameWords(one, form)))
      if (!term || marks.seen.has(term.id) || marks.seen.size >= marks.most) return form
      marks.seen.add(term.id)
      return `[[${term.id}|${form}]]`
    })
  }
}

const patterns = new WeakMap<readonly Term[], Map<Language, RegExp>>()

function formsPattern(glossary: readonly Term[], language: Language): RegExp {
  const known = patterns.get(glossary) ?? new Map<Language, RegExp>()
  patterns.set(glossary, known)
  const made = known.get(language)
  if (made) return made
  const forms = glossary
    .flatMap(({ in_text }) => in_text[language])
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // Without forms, a pattern that nothing matches.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu')
  known.set(language, pattern)
  return pattern
}

const sameWords = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
