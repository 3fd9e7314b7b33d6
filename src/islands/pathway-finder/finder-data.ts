import type { Pathway, Status } from '../../content/schema'
import type { CONDITIONAL } from '../../content/vocabulary'
import { hasPathwaysAnd } from '../tool-data'

/** How a programme stood on a day; `note` in plain words. */
export interface FinderStatus {
  value: Status['value']
  asOf: string
  /** What to do before relying on it, where it was last seen long ago. */
  confirm?: string
  note?: string
}

type Conditional = (typeof CONDITIONAL)[number]

/** What is different for one origin. */
export interface FinderDeparture {
  status?: FinderStatus
  office: string
  step: string
  pays?: string[]
}

/** A pathway as the finder needs it: words in one language, without marks. */
export interface FinderPathway {
  id: string
  name: string
  to: string
  kind: Pathway['kind']
  status: FinderStatus
  sectors: Pathway['sectors']
  who: string
  /** The time it lasts in words, and its longest in days. */
  lasts?: string
  days?: number
  renews?: boolean
  fee: Pathway['fee_to_worker']
  /** What the worker pays, each with its amount where known. */
  pays: string[]
  step: string
  /** Whether children may come and housing is given, where it is stated. */
  children?: Conditional
  housing?: Conditional
  /** Ages that are taken, 0 where there is no limit; absent where it is not stated. */
  ages?: [least: number, most: number]
  /** The same in the words of the pathway's page. */
  age?: string
  /** The pay that is promised, in words. */
  pay?: string
  office?: string
  from: Record<string, FinderDeparture>
  /** Origins that a programme between two countries is for, where no origin has a page. */
  only?: string[]
  checked: string
}

/** The finder's data file. */
export interface FinderData {
  places: Record<string, string>
  /** By contact id. Where it stands in no directory: its own site, or '' where it has none. */
  offices: Record<string, { name: string; url?: string }>
  /** Of each country, by the anchors of its page on fraud. */
  scams: Record<string, { id: string; title: string }[]>
  pathways: FinderPathway[]
}

/** Whether what was fetched is this tool's data and not something else. */
export const isFinderData = (value: unknown): value is FinderData =>
  hasPathwaysAnd(['places', 'offices', 'scams'], value)
