import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hash } from '../search/intent-features'
import { type Intent, pagesOf } from '../search/intents'
import type { TrainedModel } from '../search/trained-model'

export const MODEL_FILE = 'model.json'

const model = z.strictObject({
  trainedFor: z.string(),
  keys: z.string(),
  points: z.string(),
  directions: z.string(),
  step: z.number(),
  sides: z.strictObject({ keys: z.string(), levels: z.string() }),
  danger: z.string(),
  enough: z.number(),
})

/** What a model was trained for, as a short text: other intents or other pages of one give another. */
export function trainedFor(intents: readonly Intent[]): string {
  return hash(intents.map(({ id, pages, danger }) => [id, danger ?? '', ...pages].join(' ')).join('\n')).toString(36)
}

/** The model that training wrote; throws where it was trained for other intents than there are. */
export function readModel(root: string, intents: readonly Intent[]): TrainedModel {
  const { trainedFor: known, ...text } = model.parse(JSON.parse(readFileSync(join(root, MODEL_FILE), 'utf8')))
  if (known !== trainedFor(intents))
    throw new Error('The model of search was trained for other intents: run `npm run train`.')
  return { pages: pagesOf(intents), text }
}
