import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { besideEachOther, type Version } from '../../src/content/drift'
import { askGit, textsInHistory } from '../../src/content/history/ask-git'
import { yamlIfSound } from '../../src/content/read-yaml'
import { forEachLanguage, LANGUAGES } from '../../src/site/languages'

/**
 * Every version of records, the oldest first and the file as it is last, from the history of the repository: of a YAML
 * file, or of words that stand in a file for each language (`locales/message`). Git is asked twice in all.
 */
export function versionsOf(root: string, places: readonly string[]): Map<string, Version[]> {
  const filesOf = (place: string) =>
    place.endsWith('.yaml') ? [place] : LANGUAGES.map((lang) => `${place}.${lang}.json`)
  const log = ['log', '--reverse', '--format=%x00%H %cs', '--name-only', '--relative', '--', ...places.flatMap(filesOf)]
  const said = askGit(log, { cwd: root }).toString('utf8')
  const commits = said.split('\0').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\n').filter(Boolean)
    const [commit = '', day = ''] = head.split(' ')
    return commit ? [{ commit, day, files: new Set(files) }] : []
  })
  const wanted = places.flatMap((place) => {
    const files = filesOf(place)
    const changing = commits.filter((one) => files.some((file) => one.files.has(file)))
    return changing.map(({ commit, day }) => ({ place, day, names: files.map((file) => `${commit}:./${file}`) }))
  })
  const texts = textsInHistory(
    wanted.flatMap(({ names }) => names),
    { cwd: root },
  )
  const versions = new Map<string, Version[]>()
  for (const { place, day, names } of wanted) {
    const record = recordIn(
      place,
      names.map((name) => texts.get(name)),
    )
    if (record !== undefined) versions.set(place, [...(versions.get(place) ?? []), { day, record }])
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

/** The record that its file, or its file of each language, holds; undefined where one was not there or cannot be read. */
function recordIn(place: string, files: readonly (string | undefined)[]): unknown {
  const held = files.map((file) => (file === undefined ? undefined : yamlIfSound(file)))
  if (held.some((part) => part === undefined)) return undefined
  return place.endsWith('.yaml') ? held[0] : besideEachOther(forEachLanguage((lang) => held[LANGUAGES.indexOf(lang)]))
}
