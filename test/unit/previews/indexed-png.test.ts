import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { indexedPng } from '../../../src/publish/previews/indexed-png'

/** The pixels that another program reads in a PNG, four bytes each. */
function pixelsOf(png: Buffer, width: number, height: number): number[] {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}" image-rendering="optimizeSpeed"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  return [...new Resvg(svg).render().pixels]
}

test('a drawing of few colours is kept as it is', async () => {
  const colours = [
    [251, 250, 246, 255],
    [11, 92, 74, 255],
    [11, 92, 75, 255],
  ]
  const pixels = [0, 0, 1, 2, 2, 2, 1, 0, 0, 1, 1, 2].flatMap((number) => colours[number] ?? [])
  expect(pixelsOf(await indexedPng(Uint8Array.from(pixels), 4, 3), 4, 3)).toEqual(pixels)
})

test('of more than 256 colours the rarest become their nearest neighbours', async () => {
  const [width, height] = [40, 20]
  const pixels = Array.from({ length: width * height }, (_, at) => [at % 200, at < 600 ? 100 : 104, 50, 255]).flat()
  const read = pixelsOf(await indexedPng(Uint8Array.from(pixels), width, height), width, height)
  const furthest = Math.max(...read.map((channel, at) => Math.abs(channel - (pixels[at] ?? 0))))
  expect(new Set(Array.from({ length: width * height }, (_, at) => read.slice(at * 4, at * 4 + 4).join())).size).toBe(
    256,
  )
  expect(furthest).toBeLessThanOrEqual(4)
})
