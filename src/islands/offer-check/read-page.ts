import type { Rule } from './evaluate'

/** A question in the reader's words, as the page shows it. */
export interface PageQuestion {
  id: string
  ask: string
  answers: { id: string; words: string }[]
  help: Node
}

/** What the page says of a rule that holds. */
export interface PageReason {
  why: string
  act: string
  sources: Node | undefined
}

export interface PageCountry {
  id: string
  name: string
  help: Node
}

/** The words of the offer check, taken from the page that works without script. */
export interface PageWords {
  questions: PageQuestion[]
  reasons: Map<string, PageReason>
  countries: PageCountry[]
}

/** Reads the questions, reasons and countries from the page's own elements. */
export function readPage(page: ParentNode): PageWords {
  const words = (inside: ParentNode, selector: string) => inside.querySelector(selector)?.textContent.trim() ?? ''
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)]
  return {
    questions: all('[data-question]').map((section) => ({
      id: section.dataset.question ?? '',
      ask: words(section, 'h2'),
      answers: [...section.querySelectorAll<HTMLElement>('[data-answer]')].map((item) => ({
        id: item.dataset.answer ?? '',
        words: words(item, 'b'),
      })),
      help: piece(section.querySelector('[data-help] p')),
    })),
    reasons: new Map(
      all('[data-rule]').map((element) => {
        const sources = element.querySelector('[data-sources]')
        return [
          element.dataset.rule ?? '',
          {
            why: words(element, '[data-why]'),
            act: words(element, '[data-do]'),
            sources: sources ? piece(sources) : undefined,
          },
        ]
      }),
    ),
    countries: all('[data-country]').map((element) => {
      const help = element.cloneNode(true)
      if (help instanceof Element) help.querySelector('summary')?.remove()
      return { id: element.dataset.country ?? '', name: words(element, 'summary'), help: piece(help) }
    }),
  }
}

/** What stands inside an element, as a fragment to be put elsewhere. */
function piece(element: Node | null): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const child of element?.childNodes ?? []) fragment.append(child.cloneNode(true))
  return fragment
}

/** The rules of the page's props; whatever has not their shape is left out. */
export function readRules(data: unknown): Rule[] {
  if (!Array.isArray(data)) return []
  return data.flatMap((item: unknown): Rule[] => {
    if (typeof item !== 'object' || item === null) return []
    if (!('id' in item && 'when' in item && 'verdict' in item)) return []
    const { id, when, verdict } = item
    if (typeof id !== 'string' || typeof when !== 'object' || when === null) return []
    if (verdict !== 'danger' && verdict !== 'warning') return []
    const conditions = Object.entries(when).map(([question, wanted]) => [question, strings(wanted)])
    return [{ id, when: Object.fromEntries(conditions), verdict }]
  })
}

const strings = (data: unknown): string[] =>
  Array.isArray(data) ? data.filter((item): item is string => typeof item === 'string') : []
