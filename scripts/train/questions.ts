import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../../src/site/languages'

const country = z.string().regex(/^[a-z]{2}$/)
const question = z.strictObject({
  /** What is wanted, of content/intents.yaml. */
  intent: z.string(),
  lang: z.enum(LANGUAGES),
  text: z.string().trim().min(1),
  /** Who speaks. */
  hand: z.string(),
  /** Where it happened, where one is, is from and wants to go, where that is said. */
  places: z.partialRecord(z.enum(['problem', 'at', 'from', 'to']), country).optional(),
})

/** A question that was written to be learnt from, and never to test with. */
export type Question = z.infer<typeof question> & {
  /** Who wrote it, by the name of the file: questions-<writer>-<what>.jsonl. */
  writer: string
  /** Whether it teaches danger alone, and not which page is wanted. */
  isOfDanger: boolean
}

/** The questions of the files of a folder, in some languages. */
export function readQuestions(folder: string, languages: readonly Language[]): Question[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line.trim() === '') return []
          const read = question.safeParse(JSON.parse(line))
          if (!read.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(read.error)}`)
          if (!languages.includes(read.data.lang)) return []
          const [, writer = '', what = ''] = /^questions-([a-z]+)(?:-([a-z]+))?/.exec(file) ?? []
          return [{ ...read.data, writer, isOfDanger: what === 'help' }]
        }),
    )
}
