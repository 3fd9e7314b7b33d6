import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { besideOf, isLanguage, WHOLE_LANGUAGES } from '../site/languages'
import { firstLine, MESSAGES } from './messages'
import type { Problem } from './problem'

/** Folders of the content whose files are JSON that people edit: words of the interface, and the debt that is allowed. */
const FOLDERS = ['locales', 'debt']
/** `gt_one` and `gt_other` are forms of one word: languages have different ones. */
const PLURAL = /_(?:zero|one|two|few|many|other)$/

/** JSON that cannot be read, and words of the interface that one language has and another lacks. */
export function checkJsonFiles(root: string): Problem[] {
  const read = FOLDERS.flatMap((folder) => jsonIn(root, folder))
  const words = new Map(read.flatMap(({ file, data }) => (data === undefined ? [] : [[file, wordsIn(data)] as const])))
  const lacking = [...words].flatMap(([file, own]) => {
    const [, name = '', lang = ''] = /^locales\/(.*\.)?([a-z]+)\.json$/.exec(file) ?? []
    if (!isLanguage(lang) || !WHOLE_LANGUAGES.includes(lang)) return []
    const beside = words.get(`locales/${name}${besideOf(lang)}.json`) ?? new Set()
    return [...beside]
      .filter((key) => !own.has(key))
      .map((field): Problem => ({ file, record: '(file)', field, ...MESSAGES.missing() }))
  })
  return [...read.flatMap(({ problem }) => problem ?? []), ...lacking]
}

function jsonIn(root: string, folder: string): { file: string; data?: unknown; problem?: Problem }[] {
  if (!existsSync(join(root, folder))) return []
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'))
  return names.map((name) => {
    const file = `${folder}/${name}`
    const text = readFileSync(join(root, file), 'utf8')
    try {
      return { file, data: JSON.parse(text) }
    } catch (error) {
      const [, at] = /position (\d+)/.exec(firstLine(error)) ?? []
      const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length
      return { file, problem: { file, record: '(file)', field: '(syntax)', line, ...MESSAGES.json() } }
    }
  })
}

/** The names of all words in a file, `pages.title` for what stands inside, plurals once. */
function wordsIn(data: unknown, inside = ''): Set<string> {
  if (typeof data !== 'object' || data === null) return new Set([inside.replace(PLURAL, '')])
  return new Set(Object.entries(data).flatMap(([key, value]) => [...wordsIn(value, inside ? `${inside}.${key}` : key)]))
}
