import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const MOST_COLOURS = 256
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits a pixel, each the number of a colour; no interlacing. */
const INDEXED = [8, 3, 0, 0, 0]

/**
 * A flat drawing as a PNG with a palette (PNG 1.2, sections 4.1 and 9), half the bytes of true colour. `pixels` are opaque,
 * four bytes each: red, green, blue and one that is not read. With more than 256 colours the rarest, which lie between two
 * others on the edge of a letter, become the nearest of the others.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Buffer> {
  const { numbers, palette } = withPalette(pixels)
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1)
    rows.set(numbers.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const header = Buffer.alloc(8)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, Buffer.from(INDEXED)])),
    chunk('PLTE', palette),
    chunk('IDAT', await promisify(deflate)(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The number of each pixel's colour in a palette. */
function withPalette(pixels: Uint8Array): { numbers: Uint8Array; palette: Buffer } {
  const colours = new Uint32Array(pixels.length / 4)
  const counts = new Map<number, number>()
  for (let at = 0; at < colours.length; at += 1) {
    const byte = at * 4
    colours[at] = ((pixels[byte] ?? 0) << 16) | ((pixels[byte + 1] ?? 0) << 8) | (pixels[byte + 2] ?? 0)
  }
  forEachRun(colours, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from))
  const kept = [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour)
  const numberOf = new Map(kept.map((colour, number) => [colour, number]))
  const numbers = new Uint8Array(colours.length)
  forEachRun(colours, (colour, from, to) => {
    const number = numberOf.get(colour) ?? nearest(colour, kept)
    numberOf.set(colour, number)
    numbers.fill(number, from, to)
  })
  return { numbers, palette: Buffer.from(kept.flatMap(channelsOf)) }
}

/** Calls `run` for each stretch of pixels of one colour: flat drawings have few. */
function forEachRun(colours: Uint32Array, run: (colour: number, from: number, to: number) => void): void {
  for (let from = 0; from < colours.length; ) {
    const colour = colours[from] ?? 0
    let to = from + 1
    while (colours[to] === colour) to += 1
    run(colour, from, to)
    from = to
  }
}

/** The number of the colour that is least away from another, by the sum of squares over red, green and blue. */
function nearest(colour: number, among: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let number = 0; number < among.length; number += 1) {
    const other = among[number] ?? 0
    const red = (colour >> 16) - (other >> 16)
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255)
    const blue = (colour & 255) - (other & 255)
    const distance = red * red + green * green + blue * blue
    if (distance < least) [best, least] = [number, distance]
  }
  return best
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255]

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
