import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { explainIssue } from './explain-issue'
import { explainSyntax } from './explain-syntax'
import { MESSAGES } from './messages'
import type { Problem } from './problem'
import { readYaml } from './read-yaml'

/** How the place of a broken rule reads: the record that it is in, and the way to it inside that record. */
type PlaceIn = (path: readonly string[], data: unknown) => { record: string; inside: readonly string[] }

/**
 * Reads a file of one form under `root`. Returns what it holds, undefined where that has not the form, and a list of
 * problems, empty when all is well.
 */
export function readFormedFile<S extends z.ZodType>(
  root: string,
  file: string,
  form: S,
  placeIn: PlaceIn,
): { found: z.infer<S> | undefined; problems: Problem[] } {
  const ofFile = { file, record: '(file)' }
  const path = join(root, file)
  if (!existsSync(path)) return { found: undefined, problems: [{ ...ofFile, field: '(file)', ...MESSAGES.anyFile() }] }
  const text = readFileSync(path, 'utf8')
  let data: unknown
  try {
    data = readYaml(text)
  } catch (error) {
    return { found: undefined, problems: [{ ...ofFile, field: '(syntax)', ...explainSyntax(text, error) }] }
  }
  const { data: found, error } = form.safeParse(data)
  const problems = (error?.issues ?? []).map((issue): Problem => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path.map(String), ...unknown]
    const { record, inside } = placeIn(path, data)
    return {
      file,
      record,
      field: inside.join('.') || '(whole record)',
      at: path.join('.'),
      ...explainIssue(issue, data).says,
    }
  })
  return { found, problems }
}
