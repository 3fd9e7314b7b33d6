import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releaseList } from '../../src/build/release-list'

test('the list of a release names each file by its hash, and says what the files come with that come later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  for (const name of ['index.js', 'kiosk.js']) writeFileSync(join(folder, name), name)
  const files = ['index.js', 'kiosk.js'].map((url) => ({ url, size: 1 }))
  const list = releaseList(folder, files, { comesWith: (file) => (file === 'kiosk.js' ? 'kit' : 'first_visit') })
  expect(list.map(({ with: turn }) => turn)).toEqual([undefined, 'kit'])
  expect(list.every(({ revision }) => /^[\w-]{10}$/.test(revision))).toBe(true)
  expect(new Set(list.map(({ revision }) => revision)).size).toBe(2)
})
