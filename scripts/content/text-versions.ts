import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { besideEachOther, type Version } from '../../src/content/drift'
import { forEachLanguage, LANGUAGES } from '../../src/site/languages'

/**
 * Every version of records, the oldest first and the file as it is last, from the history of the repository: of a YAML
 * file, or of words that stand in a file for each language (`locales/message`). Git is asked twice in all.
 */
export function versionsOf(root: string, places: readonly string[]): Map<string, Version[]> {
  const filesOf = (place: string) =>
    place.endsWith('.yaml') ? [place] : LANGUAGES.map((lang) => `${place}.${lang}.json`)
  const log = git(root, [
    'log',
    '--reverse',
    '--format=%x00%H %cs',
    '--name-only',
    '--relative',
    '--',
    ...places.flatMap(filesOf),
  ])
  const commits = log.split('\0').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\n').filter(Boolean)
    const [commit = '', day = ''] = head.split(' ')
    return commit ? [{ commit, day, files: new Set(files) }] : []
  })
  const wanted = places.flatMap((place) => {
    const files = filesOf(place)
    const changing = commits.filter((one) => files.some((file) => one.files.has(file)))
    return changing.map(({ commit, day }) => ({ place, day, names: files.map((file) => `${commit}:./${file}`) }))
  })
  const texts = objects(
    root,
    wanted.flatMap(({ names }) => names),
  )
  const versions = new Map<string, Version[]>()
  for (const { place, day, names } of wanted) {
    const record = recordIn(
      place,
      names.map((name) => texts.get(name)),
    )
    versions.set(place, [...(versions.get(place) ?? []), { day, record }])
  }
  for (const [place, known] of versions) {
    const now = filesOf(place).map((file) => join(root, file))
    if (now.every((file) => existsSync(file)))
      known.push({
        day: known.at(-1)?.day ?? '',
        record: recordIn(
          place,
          now.map((file) => readFileSync(file, 'utf8')),
        ),
      })
  }
  return versions
}

/** The record that its file, or its file of each language, holds; undefined where one of them was not there. */
function recordIn(place: string, files: readonly (string | undefined)[]): unknown {
  if (files.some((file) => file === undefined)) return undefined
  if (place.endsWith('.yaml')) return parse(files[0] ?? '')
  return besideEachOther(forEachLanguage((lang) => JSON.parse(files[LANGUAGES.indexOf(lang)] ?? 'null')))
}

/** The texts of objects by the names that they were asked for with. */
function objects(root: string, names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  if (names.length === 0) return found
  const answer = run(root, ['cat-file', '--batch'], `${names.join('\n')}\n`)
  let at = 0
  for (const name of names) {
    const end = answer.indexOf('\n', at)
    const size = / blob (\d+)$/.exec(answer.subarray(at, end).toString('utf8'))?.[1]
    at = end + 1
    if (size === undefined) continue
    found.set(name, answer.subarray(at, at + Number(size)).toString('utf8'))
    at += Number(size) + 1
  }
  return found
}

const git = (root: string, words: readonly string[]): string => run(root, words).toString('utf8')

/** What git answers; nothing where it has no answer, as outside a repository. */
function run(cwd: string, words: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', words, { cwd, input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
  } catch {
    return Buffer.alloc(0)
  }
}
