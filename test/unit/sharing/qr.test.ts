import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { fitsCode, qrPath } from '../../../src/sharing/qr-svg'

/** What an independent reader finds in a path's squares, each drawn four pixels wide with quiet space around. */
function read({ size, path }: { size: number; path: string }): string | undefined {
  const scale = 4
  const side = (size + 8) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = (((Number(y) + 4) * scale + row) * side + (Number(x) + 4) * scale + column) * 4
        pixels.fill(0, at, at + 3)
      }
  return jsQR(pixels, side, side)?.data
}

test('an independent reader reads back short and long addresses', () => {
  const addresses = [
    'https://rutaclara.example/es/',
    'https://rutaclara.example/es/us/h-2a/gt/',
    `https://portal.ministerio.example/ruta-clara/es/caminos/?de=gt&sector=campo&${'a'.repeat(120)}`,
  ]
  for (const address of addresses) expect(read(qrPath(address))).toBe(address)
})

test.each([
  ['ASCII', 'a'],
  ['other letters', 'á'],
])('an address of %s that is said to fit a code fits', (_, letter) => {
  const address = (letters: number) => `https://rutaclara.example/es/buscar/?q=${letter.repeat(letters)}`
  let most = 1_000
  while (fitsCode(address(most + 1))) most += 1
  expect(qrPath(address(most)).size).toBe(177)
  expect(new TextEncoder().encode(address(most)).length).toBeGreaterThan(2_300)
})

test('no code is said to fit an address of three thousand characters', () => {
  expect(fitsCode('a'.repeat(3_000))).toBe(false)
  expect(() => qrPath('a'.repeat(3_000))).toThrow()
})
