import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { drifted } from '../../src/content/drift'
import type { Content } from '../../src/content/load'
import { heldRecords } from '../../src/content/strong-fields'

/**
 * `npm run content -- drift`: texts that changed in one language alone since the last look at their record, from the
 * history of the repository. Says so where there is none.
 */
export function printDrift(content: Content, root: string): void {
  const commits = new Map<string, string>()
  let count = 0
  for (const { id, evidence } of heldRecords(content)) {
    const file = `${root}/${content.fileOf.get(id)}`
    const day = evidence.looks?.at(-1)?.on ?? evidence.checked
    const commit = commits.get(day) ?? git('rev-list', '-1', `--before=${day}T23:59:59Z`, 'HEAD').trim()
    commits.set(day, commit)
    if (!commit || !changedSince(commit).has(file)) continue
    const before = git('show', `${commit}:${file}`)
    for (const field of before ? drifted(parse(before), parse(readFileSync(file, 'utf8'))) : []) {
      console.log(`${file} › ${id} › ${field}: languages drifted since ${day}`)
      count += 1
    }
  }
  console.log(count === 0 ? 'No text changed in one language alone.' : `${count} texts changed in one language alone.`)
}

const changed = new Map<string, ReadonlySet<string>>()

/** Files that were there at a commit and are different now. */
function changedSince(commit: string): ReadonlySet<string> {
  const known = changed.get(commit) ?? new Set(git('diff', '--name-only', '--diff-filter=M', commit).split('\n'))
  changed.set(commit, known)
  return known
}

/** What git says; nothing where it has no answer, as outside a repository. */
function git(...words: string[]): string {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}
