import { isLanguage, type Language } from '../site/languages'
import { leaveOutIds, putIdsBack } from './report-ids'

/** What a page says, without the document around it: this is what packs carry and the store keeps. */
export interface PageRecord {
  /** Address inside the site, without the base path: '/es/gt/fraude/'. */
  path: string
  lang: Language
  /** Kind of page: home, country, topic, pathway, departure, guide, tool, urgent, about, missing. */
  kind: string
  title: string
  /** What search engines and link previews say of it; '' where the page comes from a pack or the store. */
  description: string
  /** The same page in the other language. */
  alternate: string
  /** Country that the page belongs to, or ''. */
  country: string
  /** Topic slug-independent name, or ''. */
  topic: string
  /** Day it was last checked, YYYY-MM-DD, or '' where nothing on it can age. */
  checked: string
  /** Last day within its age limit, YYYY-MM-DD, or ''. */
  due: string
  /** Three to five lines that carry the answer when shared, or ''. */
  message: string
  /** The answer in one line for an SMS, where somebody wrote one. */
  sms?: string
  /** HTML inside <main>. */
  main: string
}

const FIELDS = [
  'path',
  'lang',
  'kind',
  'title',
  'description',
  'alternate',
  'country',
  'topic',
  'checked',
  'due',
  'message',
  'main',
] as const
const OPTIONAL_FIELDS = ['sms'] as const

/**
 * Canonical JSON of a page, its description empty: who asks for that reads the document on the site. The bytes whose SHA-256
 * is its hash.
 */
export function serializePage(page: PageRecord): string {
  return JSON.stringify({ ...page, description: '', main: leaveOutIds(page.main) }, [...FIELDS, ...OPTIONAL_FIELDS])
}

/** The page that a canonical JSON text holds, or undefined where it is not one. */
export function parsePage(json: string): PageRecord | undefined {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!isPageRecord(data)) return undefined
  const { main } = data
  // Most who read a page want its title alone.
  return {
    ...data,
    get main() {
      return putIdsBack(main)
    },
  }
}

function isPageRecord(data: unknown): data is PageRecord {
  if (typeof data !== 'object' || data === null) return false
  const entries: Record<string, unknown> = { ...data }
  return (
    FIELDS.every((field) => typeof entries[field] === 'string') &&
    OPTIONAL_FIELDS.every((field) => entries[field] === undefined || typeof entries[field] === 'string') &&
    isLanguage(entries.lang)
  )
}
