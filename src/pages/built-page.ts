import type { Found } from '../content/schema'
import type { Language } from '../content/vocabulary'
import type { PageRecord } from '../offline/page-record'

/** Something inside a page that search should find by itself: a contact, a credential, a scheme. */
export interface FoundInPage {
  id: string
  kind: 'contact' | 'credential' | 'scheme' | 'scam'
  title: string
  summary: string
  found: Found
  phones: { label: string; number: string }[]
}

/** A page as the build knows it: the record that is published and what search and packs need beside it. */
export interface BuiltPage {
  record: PageRecord
  pack: string
  questions: string[]
  also: string[]
  destination: string
  inside: FoundInPage[]
}

export type PageDraft = Omit<PageRecord, 'main' | 'lang'> & {
  lang: Language
  pack: string
  questions?: string[]
  also?: string[]
  destination?: string
  inside?: FoundInPage[]
  body: preact.JSX.Element
}
