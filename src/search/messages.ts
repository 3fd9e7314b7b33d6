import type { SearchAnswer, SearchOptions } from './query'

/** What the page asks of the search worker. */
export type SearchRequest =
  | { type: 'load'; url: string }
  | { type: 'query'; id: number; query: string; options: SearchOptions }

/** What the worker answers. Questions that come before the index has loaded are answered after it. */
export type SearchReply = { type: 'ready' } | { type: 'failed' } | { type: 'answer'; id: number; answer: SearchAnswer }
