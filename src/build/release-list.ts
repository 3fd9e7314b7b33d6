import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HASH_LETTERS } from '../offline/pack-format'

interface ListedFile {
  url: string
  size: number
  revision?: string | null
}

/** The files that the worker lists, each with the hash of its bytes in `folder`, as packs write hashes, for its revision. */
export function withHashes<File extends ListedFile>(folder: string, files: readonly File[]) {
  return files.map((file) => ({
    ...file,
    revision: createHash('sha256')
      .update(readFileSync(join(folder, file.url)))
      .digest('base64url')
      .slice(0, HASH_LETTERS),
  }))
}
