import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOOKS_LOG } from '../../src/content/looks-log'

/** `npm run content -- looks`: writes the log of looks. */
export function writeLooksLog(root: string, log: string): void {
  const file = join(root, LOOKS_LOG)
  writeFileSync(file, log)
  console.log(`Written: ${file}`)
}
