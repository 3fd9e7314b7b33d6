import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HASH_LETTERS } from '../offline/pack-format'
import type { ScriptGraph } from './script-graph'

interface ListedFile {
  url: string
  size: number
  revision?: string | null
}

/**
 * The files that the worker lists, each with the hash of its bytes in `folder`, as packs write hashes, for its revision;
 * what does not come with the first visit says what it comes with.
 */
export function releaseList<File extends ListedFile>(
  folder: string,
  files: readonly File[],
  { comesWith }: Pick<ScriptGraph, 'comesWith'>,
) {
  return files.map((file) => {
    const turn = comesWith(file.url)
    const revision = createHash('sha256')
      .update(readFileSync(join(folder, file.url)))
      .digest('base64url')
      .slice(0, HASH_LETTERS)
    return { ...file, revision, ...(turn !== 'first_visit' && { with: turn }) }
  })
}
