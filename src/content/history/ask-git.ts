import { execFileSync } from 'node:child_process'

/** What git answers in a folder; nothing where it has no answer, as outside a repository. */
export function askGit(words: readonly string[], { cwd = '.', input = '' } = {}): Buffer {
  try {
    return execFileSync('git', words, { cwd, input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * The texts of files in the history of a repository, by the names that they are asked for with (of an object, or
 * `<commit>:./<path>`), all at once. What is not there has none.
 */
export function textsInHistory(names: readonly string[], { cwd = '.' } = {}): Map<string, string> {
  const texts = new Map<string, string>()
  if (names.length === 0) return texts
  const answer = askGit(['cat-file', '--batch'], { cwd, input: `${names.join('\n')}\n` })
  let at = 0
  for (const name of names) {
    const end = answer.indexOf('\n', at)
    const size = / blob (\d+)$/.exec(answer.subarray(at, end).toString('utf8'))?.[1]
    at = end + 1
    if (size === undefined) continue
    texts.set(name, answer.subarray(at, at + Number(size)).toString('utf8'))
    at += Number(size) + 1
  }
  return texts
}
