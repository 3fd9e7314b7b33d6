import type { Cost, Pathway } from '../../content/schema'
import { hasPathwaysAnd } from '../tool-data'

/** A cost of a pathway: words in one language, without marks. */
export interface PathwayCost {
  kind: Cost['kind']
  what: string
  payer: Cost['payer']
  by: Cost['by']
  rule?: string
  /** The official amount in words, and its highest figure where the whole of it is known. */
  amount?: string
  most?: number
  currency?: string
  note?: string
  /** Charging the worker is forbidden, whatever the charge is called. */
  forbidden?: boolean
}

/** A pathway with its costs, those that one origin adds, and whom to tell. */
export interface PayingPathway {
  id: string
  name: string
  /** What it is called officially, where that is another name. */
  official?: string
  to: string
  /** What the pathway says of being charged for the job; `prohibited` only where a page states it. */
  fee: Pathway['fee_to_worker']
  /** Nobody can go by it now. */
  closed?: boolean
  costs: PathwayCost[]
  /** Contact ids. */
  tell: string[]
  from: Record<string, { costs: PathwayCost[]; tell: string[] }>
}

/** A number to call, as it is dialled and as it is written. */
export interface CalledNumber {
  number: string
  spoken: string
  /** The countries from which alone it can be dialled. */
  from?: string[]
  /** The year of the newest page that states it, and what to do, where that is long ago. */
  old?: string
}

/** The data file of the tool. Addresses are inside the site without the base path. */
export interface WhoPaysData {
  places: Record<string, string>
  /** Currency of each place, where the content has that place. */
  currencies: Record<string, string>
  rules: Record<string, { words: string; path: string }>
  /** Ids of the rules of each country that forbid charging a worker, as a page states. */
  laws: Record<string, string[]>
  contacts: Record<string, { name: string; numbers?: CalledNumber[]; url?: string }>
  /** Contact ids of whom to ask in each country before paying. */
  ask: Record<string, string[]>
  pathways: PayingPathway[]
}

/** Whether what was fetched is this tool's data and not something else. */
export const isWhoPaysData = (value: unknown): value is WhoPaysData =>
  hasPathwaysAnd(['places', 'currencies', 'rules', 'laws', 'contacts', 'ask'], value)
