import { expect, test } from 'vitest'
import { candidatePacks, parsePackIndex, parsePackList } from '../../../src/offline/pack-format'
import { type PageRecord, serializePage } from '../../../src/offline/page-record'
import { buildPacks, sha256 } from '../../../src/publish/packs/build-packs'
import { ESSENTIALS, guatemala, page, SEARCH } from './fake-site'

const options = {
  date: '2026-08-01',
  release: 'r1',
  searchFiles: { es: SEARCH },
  packOf: ({ lang, country }: PageRecord) => `${lang}-${country || 'essentials'}`,
}
const pages = [...guatemala(), ...ESSENTIALS]

test('packs do not depend on the order of pages', () => {
  expect(buildPacks([...pages].reverse(), options)).toEqual(buildPacks(pages, options))
})

test('what is built is what the parsers accept, and every hash is that of its file', () => {
  const { files, index } = buildPacks(pages, options)
  const text = (name: string) => files.find((file) => file.name === name)?.text ?? ''
  expect(parsePackIndex(text('index.json'))).toEqual(index)
  for (const entry of index.packs) {
    const list = text(entry.list.replace('/packs/', ''))
    expect(sha256(list)).toBe(entry.hash)
    const parsed = parsePackList(list)
    expect(parsed?.pages).toHaveLength(entry.pages)
    for (const { hash, path } of parsed?.pages ?? []) {
      expect(sha256(text(`pages/${hash}.json`))).toBe(hash)
      expect(JSON.parse(text(`pages/${hash}.json`)).path).toBe(path)
    }
    expect(JSON.parse(text(entry.whole.replace('/packs/', '')))).toHaveLength(entry.pages)
    expect(Boolean(parsed?.search)).toBe(entry.kind === 'essentials')
  }
})

test('a page that changes changes its own file and its pack only', () => {
  const changed = pages.map((one) => (one.path === '/es/' ? page('/es/', '<h1>Nueva</h1>') : one))
  const before = new Set(buildPacks(pages, options).files.map(({ name }) => name))
  const added = buildPacks(changed, options).files.filter(({ name }) => !before.has(name))
  expect(added).toHaveLength(3)
  expect(added.map(({ text }) => text)).toContain(serializePage(page('/es/', '<h1>Nueva</h1>')))
})

test('the build refuses a page that the phone could not find again, and two pages at one address', () => {
  expect(() => buildPacks(pages, { ...options, packOf: () => 'es-mx' })).toThrow('/es/')
  expect(() => buildPacks([page('/es/'), page('/es/')], options)).toThrow('Two pages')
})

test('packs of an address, likeliest first', () => {
  expect(candidatePacks('/es/us/h-2a/gt/')).toEqual(['es-us', 'es-gt', 'es-essentials', 'es-tools', 'es-region'])
  expect(candidatePacks('/en/guides/pay/')).toEqual(['en-essentials', 'en-tools', 'en-region'])
})

const entry = buildPacks(pages, options).index.packs[0]
test.each([
  ['not JSON', '<!doctype html>'],
  ['another format', JSON.stringify({ format: 3, release: '', date: '', packs: [] })],
  ['no packs', JSON.stringify({ format: 2, release: '', date: '' })],
  [
    'another host',
    JSON.stringify({ format: 1, release: '', date: '', packs: [{ ...entry, list: '//evil.example/x' }] }),
  ],
  [
    'a size that is no number',
    JSON.stringify({ format: 2, release: '', date: '', packs: [{ ...entry, bytes: null }] }),
  ],
  ['a short hash', JSON.stringify({ format: 2, release: '', date: '', packs: [{ ...entry, hash: 'abc' }] })],
])('an index is refused: %s', (_why, text) => {
  expect(parsePackIndex(text)).toBeUndefined()
})
