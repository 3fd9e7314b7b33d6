import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HASH_LETTERS } from '../offline/pack-format'

/** Letters of each hash: 72 bits tell what is half, old or not ours; each letter more costs every phone. */
const LETTERS = 12

/** Search indexes are verified as packs are, and keep their hash. */
const isIndex = (url: string) => url.startsWith('search/')

interface ListedFile {
  url: string
  size: number
  revision?: string | null
}

/** The files that the worker lists, each with the beginning of the hash of its bytes in `folder` for its revision. */
export function withHashes<File extends ListedFile>(folder: string, files: readonly File[]) {
  return files.map((file) => ({
    ...file,
    revision: createHash('sha256')
      .update(readFileSync(join(folder, file.url)))
      .digest('base64url')
      .slice(0, isIndex(file.url) ? HASH_LETTERS : LETTERS),
  }))
}
