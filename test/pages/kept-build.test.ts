import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../scripts/setup.mjs'
import { filesIn } from '../../src/build/written-files'

/** A record with a number that no other has, and another number that can be dialled as well. */
const RECORD = 'contacts/gt/gt-usac-titulos.yaml'
const OLD = /2418[ -]?7648/
const NEW = /2418[ -]?7649/

let folder: string
/** The texts of the site by their names, before the number changed and after. */
let before: Map<string, string>
let after: Map<string, string>

/** Builds the site of a copied content, over what an earlier build left, and reads it. */
function build(content: string, site: string): Map<string, string> {
  const settings = { CONTENT_DIR: content, OUT_DIR: site, BUILD_DAY: '2026-11-30', NODE_ENV: 'production' }
  // A budget that is exceeded is not this test's matter.
  run('npx', ['tsx', 'scripts/build.ts'], 'ignore', settings)
  const names = filesIn(site).filter((name) => !/\.(png|br|gz)$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(site, name), 'utf8')]))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruta-clara-kept-build-'))
  const [content, site] = [join(folder, 'content'), join(folder, 'site')]
  cpSync('content', content, { recursive: true })
  before = build(content, site)
  const file = join(content, RECORD)
  // Notes of its looks name the number too, in another form.
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(2418[ -]?764)8/g, (_, start: string) => `${start}9`),
  )
  after = build(content, site)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const having = (texts: Map<string, string>, words: RegExp) =>
  [...texts].filter(([, text]) => words.test(text)).map(([name]) => name)

test('a number that changed is new on its page, in its pack, in the single file and in the data', () => {
  const changed = having(after, NEW)
  for (const place of [
    'es/gt/contactos/',
    'en/gt/contacts/',
    'packs/pages/',
    'packs/es-gt.',
    'editions/es-gt',
    'data/contacts',
  ])
    expect([place, changed.some((name) => name.startsWith(place))]).toEqual([place, true])
  const index = [...after.keys()].find((name) => name.startsWith('search/es')) ?? ''
  expect(after.get(index)).not.toBe(before.get(index))
})

test('no file still says the old number, of those that were kept or left over', () => {
  expect(having(before, OLD).length).toBeGreaterThan(8)
  expect(having(after, OLD)).toEqual([])
})
