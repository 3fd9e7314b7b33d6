import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CODE_OWNERS_FILE, codeOwners } from '../src/content/code-owners'
import { restyled } from '../src/content/content-style'
import { schemaFiles } from '../src/content/json-schemas'
import { loadContent } from '../src/content/load'

/**
 * Writes the content in the one style of this repository, the schemas that editors' programs check it by, and its owners;
 * `npm run format` runs it after the formatter of the code.
 */
const files = restyled('content')
for (const { file, text } of files) writeFileSync(join('content', file), text)
const owners = { file: CODE_OWNERS_FILE, text: codeOwners(loadContent('content').content) }
for (const { file, text } of [...schemaFiles(), owners]) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(files.length === 0 ? 'Content: every file is in style.' : `Content: ${files.length} files put in style.`)
