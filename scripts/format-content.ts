import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { restyled } from '../src/content/content-style'

/** Writes the content in the one style of this repository; `npm run format` runs it after the formatter of the code. */
const files = restyled('content')
for (const { file, text } of files) writeFileSync(join('content', file), text)
console.log(files.length === 0 ? 'Content: every file is in style.' : `Content: ${files.length} files put in style.`)
