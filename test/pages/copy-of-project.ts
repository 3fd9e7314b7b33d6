import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readYaml } from '../../src/content/read-yaml'
import { DIST } from './built-site'

export type Fields = Record<string, unknown>

const COPIED =
  /^(content|public|scripts|src|test|index\.html|package\.json|tsconfig.*|vite\.config\.ts|vitest\.config\.ts)$/

/** A copy of the project in a folder of its own, as somebody has it who begins to add something. */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-copy-'))
  for (const name of readdirSync('.').filter((name) => COPIED.test(name)))
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs a command of a package in a copy. */
export const runIn = (copy: string, command: string, words: string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(join(copy, 'node_modules/.bin', command), words, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

/**
 * Builds a copy into its own dist, the same release on the same day as the site that is being tested.
 * @throws what the build says where it makes no site
 */
export function buildCopy(copy: string): string {
  const site = join(copy, 'dist')
  const { made }: { made: string } = JSON.parse(readFileSync(join(DIST, 'data/contacts.2.json'), 'utf8'))
  const [, release = ''] =
    /<meta name="release" content="([^"]*)"/.exec(readFileSync(join(DIST, 'es/index.html'), 'utf8')) ?? []
  const settings = { BUILD_DAY: made, RELEASE: release, OUT_DIR: site, NODE_ENV: 'production' }
  const built = runIn(copy, 'tsx', ['scripts/build.ts'], settings)
  // Its status may also say that a budget is exceeded, which is not the matter of a copy.
  if (!built.stdout.includes('largest page'))
    throw new Error(`The copy did not build:\n${built.stdout}\n${built.stderr}`)
  return site
}

const ASK = `import { readFileSync } from 'node:fs'
import { parseIndex } from './src/search/index-format'
import { openIndex } from './src/search/open-index'
import { search } from './src/search/query'
const [file = '', ...questions] = process.argv.slice(2)
const index = openIndex(parseIndex(readFileSync(file, 'utf8')))
console.log(JSON.stringify(questions.map((question) => search(index, question).results.map(({ path }) => path))))
`

/** The addresses that the built search of a copy finds for each question, best first: with the code of the copy. */
export function askSearch(copy: string, lang: string, questions: string[]): string[][] {
  writeFileSync(join(copy, 'ask.ts'), ASK)
  const folder = join(copy, 'dist/search')
  const [index = ''] = readdirSync(folder).filter((name) => name.startsWith(`${lang}.`))
  return JSON.parse(runIn(copy, 'tsx', ['ask.ts', join(folder, index), ...questions]).stdout)
}

/** What the built search of a language has learnt. */
export function modelIn(site: string, lang: string): unknown {
  const [index = ''] = readdirSync(join(site, 'search')).filter((name) => name.startsWith(`${lang}.`))
  return Object(readJson(join(site, 'search', index))).model
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Writes data as JSON, which is YAML too. */
export const writeData = (file: string, data: unknown): void => writeFileSync(file, JSON.stringify(data))

/** Changes a file. @throws where nothing in it changes: the place that README names is not there */
export function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`${file} has no such place`)
  writeFileSync(file, after)
}

/** Changes every YAML file under a folder whose place in it is one of those meant. */
export function editAll(folder: string, isMeant: (file: string) => boolean, change: (data: unknown) => unknown): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml') && isMeant(name))
      writeData(join(folder, name), change(readYaml(readFileSync(join(folder, name), 'utf8'))))
}
