import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Campaign } from '../content/campaign-schema'
import type { Content } from '../content/load'
import type { OfferCheck } from '../content/offer-check-schema'
import type { TermMarks } from '../content/term-marks'
import type { Edition } from '../site/edition'
import type { Translate } from '../site/format'
import type { Language } from '../site/languages'

/** What every component of a page needs to know. */
export interface View {
  content: Content
  offerCheck: OfferCheck
  campaigns: Campaign[]
  lang: Language
  t: Translate
  /** Path that the site is served under, with both slashes: '/' or '/portal/'. */
  base: string
  /** Day of the build, YYYY-MM-DD. */
  today: string
  edition: Edition
  /** Names of the islands that there are. */
  islands: ReadonlySet<string>
  /** Contacts that stand on the page in full, above or at its end; elsewhere they are named with their number alone. */
  contactsShown?: Set<string>
  /** Glossary terms marked on the page so far; absent where terms are not marked. */
  termMarks?: TermMarks
}

export const ViewContext = createContext<View | undefined>(undefined)

/** The view of the page being rendered. Throws outside a page. */
export function useView(): View {
  const view = useContext(ViewContext)
  if (!view) throw new Error('rendered outside a page')
  return view
}

/** An address inside the site with the base path in front. */
export function href(base: string, path: string): string {
  return base + path.replace(/^\//, '')
}
