import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOOKS_LOG } from '../../src/content/looks-log'
import type { CommandWords } from './command-words'

/** `npm run content -- looks`: writes the log of looks. */
export function writeLooksLog(root: string, log: string, words: CommandWords): void {
  const file = join(root, LOOKS_LOG)
  writeFileSync(file, log)
  console.log(words.written(file))
}
