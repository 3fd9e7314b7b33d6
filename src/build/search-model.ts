import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { TrainedText } from '../search/trained-model'

export const MODEL_FILE = 'model.json'

const model = z.strictObject({
  intents: z.array(z.string()),
  keys: z.string(),
  outputs: z.string(),
  levels: z.string(),
  danger: z.number(),
})

/** The model that training wrote; throws where it knows other intents than there are, in another order. */
export function readModel(root: string, intents: readonly { id: string }[]): TrainedText {
  const { intents: known, ...text } = model.parse(JSON.parse(readFileSync(join(root, MODEL_FILE), 'utf8')))
  if (known.join(' ') !== intents.map(({ id }) => id).join(' '))
    throw new Error('The model of search was trained for other intents: run `npm run train`.')
  return text
}
