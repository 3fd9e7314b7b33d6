import type { OpenIndex } from './open-index'
import { decodePages, type PageModel } from './trained-model'

/**
 * What tells the same pages apart with more words and dimensions than the index has room for. It is in a file of its own,
 * which comes once search is open and there is a connection; until then, and without it, search goes by the index.
 */
export const FINER_DIMENSIONS = 24

/** An index that knows what is wanted by the finer model; undefined where the text is none of that index's. */
export function refined(index: OpenIndex, text: string): OpenIndex | undefined {
  const model = finerModel(JSON.parse(text))
  return model?.directions.length === index.model.directions.length ? { ...index, model } : undefined
}

function finerModel(read: unknown): PageModel | undefined {
  if (typeof read !== 'object' || read === null || !('pages' in read) || !('step' in read)) return undefined
  const { pages, step } = read
  if (typeof pages !== 'string' || typeof step !== 'number') return undefined
  return decodePages({ pages, step }, FINER_DIMENSIONS)
}
