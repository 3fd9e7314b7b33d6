import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The rooms of src/, from the bottom: each may import those before it and none after it. */
const ROOMS = [
  'site',
  'content',
  'i18n',
  'styles',
  'sharing',
  'offline',
  'search',
  'outreach',
  'components',
  'islands',
  'sw',
  'pages',
  'publish',
  'build',
]
/** The worker's code is not the page's and the page's is not the worker's: what both need stands below them. */
const APART = ['islands', 'sw']

const roomOf = (file: string) => file.split('/')[1] ?? ''

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `src/${name}`)

/** The modules of src/ that a module names in its imports. */
function importsOf(file: string): string[] {
  const named = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)[\s(]*'(\.[^']+)'/g)
  return [...named].flatMap(([, address = '']) => {
    const path = join(dirname(file), address)
    return ['', '.ts', '.tsx']
      .map((end) => path + end)
      .filter((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate))
  })
}

const graph = new Map(files.map((file) => [file, importsOf(file)]))

test('every folder of src with code in it has its place in the order', () => {
  expect([...new Set(files.filter((file) => file.split('/').length > 2).map(roomOf))].sort()).toEqual([...ROOMS].sort())
})

test('imports run one way, from the top to the bottom', () => {
  const wrong = [...graph].flatMap(([file, imported]) => {
    const own = roomOf(file)
    return imported
      .filter((target) => {
        const other = roomOf(target)
        const upward = ROOMS.indexOf(other) > ROOMS.indexOf(own)
        return upward || (other !== own && APART.includes(own) && APART.includes(other))
      })
      .map((target) => `${file} imports ${target}`)
  })
  expect(wrong).toEqual([])
})

test('no module imports itself by way of others', () => {
  const known = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' > '))
    if (known.has(file)) return
    known.add(file)
    for (const target of graph.get(file) ?? []) visit(target, [...way, file])
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})
