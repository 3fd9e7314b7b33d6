import { TOPICS } from '../site/topics'

/** Which country a page is wanted of: where it happened, where one is, where one is from, where one wants to go. */
export const WANTED = ['problem', 'at', 'from', 'to'] as const
export type Wanted = (typeof WANTED)[number]

/** A page where the answer to an intent is. */
export type Target =
  /** A page of no country, by the number of its document. */
  | { kind: 'document'; document: number }
  /** A country's page on a topic, or its first page ('' ); the country by its part in the question, or one and the same. */
  | { kind: 'topic'; topic: string; of: Wanted | string }
  /** A way to work in a country: one programme's, or all. */
  | { kind: 'way'; of: Wanted | string; programme: string }

/** What somebody may want, as content/intents.yaml has it. */
export interface Intent {
  id: string
  /** 'guide/your-documents', 'tool/urgent', 'rights@problem', 'way@us/h-2a', 'home@at'; best first. */
  pages: readonly string[]
  danger?: true | undefined
}

const HOME = 'home'

/** The pages of all intents, each once, in the order in which they are first named. */
export function pagesOf(intents: readonly Pick<Intent, 'pages'>[]): string[] {
  return [...new Set(intents.flatMap(({ pages }) => pages))]
}

/** Writes pages short: "5p #1c" are the rights page of the country of the problem and a document; "-" is one that is not there. */
export function encodeTargets(pages: readonly string[], documentOf: (page: string) => number): string {
  return pages
    .map((page) => {
      const [what = '', of = ''] = page.split('@')
      if (of === '') {
        const document = documentOf(page)
        return document < 0 ? '-' : `#${document.toString(36)}`
      }
      if (what === 'way') return `>${shortOf(of)}`
      return `${what === HOME ? HOME[0] : TOPICS.findIndex((topic) => topic === what)}${shortOf(of)}`
    })
    .join(' ')
}

/** The pages that `encodeTargets` wrote; undefined for one that is not there. */
export function decodeTargets(text: string): (Target | undefined)[] {
  return text.split(' ').map((part): Target | undefined => {
    if (part === '-') return undefined
    const rest = part.slice(1)
    if (part.startsWith('#')) return { kind: 'document', document: Number.parseInt(rest, 36) }
    const [of = '', programme = ''] = rest.split('/')
    if (part.startsWith('>')) return { kind: 'way', of: wantedOf(of), programme }
    return { kind: 'topic', topic: TOPICS[Number(part[0])] ?? '', of: wantedOf(rest) }
  })
}

/** A part in the question by its first letter; a country whole. */
function shortOf(of: string): string {
  return WANTED.some((part) => part === of) ? of.slice(0, 1) : of
}

function wantedOf(short: string): Wanted | string {
  return WANTED.find((part) => part[0] === short) ?? short
}
