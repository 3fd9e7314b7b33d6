import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtDocuments, DIST, placeInSite, SITE } from './built-site'

const documents = builtDocuments()
const MOST_BYTES = 60 * 1024

/** Content of a meta element, by property or name. */
function meta(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]
}

/** File of the built site that an address of it names: absolute where it is published, a path in a trial. */
function fileAt(address: string): string {
  return join(DIST, placeInSite(address).path)
}

/** Width, height and bytes of pixel rows of a PNG with a palette, read as its specification says. */
function readPng(file: string): { width: number; height: number; rowBytes: number } {
  const png = readFileSync(file)
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    rowBytes: inflateSync(Buffer.concat(data)).length,
  }
}

describe('the preview of a link', () => {
  test('names a picture by its absolute address, with size, words and the form for Twitter', () => {
    const faults = documents.flatMap(({ path, html }) => {
      const image = meta(html, 'og:image') ?? ''
      const good =
        image.startsWith(`${SITE}/`) &&
        meta(html, 'og:image:width') === '1200' &&
        meta(html, 'og:image:height') === '630' &&
        meta(html, 'og:image:alt') === `${meta(html, 'og:title')} · ${meta(html, 'og:description')}` &&
        meta(html, 'twitter:card') === 'summary_large_image'
      return good ? [] : [path]
    })
    expect(faults).toEqual([])
  })

  test('has a picture of its own, which weighs less than 60 KB', () => {
    const files = documents.map(({ html }) => fileAt(meta(html, 'og:image') ?? ''))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    expect(files.filter((file) => statSync(file).size >= MOST_BYTES)).toEqual([])
    expect(new Set(files).size).toBe(documents.length)
  })

  test('has a picture of 1200 × 630 that can be decoded', () => {
    for (const path of ['/', '/es/', '/es/gt/', '/en/gt/fraud/', '/es/us/h-2a/gt/', '/en/guides/who-pays/']) {
      const html = documents.find((document) => document.path === path)?.html ?? ''
      const { width, height, rowBytes } = readPng(fileAt(meta(html, 'og:image') ?? ''))
      expect({ path, width, height, rowBytes }).toEqual({ path, width: 1200, height: 630, rowBytes: 1201 * 630 })
    }
  })

  test('costs no reader a byte: no picture is kept for offline use', () => {
    expect(readFileSync('dist/sw.js', 'utf8')).not.toContain('previews/')
  })
})
