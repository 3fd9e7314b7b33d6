import { existsSync } from 'node:fs'
import { checkContent } from '../content/check'
import { type Content, loadContent } from '../content/load'

const CONTENT_DIR = process.env.CONTENT_DIR ?? 'content'

/** The content, or an error that lists every broken rule with its exact place. */
export function soundContent(): Content {
  if (!existsSync(CONTENT_DIR)) throw new Error(`There is no content folder at ${CONTENT_DIR}`)
  const { content, problems } = loadContent(CONTENT_DIR)
  const all = [...problems, ...checkContent(content)]
  if (all.length > 0)
    throw new Error(
      `Content breaks ${all.length} rules:\n${all.map((problem) => `  ${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`).join('\n')}`,
    )
  return content
}
