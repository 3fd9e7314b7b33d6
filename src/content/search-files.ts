import type { z } from 'zod'
import { INTENTS_FILE, intents } from './load-intents'
import { SYNONYMS_FILE, synonyms } from './load-synonyms'

/** What search is told beside the records: each file under the content folder, with its form. */
export const SEARCH_FILES: readonly { file: string; schema: z.ZodType }[] = [
  { file: SYNONYMS_FILE, schema: synonyms },
  { file: INTENTS_FILE, schema: intents },
]
