import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { problemLine } from '../../../scripts/content/problem-line'
import { loadContent } from '../../../src/content/load'
import { checkIntents, loadIntents, soundIntents } from '../../../src/content/load-intents'

const SOUND = readFileSync('content/intents.yaml', 'utf8')

/** A folder with what people want, changed in one place. */
function folderWith(before: string, after: string): string {
  if (!SOUND.includes(before)) throw new Error(`the file has no ${before}`)
  const root = mkdtempSync(join(tmpdir(), 'wants-'))
  writeFileSync(join(root, 'intents.yaml'), SOUND.replace(before, after))
  return root
}

it('what people want leads to guides and programmes that are there', () => {
  const { intents, problems } = loadIntents('content')
  expect(problems).toEqual([])
  const { content } = loadContent('content')
  expect(checkIntents(intents, content)).toEqual([])
  const lost = {
    ...intents[0],
    id: 'x',
    wants: 'x',
    es: 'x',
    en: 'x',
    pages: ['guide/nowhere', 'way@us/h-2z', 'way@us'],
  }
  expect(checkIntents([lost], content).map(({ field }) => field)).toEqual(['pages.0', 'pages.1'])
})

it.each([
  ['a topic that there is not', 'rights@problem', 'rihgts@problem', 'pay-not-paid › pages.0', ':11'],
  ['words left out', '  en: not paid for work done\n', '', 'pay-not-paid › en', ':6'],
  ['an id that stands twice', '- id: pay-owed-back-home', '- id: pay-not-paid', 'pay-not-paid › id', ':15'],
  ['what is no YAML', '  pages:\n', '  pages: [\n', '(file) › (syntax)', ''],
])('%s is told with its line, in both languages, and stops a build', (_, before, after, place, line) => {
  const root = folderWith(before, after)
  const [problem] = loadIntents(root).problems
  expect(problem && problemLine(problem, root, 'es')).toContain(`intents.yaml${line}`)
  expect(problem && problemLine(problem, root, 'es')).toContain(`${place}: se espera`)
  expect(() => soundIntents(root)).toThrow(place)
})

it('a site without what people want is no site: search would find less and say nothing of it', () => {
  const root = mkdtempSync(join(tmpdir(), 'wants-'))
  const [problem] = loadIntents(root).problems
  expect(problem && problemLine(problem, root, 'en')).toBe(`${root}/intents.yaml › (file) › (file): expected a file`)
  expect(() => soundIntents(root)).toThrow('intents.yaml')
})
