import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineOf } from '../../src/content/line-of'
import type { Problem } from '../../src/content/problem'
import { commandWords } from './command-words'

/** One problem in words: file and line, record, field, and how it should be. */
export function problemLine(problem: Problem, root: string, language: string | undefined): string {
  const { file, record, field, at, line: known, words, expected, es } = problem
  const path = join(root, file)
  const hasLines = /\.(yaml|md|json)$/.test(file) && existsSync(path)
  const line = hasLines ? `:${known ?? lineIn(readFileSync(path, 'utf8'), at ?? field, words)}` : ''
  const place = `${root}/${file}${line} › ${record} › ${field}`
  return `${place}: ${commandWords(language).expected} ${language === 'es' ? es : expected}`
}

/** The line on which the words stand, else that of the field. */
function lineIn(text: string, field: string, words: string | undefined): number {
  const at = words ? text.indexOf(words) : -1
  return at < 0 ? lineOf(text, field) : text.slice(0, at).split('\n').length
}
