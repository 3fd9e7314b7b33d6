import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesIn, removeOthers, writeWhereChanged } from '../../../src/build/written-files'
import { keptText } from '../../../src/content/kept-results'
import { hashOf } from '../../../src/content/source-hash'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ruta-clara-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a result is kept for the very same parts alone', () => {
  const run = String(Math.random())
  expect(keptText(run, ['50', '2'], () => 'first')).toBe('first')
  expect(keptText(run, ['50', '2'], () => 'second')).toBe('first')
  expect(keptText(run, ['5', '02'], () => 'other parts')).toBe('other parts')
  expect(keptText(run, ['50'], () => 'fewer parts')).toBe('fewer parts')
  expect(keptText(`${run}50`, ['2'], () => 'other step')).toBe('other step')
})

test('another source, another name of a file of it, or one file more or less has another hash', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'inside'))
  write('a.ts', 'const fee = 190')
  write('inside/b.ts', '')
  const hashes = [hashOf([folder])]
  write('a.ts', 'const fee = 205')
  hashes.push(hashOf([folder]))
  write('inside/c.ts', '')
  hashes.push(hashOf([folder]))
  rmSync(join(folder, 'inside/b.ts'))
  hashes.push(hashOf([folder]))
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashOf([folder])).toBe(hashes.at(-1))
})

test('a file is written where its bytes changed, also by one letter of the same length', () => {
  writeWhereChanged(folder, 'es/gt/index.html', 'llame al 1524')
  const file = join(folder, 'es/gt/index.html')
  utimesSync(file, 1000, 1000)
  writeWhereChanged(folder, 'es/gt/index.html', 'llame al 1524')
  expect(statSync(file).mtimeMs).toBe(1_000_000)
  writeWhereChanged(folder, 'es/gt/index.html', 'llame al 1529')
  expect(readFileSync(file, 'utf8')).toBe('llame al 1529')
})

test('what an earlier build left goes, with its folder', () => {
  for (const name of ['index.html', 'es/old/index.html', 'es/gt/index.html', 'assets/a-1.js'])
    writeWhereChanged(folder, name, name)
  removeOthers(folder, new Set(['index.html', 'es/gt/index.html']))
  expect(filesIn(folder).sort()).toEqual(['es/gt/index.html', 'index.html'])
  expect(statSync(join(folder, 'es')).isDirectory()).toBe(true)
  expect(() => statSync(join(folder, 'es/old'))).toThrow()
})

test('a step with files of its own is done again where they change, and not before', () => {
  const code = join(folder, 'step.ts')
  const run = String(Math.random())
  // A list of its own each time, as in another build.
  const ask = (says: string) => keptText({ name: run, madeBy: [code] }, ['190'], () => says)
  writeFileSync(code, 'passes: 3')
  expect(ask('first')).toBe('first')
  expect(ask('second')).toBe('first')
  writeFileSync(code, 'passes: 2')
  expect(ask('other code')).toBe('other code')
  expect(keptText(run, ['190'], () => 'of the whole source')).toBe('of the whole source')
  rmSync(code)
  expect(() => ask('gone')).toThrow(/step\.ts is not there/)
})
