import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inSpanish } from '../../src/content/editor-phrases'
import { lineOf } from '../../src/content/line-of'
import type { Problem } from '../../src/content/problem'

/** One problem in words: file and line, record, field, and how it should be. */
export function problemLine(problem: Problem, root: string, language: string | undefined): string {
  const { file, record, field, expected } = problem
  const path = join(root, file)
  const line = /\.(yaml|md)$/.test(file) && existsSync(path) ? `:${lineOf(readFileSync(path, 'utf8'), field)}` : ''
  const place = `${root}/${file}${line} › ${record} › ${field}`
  return language === 'es' ? `${place}: se espera ${inSpanish(problem)}` : `${place}: expected ${expected}`
}
