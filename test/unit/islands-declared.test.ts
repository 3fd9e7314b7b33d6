import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readIslands, readPageStrings } from '../../src/build/islands'

function folderWith(declaration: unknown, strings?: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'islands-'))
  mkdirSync(join(folder, 'one'))
  if (declaration !== undefined) writeFileSync(join(folder, 'one', 'declaration.json'), JSON.stringify(declaration))
  if (strings !== undefined) writeFileSync(join(folder, 'one', 'strings.json'), JSON.stringify(strings))
  return folder
}

test('an island that declares nothing, or what nobody knows, stops the build by its name', () => {
  expect(() => readIslands(folderWith(undefined))).toThrow(/one has no declaration/)
  expect(() => readIslands(folderWith({ strings: 'page', comes_with: 'never' }))).toThrow(/one\/declaration\.json/)
})

test('pages carry the words of an island only where its script does not', () => {
  const strings = { es: { a: 'sí' }, en: { a: 'yes' } }
  const onPage = folderWith({ strings: 'page', comes_with: 'tools' }, strings)
  expect(readPageStrings(readIslands(onPage), onPage)).toEqual({ one: strings })
  const inScript = folderWith({ strings: 'script', comes_with: 'tools' }, strings)
  expect(readPageStrings(readIslands(inScript), inScript)).toEqual({ one: { es: {}, en: {} } })
})
