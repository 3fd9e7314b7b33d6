import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HASH_LETTERS } from '../offline/pack-format'
import type { ScriptGraph } from './script-graph'

/** Letters of each hash: 60 bits tell what is half, old or not ours; each letter more costs every phone. */
const LETTERS = 10

/** Search indexes are verified as packs are, and keep their hash. */
const isIndex = (url: string) => url.startsWith('search/')

interface ListedFile {
  url: string
  size: number
  revision?: string | null
}

/** What is listed beside the scripts without a stage: the house that every page opens in, and what is verified as packs are. */
const isOfPages = (url: string) => url.startsWith('shell/') || isIndex(url)

/**
 * The files that the worker lists, each with the beginning of the hash of its bytes in `folder` for its revision. What the
 * pages do not bring themselves says what it comes with: a stage of the first visit, or what comes later.
 */
export function releaseList<File extends ListedFile>(
  folder: string,
  files: readonly File[],
  { comesWith, stageOf }: Pick<ScriptGraph, 'comesWith' | 'stageOf'>,
) {
  return files.map((file) => {
    const turn = comesWith(file.url)
    const stage = isOfPages(file.url) ? 'page' : stageOf(file.url)
    const comes = turn === 'first_visit' ? stage : turn
    const revision = createHash('sha256')
      .update(readFileSync(join(folder, file.url)))
      .digest('base64url')
      .slice(0, isIndex(file.url) ? HASH_LETTERS : LETTERS)
    return { ...file, revision, ...(comes !== 'page' && { with: comes }) }
  })
}
