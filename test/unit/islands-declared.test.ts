import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

test('words that an island says of another come to every phone, for each island brings its own alone', () => {
  const islands = readIslands()
  const late = [...islands.keys()].flatMap((name) =>
    readdirSync(`src/islands/${name}`)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const code = readFileSync(`src/islands/${name}/${file}`, 'utf8')
        const others = [...code.matchAll(/'\.\.\/([a-z-]+)\/[^']*strings\.json\?words'/g)].map(
          ([, other = '']) => other,
        )
        return others
          .filter((other) => islands.get(other)?.comes_with !== 'first_visit')
          .map((other) => `${name}/${file} says words of ${other}`)
      }),
  )
  expect(late).toEqual([])
})
