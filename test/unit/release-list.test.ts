import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releaseList } from '../../src/build/release-list'

test('the list of a release names each file by its hash, and says what the files come with that no page brings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const names = ['index.js', 'search.js', 'share.js', 'kiosk.js']
  for (const name of names) writeFileSync(join(folder, name), name)
  const files = names.map((url) => ({ url, size: 1 }))
  const list = releaseList(folder, files, {
    comesWith: (file) => (file === 'kiosk.js' ? 'kit' : 'first_visit'),
    stageOf: (file) => (file === 'index.js' ? 'page' : file === 'search.js' ? 'search' : 'rest'),
  })
  expect(list.map(({ with: turn }) => turn)).toEqual([undefined, 'search', 'rest', 'kit'])
  expect(list.every(({ revision }) => /^[\w-]{10}$/.test(revision))).toBe(true)
  expect(new Set(list.map(({ revision }) => revision)).size).toBe(names.length)
})
