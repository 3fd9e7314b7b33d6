import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineOf } from '../../src/content/line-of'
import type { Problem } from '../../src/content/problem'
import { commandWords } from './command-words'

/** One problem in words: file and line, record, field, and how it should be. */
export function problemLine(problem: Problem, root: string, language: string | undefined): string {
  const { file, record, field, at, expected, es } = problem
  const path = join(root, file)
  const line =
    /\.(yaml|md)$/.test(file) && existsSync(path) ? `:${lineOf(readFileSync(path, 'utf8'), at ?? field)}` : ''
  const place = `${root}/${file}${line} › ${record} › ${field}`
  return `${place}: ${commandWords(language).expected} ${language === 'es' ? es : expected}`
}
