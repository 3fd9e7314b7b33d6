import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a file into a folder by its name inside it; one that holds these very bytes is left as it is. */
export function writeWhereChanged(folder: string, name: string, content: string | Uint8Array): void {
  const file = join(folder, name)
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  if (bytesOf(file)?.equals(bytes)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

/** Takes out of a folder every file that is not among `names`, and the folders that are empty then. */
export function removeOthers(folder: string, names: ReadonlySet<string>): void {
  for (const file of filesIn(folder)) if (!names.has(file)) rmSync(join(folder, file))
  removeEmpty(folder)
}

/** The files under a folder by their names inside it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Whether the folder is empty once those in it that are empty are gone. */
function removeEmpty(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true })
  const left = entries.filter((entry) => !entry.isDirectory() || !removeEmpty(join(folder, entry.name)))
  for (const entry of entries) if (!left.includes(entry)) rmdirSync(join(folder, entry.name))
  return left.length === 0
}
