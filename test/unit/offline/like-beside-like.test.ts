import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { likeBesideLike } from '../../../src/publish/packs/like-beside-like'

/** A text of 24 KB that repeats nothing of itself, so that gzip sees little more than one text back. */
const about = (what: string) =>
  Array.from({ length: 1_500 }, (_, at) => `${what}${at * 7919} ${(at * at) % 9973}`).join(' ')
const texts = ['maize', 'coffee', 'cane', 'maize', 'coffee', 'cane'].map((what, at) => `${at} ${about(what)}`)

test('no text is lost or added, and the first stays first', () => {
  const ordered = likeBesideLike(texts)
  expect([...ordered].sort()).toEqual([...texts].sort())
  expect(ordered[0]).toBe(texts[0])
  expect(likeBesideLike([])).toEqual([])
})

test('what repeats comes together, which takes fewer bytes', () => {
  const ordered = likeBesideLike(texts)
  expect(ordered.map((text) => text[0])).toEqual([
    '0',
    '3',
    expect.anything(),
    expect.anything(),
    expect.anything(),
    expect.anything(),
  ])
  const bytes = (some: string[]) => gzipSync(some.join('\n'), { level: 9 }).length
  expect(bytes(ordered)).toBeLessThan(bytes(texts) * 0.7)
})
