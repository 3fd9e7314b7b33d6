import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readIslands } from '../../src/build/islands'

function folderWith(declaration: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'islands-'))
  mkdirSync(join(folder, 'one'))
  if (declaration !== undefined) writeFileSync(join(folder, 'one', 'declaration.json'), JSON.stringify(declaration))
  return folder
}

test('an island that declares nothing, or what nobody knows, stops the build by its name', () => {
  expect(() => readIslands(folderWith(undefined))).toThrow(/one has no declaration/)
  expect(() => readIslands(folderWith({ comes_with: 'never' }))).toThrow(/one\/declaration\.json/)
  expect(readIslands(folderWith({ comes_with: 'tools' })).get('one')?.comes_with).toBe('tools')
})
