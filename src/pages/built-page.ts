import type { Found } from '../content/schema'
import { composeDocument } from '../offline/compose'
import type { PageRecord } from '../offline/page-record'
import type { Language } from '../site/languages'
import { type PageTree, pageTree } from './page-tree'

/** Something inside a page that search should find by itself: a contact, a credential, a scheme. */
export interface FoundInPage {
  id: string
  kind: 'contact' | 'credential' | 'scheme' | 'scam'
  title: string
  summary: string
  found: Found
  phones: { label: string; number: string }[]
  /** Numbers by which it is found and not called: WhatsApp. */
  numbers?: string[]
  /** A line that the country's readers in danger are given first. */
  isEmergency?: boolean
}

/** The document of a page as it is published. */
export function pageDocument(shell: string, { record, listing }: Pick<BuiltPage, 'record' | 'listing'>): string {
  return composeDocument(shell, { ...record, main: record.main + listing })
}

/** A page as the build knows it: the record that is published and what search and packs need beside it. */
export interface BuiltPage {
  record: PageRecord
  /** The tree of `record.main`, made when it is first asked for: nothing else reads that text. */
  tree: () => PageTree
  /** HTML that follows in the page's own document and is not stored: what script draws for itself. */
  listing: string
  pack: string
  questions: string[]
  also: string[]
  destination: string
  inside: FoundInPage[]
}

/** A page with other text inside <main>. */
export function withMain(page: Omit<BuiltPage, 'tree'>, main: string): BuiltPage {
  let tree: PageTree | undefined
  return {
    ...page,
    record: { ...page.record, main },
    tree: () => {
      tree ??= pageTree(main)
      return tree
    },
  }
}

export type PageDraft = Omit<PageRecord, 'main' | 'lang'> & {
  lang: Language
  pack: string
  questions?: string[]
  also?: string[]
  destination?: string
  inside?: FoundInPage[]
  /** Contacts that stand in full at the end of the page. */
  contactsAtEnd?: readonly string[]
  body: preact.JSX.Element
  /** What follows in the page's own document alone. */
  documentOnly?: preact.JSX.Element
}
