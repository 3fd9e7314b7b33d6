import { type ListedPage, type PackList, shortHash } from './pack-format'

/** What to fetch so that every page of a pack is here. `missing` are the pages not yet here, in either way. */
export interface DownloadPlan {
  way: 'nothing' | 'whole' | 'pages'
  missing: ListedPage[]
  bytes: number
}

/**
 * What one more request costs, in bytes that could have travelled meanwhile: a round trip of 600 ms at 100 kbit/s is
 * 7.5 KB, and four requests wait at the same time.
 */
export const REQUEST_COST = 2_000

/** The cheapest way to the pages of a list that are not among the hashes (shortened) already here. */
export function planDownload(list: PackList, wholeBytes: number, here: ReadonlySet<string>): DownloadPlan {
  const missing = list.pages.filter((page) => !here.has(shortHash(page.hash)))
  if (missing.length === 0) return { way: 'nothing', missing, bytes: 0 }
  const pagesBytes = missing.reduce((sum, page) => sum + page.bytes, 0)
  const wholeIsCheaper = wholeBytes + REQUEST_COST < pagesBytes + missing.length * REQUEST_COST
  return wholeIsCheaper ? { way: 'whole', missing, bytes: wholeBytes } : { way: 'pages', missing, bytes: pagesBytes }
}

/**
 * Whether a bundle is the cheapest way to what is missing of it: where nearly all of it is. A changed file or a connection
 * that broke near the end brings single files.
 */
export const isBundleWorth = (missing: number, all: number) => missing * 4 > all * 3
