import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { restyled } from '../src/content/content-style'
import { schemaFiles } from '../src/content/json-schemas'

/**
 * Writes the content in the one style of this repository, and the schemas that editors' programs check it by;
 * `npm run format` runs it after the formatter of the code.
 */
const files = restyled('content')
for (const { file, text } of files) writeFileSync(join('content', file), text)
for (const { file, text } of schemaFiles()) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(files.length === 0 ? 'Content: every file is in style.' : `Content: ${files.length} files put in style.`)
