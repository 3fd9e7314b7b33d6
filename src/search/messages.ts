import type { ListedTitle } from './a-to-z'
import type { SearchAnswer, SearchOptions } from './query'

/** A question to the search worker: what fits, or the title of every page. */
export type SearchQuestion =
  | { type: 'query'; id: number; query: string; options: SearchOptions }
  | { type: 'list'; id: number }

/** What the page asks of the search worker. */
export type SearchRequest = { type: 'load'; url: string } | SearchQuestion

/** What the worker answers. Questions that come before the index has loaded are answered after it. */
export type SearchReply =
  | { type: 'ready' }
  /** Some of the index has come: the worker is alive, though the line may be slow. */
  | { type: 'coming' }
  | { type: 'failed' }
  | { type: 'answer'; id: number; answer: SearchAnswer }
  | { type: 'list'; id: number; titles: ListedTitle[] }
