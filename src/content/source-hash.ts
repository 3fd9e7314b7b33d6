import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that a result may follow from beside its own input: code, words of the interface, packages, settings of the bundler. */
const SOURCES = ['src', 'content/locales', 'vite.config.ts', 'package-lock.json', 'node_modules/.package-lock.json']
/** What search is trained with; a build reads the model alone. */
const NOT_READ = /^src\/search\/training\/questions/

let known: string | undefined

/**
 * A hash of the project's source, of its packages and of this Node: what was computed under another may come out
 * otherwise now.
 */
export function sourceHash(): string {
  known ??= hashOf(SOURCES)
  return known
}

/** The hash of files and folders by their paths and contents. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version + process.arch)
  for (const file of paths.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
    .filter((file) => !NOT_READ.test(file))
    .sort()
}
